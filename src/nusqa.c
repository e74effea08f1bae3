/* The public calls: each ties the layers together, and does no more. */
#include "nusqa.h"

#include "akn/schema.h"
#include "akn/write.h"
#include "akn/read.h"
#include "base/sha256.h"
#include "edit/instr.h"
#include "grammar/files.h"
#include "parse/explain.h"
#include "parse/lint.h"
#include "public.h"
#include "render/renderers.h"
#include "tree/check.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <stdlib.h>

nusqa_grammar *nusqa_grammar_load(const char *dir, const nusqa_report *report)
{
	struct report r = public_report(report);

	return (nusqa_grammar *)grammar_load(dir, &r);
}

void nusqa_grammar_many(nusqa_grammar *g)
{
	grammar_many(public_grammar(g));
}

void nusqa_grammar_free(nusqa_grammar *g)
{
	grammar_free(public_grammar(g));
}

nusqa_level nusqa_grammar_check(const nusqa_grammar *g,
                                const nusqa_report *report)
{
	struct report r = public_report(report);

	grammar_check(public_grammar(g), &r);
	return r.worst;
}

void nusqa_grammar_list(const nusqa_grammar *g, nusqa_buf *out)
{
	struct buf b = public_buf(out);

	grammar_list(public_grammar(g), &b);
	public_close(out, &b);
}

int nusqa_grammar_show(const nusqa_grammar *g, const char *rule, nusqa_buf *out)
{
	struct buf b = public_buf(out);
	bool found = grammar_show(public_grammar(g), str_from(rule), &b);

	public_close(out, &b);
	return found;
}

int nusqa_publish(nusqa_doc *doc, const char *iri, const char *day)
{
	struct doc *d = public_doc(doc);
	struct work w;

	if (!work_read(str_from(iri), &w) || !work_same(&w, &d->work))
		return 0;
	return date_read(str_from(day), &d->published);
}

const char *nusqa_doc_lang(const nusqa_doc *doc, size_t *n)
{
	struct str lang = ((const struct doc *)doc)->lang;

	*n = lang.n;
	return lang.p;
}

void nusqa_doc_free(nusqa_doc *doc)
{
	doc_free(public_doc(doc));
}

int nusqa_render(const nusqa_doc *doc, const nusqa_render_options *o,
                 nusqa_buf *out)
{
	const struct doc *d = public_doc(doc);
	struct str format = str_from(o->format);
	const struct render_options options = {.width = o->width,
	                                       .colour = o->colour != 0,
	                                       .changes = o->changes != 0,
	                                       .context = o->context};
	struct buf b = public_buf(out);
	const struct renderer *renderer = renderer_find(format);
	bool akn = str_eq(format, STR("akn")), packed = true;
	size_t was = b.n;

	if (renderer != NULL && renderer->ready != NULL && !renderer->ready())
		renderer = NULL;
	if (akn)
		write_akn(d, &b, public_marked(d));
	else if (renderer != NULL)
		renderer->render(d, &options, &b);
	/* What needs a library is written whole, or not at all. */
	if (renderer != NULL && renderer->ready != NULL)
		packed = b.n != was;
	public_close(out, &b);
	return akn || (renderer != NULL && packed);
}

void nusqa_path(const nusqa_doc *doc, nusqa_buf *out)
{
	const struct doc *d = public_doc(doc);
	struct buf b = public_buf(out);
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
	public_close(out, &b);
}

nusqa_level nusqa_check(const nusqa_doc *doc, const nusqa_report *report)
{
	struct report r = public_report(report);

	check_doc(public_doc(doc), &r);
	return r.worst;
}

nusqa_level nusqa_lint(const nusqa_grammar *g, const nusqa_doc *doc,
                       const nusqa_report *report)
{
	struct report r = public_report(report);

	lint(public_language(public_grammar(g), public_doc(doc)),
	     public_doc(doc), &r);
	return r.worst;
}

int nusqa_is_twin(const nusqa_doc *a, const nusqa_doc *b)
{
	const struct doc *x = public_doc(a), *y = public_doc(b);

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

int nusqa_is_before(const nusqa_doc *a, const nusqa_doc *b)
{
	const struct work *x = &public_doc(a)->work, *y = &public_doc(b)->work;

	return x->date.year && y->date.year && work_is_before(x, y);
}

nusqa_schema *nusqa_schema_load(const char *file, const nusqa_report *report)
{
	struct report r = public_report(report);

	return (nusqa_schema *)schema_load(file, &r);
}

void nusqa_schema_free(nusqa_schema *schema)
{
	schema_free((struct schema *)schema);
}

nusqa_level nusqa_schema_check(nusqa_schema *schema, const nusqa_doc *doc,
                               const nusqa_report *report)
{
	struct report r = public_report(report);
	const struct doc *d = public_doc(doc);
	struct buf xml = {0};

	write_akn(d, &xml, public_marked(d));
	schema_check((struct schema *)schema, buf_str(&xml), d->name, &r);
	buf_free(&xml);
	return r.worst;
}

void nusqa_explain(const nusqa_doc *doc, size_t line, nusqa_buf *out)
{
	struct buf b = public_buf(out);

	explain(public_doc(doc), line, &b);
	public_close(out, &b);
}

/* What a grammar is, in eight digits: no other one has them, but by chance. */
static void grammar_version(struct arena *a, const struct grammar_files *files,
                            struct buf *out)
{
	struct buf all = {0};

	for (size_t i = 0; i < files->n; i++) {
		buf_add(&all, files->p[i].path);
		buf_add(&all, files->p[i].bytes);
	}
	buf_add(out, str_sub(sha256_hex(a, buf_str(&all)), 0, 8));
	buf_free(&all);
}

void nusqa_grammar_version(const nusqa_grammar *g, nusqa_buf *out)
{
	struct buf b = public_buf(out);
	struct arena scratch;

	arena_init(&scratch);
	grammar_version(&scratch, &public_grammar(g)->files, &b);
	arena_free(&scratch);
	public_close(out, &b);
}

void nusqa_versions(nusqa_buf *out)
{
	struct buf b = public_buf(out);
	struct grammar_files files = {0};
	struct arena scratch;

	arena_init(&scratch);
	buf_add(&b, STR("nusqa " NUSQA_VERSION "\ngrammar "));
	grammar_files_read(&scratch, NULL, &files, NULL);
	grammar_version(&scratch, &files, &b);
	buf_format(&b, "\nlibxml2 %s\npcre2 %s\nutf8proc %s\n", read_library(),
	           matcher_library(&scratch), str_library());
	arena_free(&scratch);
	public_close(out, &b);
}

void nusqa_buf_free(nusqa_buf *b)
{
	free(b->p);
	*b = (nusqa_buf){0};
}
