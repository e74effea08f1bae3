/* The public calls: each ties the layers together, and does no more. */
#include "nusqa.h"

#include "akn/read.h"
#include "akn/schema.h"
#include "akn/write.h"
#include "base/sha256.h"
#include "edit/active.h"
#include "edit/apply.h"
#include "edit/instr.h"
#include "edit/trial.h"
#include "edit/undo.h"
#include "edit/verify.h"
#include "grammar/embedded.h"
#include "parse/document.h"
#include "parse/explain.h"
#include "parse/lint.h"
#include "parse/twin.h"
#include "render/renderers.h"
#include "text/encoding.h"
#include "tree/check.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <stdlib.h>

enum { FRONT = 2000 }; /* bytes at the front of a text that tell its language */

/* Public and internal types of one thing. */
static struct grammar *grammar_of(const nusqa_grammar *g)
{
	return (struct grammar *)g;
}

static struct doc *doc_of(const nusqa_doc *d)
{
	return (struct doc *)d;
}

static struct edits *edits_of(const nusqa_edits *e)
{
	return (struct edits *)e;
}

static nusqa_str str_public(struct str s)
{
	return (nusqa_str){s.p, s.n};
}

static void report_put(void *ctx, const struct message *m)
{
	const nusqa_report *to = ctx;
	const struct str text = m->say.n ? m->say : diag_text(m->code);
	const nusqa_message out = {
	    .level = diag_level(m->code),
	    .number = diag_number(m->code),
	    .slug = str_public(diag_slug(m->code)),
	    .name = str_public(m->name),
	    .line = m->line,
	    .col = m->col,
	    .text = str_public(text),
	    .detail = str_public(m->detail),
	    .excerpt = str_public(m->excerpt),
	    .mark_at = m->mark.at,
	    .mark_n = m->mark.n,
	    .note = str_public(m->note),
	};

	to->put(to->ctx, &out);
}

static struct report report_open(const nusqa_report *to)
{
	struct report r = {0};

	if (to != NULL && to->put != NULL) {
		r.put = report_put;
		r.ctx = (void *)to;
	}
	return r;
}

static struct buf buf_open(const nusqa_buf *out)
{
	return (struct buf){out->p, out->n, out->cap, out->drain, out->ctx};
}

static void buf_close(nusqa_buf *out, struct buf *b)
{
	buf_flush(b);
	*out = (nusqa_buf){b->p, b->n, b->cap, b->drain, b->ctx};
}

static struct str str_given(const char *s)
{
	return s ? str_from(s) : STR("");
}

/* A day as an option gives it, year 0 where it gives none; false after a
   message where it is no day. */
static bool date_given(const char *s, struct date *d, struct report *r)
{
	struct message m = {.code = DIAG_DAY_WRONG, .detail = str_given(s)};

	*d = (struct date){0};
	if (s == NULL || date_read(m.detail, d))
		return true;
	diag_put(r, &m);
	return false;
}

nusqa_grammar *nusqa_grammar_load(const char *dir, const nusqa_report *report)
{
	struct report r = report_open(report);

	return (nusqa_grammar *)grammar_load(dir, &r);
}

void nusqa_grammar_free(nusqa_grammar *g)
{
	grammar_free(grammar_of(g));
}

nusqa_level nusqa_grammar_check(const nusqa_grammar *g,
                                const nusqa_report *report)
{
	struct report r = report_open(report);

	grammar_check(grammar_of(g), &r);
	return r.worst;
}

void nusqa_grammar_list(const nusqa_grammar *g, nusqa_buf *out)
{
	struct buf b = buf_open(out);

	grammar_list(grammar_of(g), &b);
	buf_close(out, &b);
}

int nusqa_grammar_show(const nusqa_grammar *g, const char *rule, nusqa_buf *out)
{
	struct buf b = buf_open(out);
	bool found = grammar_show(grammar_of(g), str_from(rule), &b);

	buf_close(out, &b);
	return found;
}

/* XML begins with a tag, a declaration or a comment. */
static bool is_xml(struct str s)
{
	s = str_after(s, str_spaces(s));
	return s.n > 1 && s.p[0] == '<' &&
	       (s.p[1] == '?' || s.p[1] == '!' ||
	        (s.p[1] >= 'A' && s.p[1] <= 'Z') ||
	        (s.p[1] >= 'a' && s.p[1] <= 'z'));
}

/* Say it where a text is not the official one, or was made from such. */
static void report_origin(const struct doc *doc, struct report *r)
{
	if (doc->origin.n)
		diag_put(r, &(struct message){.code = DIAG_SOURCE_UNOFFICIAL,
		                              .name = doc->name,
		                              .detail = doc->origin});
}

static struct doc *read_xml(const struct grammar *g, const nusqa_input *input,
                            struct report *r)
{
	struct doc *doc = doc_new();
	const struct language *lang;

	doc->name = str_copy(&doc->arena, str_given(input->name));
	doc->raw = (struct str){input->bytes, input->n};
	if (!read_akn(doc, r)) {
		doc_free(doc);
		return NULL;
	}
	lang = grammar_language(g, doc->lang);
	doc->labels = lang ? &lang->labels : NULL;
	report_origin(doc, r);
	return doc;
}

/* A text without a letter that only its language has is read as one of the
   first language; *doubt: it may be none. */
static const struct language *
language_found(const struct grammar *g, const nusqa_input *input, bool *doubt)
{
	struct str text = {input->bytes, input->n};
	struct encoding e = encoding_find(text);
	const struct language *lang;
	struct arena scratch;
	bool sure;

	arena_init(&scratch);
	/* Its letters tell, whatever they are written in. */
	text = encoding_convert(&scratch, text, e);
	lang = grammar_detect(g, text, &sure);
	if (!sure) {
		/* In several: the first counts, its parts tell the others. */
		const struct language *first = grammar_detect_piece(
		    g, str_sub(text, 0, text.n < FRONT ? text.n : FRONT));

		sure = first != NULL;
		lang = first != NULL ? first : lang;
	}
	arena_free(&scratch);
	/* That the bytes are none of a text is said elsewhere. */
	*doubt = !sure && e.kind != ENCODING_OTHER;
	return lang;
}

static const struct language *language_given(const struct grammar *g,
                                             const nusqa_input *input,
                                             struct report *r, bool *doubt)
{
	const struct language *lang;

	*doubt = false;
	if (input->lang == NULL)
		return language_found(g, input, doubt);
	lang = grammar_language(g, str_from(input->lang));
	if (lang == NULL)
		diag_put(r, &(struct message){.code = DIAG_LANGUAGE_ABSENT,
		                              .detail = str_from(input->lang)});
	return lang;
}

/* Act of raw text: tree, amendments, metadata. */
static struct doc *read_text(const struct grammar *g, const nusqa_input *input,
                             struct report *r)
{
	bool doubt;
	const struct language *lang = language_given(g, input, r, &doubt);
	const struct document_input in = {
	    .name = str_given(input->name),
	    .bytes = {input->bytes, input->n},
	    .lang = lang,
	    .doubtful = doubt,
	    .grammar = input->lang == NULL ? g : NULL,
	};
	struct doc *doc = lang != NULL ? document_read(&in, r) : NULL;
	struct report quiet = {0};
	struct edits *edits;

	if (doc == NULL)
		return NULL;
	doc->origin = str_copy(&doc->arena, str_given(input->origin));
	date_given(input->made, &doc->made, r);
	report_origin(doc, r);
	edits = instr_read(grammar_language(g, doc->lang), doc, &quiet);
	active_note(edits);
	meta_build(doc);
	edits_free(edits);
	return doc;
}

nusqa_doc *nusqa_read(const nusqa_grammar *g, const nusqa_input *input,
                      nusqa_level *worst, const nusqa_report *report)
{
	struct report r = report_open(report);
	struct str bytes = {input->bytes, input->n};
	struct doc *doc = NULL;
	struct date made;

	if (!date_given(input->made, &made, &r)) {
		/* said */
	} else if (is_xml(bytes)) {
		doc = read_xml(grammar_of(g), input, &r);
	} else {
		doc = read_text(grammar_of(g), input, &r);
	}
	if (worst != NULL)
		*worst = r.worst;
	return (nusqa_doc *)doc;
}

void nusqa_doc_free(nusqa_doc *doc)
{
	doc_free(doc_of(doc));
}

static bool has_marks(const struct node *root)
{
	for (const struct node *n = root; n; n = node_next(n, root))
		if (n->mark != MARK_NONE)
			return true;
	return false;
}

int nusqa_render(const nusqa_doc *doc, const nusqa_render_options *o,
                 nusqa_buf *out)
{
	const struct doc *d = doc_of(doc);
	struct str format = str_from(o->format);
	const struct render_options options = {.width = o->width,
	                                       .colour = o->colour != 0};
	struct buf b = buf_open(out);
	const struct renderer *renderer = renderer_find(format);
	bool akn = str_eq(format, STR("akn"));

	if (akn)
		write_akn(d, &b, has_marks(d->root));
	else if (renderer != NULL)
		renderer->render(d, &options, &b);
	buf_close(out, &b);
	return akn || renderer != NULL;
}

void nusqa_path(const nusqa_doc *doc, nusqa_buf *out)
{
	const struct doc *d = doc_of(doc);
	struct buf b = buf_open(out);
	struct arena scratch;
	struct str iri;

	arena_init(&scratch);
	if (d->work.number.n && d->work.date.year) {
		iri = work_expression(&scratch, &d->work, d->lang3,
		                      meta_expression_date(d));
		buf_format(&b, "%.*s.xml",
		           STR_ARG(str_after(iri, sizeof("/akn/") - 1)));
	}
	arena_free(&scratch);
	buf_close(out, &b);
}

nusqa_level nusqa_check(const nusqa_doc *doc, const nusqa_report *report)
{
	struct report r = report_open(report);

	check_doc(doc_of(doc), &r);
	return r.worst;
}

/* The language of a document, however it was read. */
static const struct language *language_of(const struct grammar *g,
                                          const struct doc *doc)
{
	const struct language *lang = grammar_language(g, doc->lang);

	return lang ? lang : g->languages.p[0];
}

nusqa_level nusqa_lint(const nusqa_grammar *g, const nusqa_doc *doc,
                       const nusqa_report *report)
{
	struct report r = report_open(report);

	lint(language_of(grammar_of(g), doc_of(doc)), doc_of(doc), &r);
	return r.worst;
}

int nusqa_is_twin(const nusqa_doc *a, const nusqa_doc *b)
{
	const struct doc *x = doc_of(a), *y = doc_of(b);

	if (str_eq(x->lang, y->lang))
		return -1;
	if (x->work.number.n == 0 || y->work.number.n == 0)
		return 0;
	return str_eq(x->work.number, y->work.number) &&
	               date_cmp(x->work.date, y->work.date) == 0 &&
	               str_eq(x->work.subtype, y->work.subtype) &&
	               str_eq(x->work.author, y->work.author)
	           ? 1
	           : -1;
}

nusqa_level nusqa_twins(const nusqa_doc *a, const nusqa_doc *b,
                        const nusqa_report *report)
{
	struct report r = report_open(report);

	twin_compare(doc_of(a), doc_of(b), &r);
	return r.worst;
}

nusqa_schema *nusqa_schema_load(const char *file, const nusqa_report *report)
{
	struct report r = report_open(report);

	return (nusqa_schema *)schema_load(file, &r);
}

void nusqa_schema_free(nusqa_schema *schema)
{
	schema_free((struct schema *)schema);
}

nusqa_level nusqa_schema_check(nusqa_schema *schema, const nusqa_doc *doc,
                               const nusqa_report *report)
{
	struct report r = report_open(report);
	const struct doc *d = doc_of(doc);
	struct buf xml = {0};

	write_akn(d, &xml, has_marks(d->root));
	schema_check((struct schema *)schema, buf_str(&xml), d->name, &r);
	buf_free(&xml);
	return r.worst;
}

void nusqa_explain(const nusqa_doc *doc, size_t line, nusqa_buf *out)
{
	struct buf b = buf_open(out);

	explain(doc_of(doc), line, &b);
	buf_close(out, &b);
}

nusqa_edits *nusqa_amendments(const nusqa_grammar *g, nusqa_doc *order,
                              nusqa_level *worst, const nusqa_report *report)
{
	struct report r = report_open(report);
	struct doc *d = doc_of(order);
	const struct language *lang = language_of(grammar_of(g), d);
	struct edits *edits = instr_read(lang, d, &r);

	if (!str_eq(lang->code, d->lang))
		diag_put(&r, &(struct message){.code = DIAG_LANGUAGE_ABSENT,
		                               .name = d->name,
		                               .detail = d->lang});

	if (worst != NULL)
		*worst = r.worst;
	return (nusqa_edits *)edits;
}

size_t nusqa_edits_count(const nusqa_edits *edits)
{
	return edits_changes(edits_of(edits));
}

int nusqa_edits_print(const nusqa_edits *edits, const char *format, int all,
                      nusqa_buf *out)
{
	struct buf b = buf_open(out);
	bool found =
	    edits_print(edits_of(edits), str_from(format), all != 0, &b);

	buf_close(out, &b);
	return found;
}

void nusqa_edits_free(nusqa_edits *edits)
{
	edits_free(edits_of(edits));
}

/* What it is said to be in, else what its words tell. */
static const struct language *sentence_language(const struct grammar *g,
                                                const nusqa_sentence *s)
{
	struct str code = str_given(s->lang);
	bool sure;

	if (code.n)
		return grammar_language(g, code);
	return grammar_detect(g, (struct str){s->text, s->n}, &sure);
}

nusqa_edits *nusqa_try(const nusqa_grammar *g, const nusqa_sentence *sentence,
                       nusqa_str *why)
{
	const struct language *lang =
	    sentence_language(grammar_of(g), sentence);
	struct str said = STR("a language that the grammar has not");
	struct edits *edits;

	if (lang != NULL) {
		edits =
		    trial_read(lang, (struct str){sentence->text, sentence->n},
		               str_given(sentence->scope), &said);
	} else {
		edits = mem_alloc(sizeof(*edits));
		*edits = (struct edits){0};
		arena_init(&edits->arena);
	}
	*why = str_public(said);
	return (nusqa_edits *)edits;
}

nusqa_doc *nusqa_apply(const nusqa_grammar *g, const nusqa_doc *base,
                       const nusqa_edits *edits,
                       const nusqa_apply_options *options,
                       const nusqa_report *report)
{
	struct report r = report_open(report);
	const struct doc *b = doc_of(base);
	struct apply_options o = {
	    .mark = options->mark != 0,
	    .no_notes = options->no_notes != 0,
	    .bare = options->bare != 0,
	};
	struct doc *done;

	if (!date_given(options->as_of, &o.as_of, &r) ||
	    !date_given(options->made, &o.made, &r))
		return NULL;
	done = edits_apply(language_of(grammar_of(g), b), b, edits_of(edits),
	                   &o, &r);
	if (done != NULL && !options->forget && !options->bare)
		undo_record(done, b, &edits_of(edits)->order->work);
	return (nusqa_doc *)done;
}

nusqa_doc *nusqa_revert(const nusqa_doc *doc, const nusqa_doc *order,
                        const nusqa_report *report)
{
	struct report r = report_open(report);

	return (nusqa_doc *)undo_apply(doc_of(doc), doc_of(order), &r);
}

int nusqa_verify(const nusqa_doc *ours, const nusqa_doc *official,
                 const nusqa_verify_options *o, nusqa_buf *out,
                 nusqa_verdicts *counts)
{
	struct buf b = buf_open(out);
	struct comparison c;
	bool found;

	verify(&c, doc_of(ours), doc_of(official));
	found = verify_print(&c, str_from(o->format), o->all != 0, &b);
	if (counts != NULL)
		*counts = (nusqa_verdicts){
		    .same = c.count[VERDICT_SAME],
		    .punctuation = c.count[VERDICT_PUNCTUATION],
		    .differs = c.count[VERDICT_DIFFERS],
		    .missing = c.count[VERDICT_MISSING],
		    .extra = c.count[VERDICT_EXTRA],
		};
	verify_free(&c);
	buf_close(out, &b);
	return found;
}

/* What the built-in grammar is, in eight digits. */
static void grammar_version(struct arena *a, struct buf *out)
{
	struct buf all = {0};

	for (size_t i = 0; i < grammar_file_count; i++) {
		buf_add(&all, grammar_files[i].path);
		buf_add(&all, grammar_files[i].bytes);
	}
	buf_add(out, str_sub(sha256_hex(a, buf_str(&all)), 0, 8));
	buf_free(&all);
}

void nusqa_versions(nusqa_buf *out)
{
	struct buf b = buf_open(out);
	struct arena scratch;

	arena_init(&scratch);
	buf_add(&b, STR("nusqa " NUSQA_VERSION "\ngrammar "));
	grammar_version(&scratch, &b);
	buf_format(&b, "\nlibxml2 %s\npcre2 %s\nutf8proc %s\n", read_library(),
	           matcher_library(&scratch), str_library());
	arena_free(&scratch);
	buf_close(out, &b);
}

void nusqa_buf_free(nusqa_buf *b)
{
	free(b->p);
	*b = (nusqa_buf){0};
}
