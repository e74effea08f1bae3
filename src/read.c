/* The public call that reads an act, whatever it is written in. */
#include "nusqa.h"

#include "akn/read.h"
#include "edit/active.h"
#include "edit/instr.h"
#include "parse/document.h"
#include "public.h"
#include "text/encoding.h"
#include "text/readers.h"
#include "tree/meta.h"
#include "tree/work.h"

enum { FRONT = 2000 }; /* bytes at the front of a text that tell its language */

/* Say it where a text is not the official one, or was made from such. */
static void report_origin(const struct doc *doc, struct report *r)
{
	if (doc->origin.n)
		diag_put(r, &(struct message){.code = DIAG_SOURCE_UNOFFICIAL,
		                              .name = doc->name,
		                              .detail = doc->origin});
}

/* Which act it is said to be; false where that is none. */
static bool work_given(const char *iri, struct work *w, struct report *r)
{
	struct message m = {.code = DIAG_WORK_WRONG, .detail = given_str(iri)};

	if (iri == NULL || (work_read(str_from(iri), w) && w->date.year != 0))
		return true;
	diag_put(r, &m);
	return false;
}

static struct doc *read_xml(const struct grammar *g, const nusqa_input *input,
                            struct report *r)
{
	struct doc *doc = doc_new();
	const struct language *lang;

	doc->name = str_copy(&doc->arena, given_str(input->name));
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
static const struct language *language_found(const struct grammar *g,
                                             struct str text, bool *doubt)
{
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
                                             struct str text, struct report *r,
                                             bool *doubt)
{
	const struct language *lang;

	*doubt = false;
	if (input->lang == NULL)
		return language_found(g, text, doubt);
	lang = grammar_language(g, str_from(input->lang));
	if (lang == NULL)
		diag_put(r, &(struct message){.code = DIAG_LANGUAGE_ABSENT,
		                              .detail = str_from(input->lang)});
	return lang;
}

/* The reader of a file, which is of its format; NULL after a message. */
static const struct reader *reader_given(const nusqa_input *input,
                                         struct report *r)
{
	struct str bytes = {input->bytes, input->n};
	const struct reader *reader = input->format != NULL
	                                  ? reader_find(str_from(input->format))
	                                  : reader_sniff(bytes);

	if (reader == NULL)
		diag_put(r,
		         &(struct message){.code = DIAG_FORMAT_ABSENT,
		                           .name = given_str(input->name),
		                           .detail = str_from(input->format)});
	else if (input->format != NULL &&
	         !reader_fits(reader, given_str(input->name), bytes, r))
		return NULL;
	return reader;
}

/* Act of a text: tree, amendments, metadata.  made, which holds the sheet, is
   taken. */
static struct doc *read_act(const struct grammar *g, const nusqa_input *input,
                            struct doc *made, const struct sheet *sheet,
                            struct report *r)
{
	struct str text = {input->bytes, input->n};
	bool doubt;
	struct work given = {0};
	const struct language *lang = language_given(
	    g, input, sheet != NULL ? sheet->text : text, r, &doubt);
	bool good = work_given(input->work, &given, r);
	const struct document_input in = {
	    .name = given_str(input->name),
	    .bytes = {input->bytes, input->n},
	    .sheet = sheet,
	    .doc = made,
	    .lang = lang,
	    .doubtful = doubt,
	    .grammar = g,
	    .several = input->lang == NULL,
	    .first = given_str(input->first),
	    .given = given,
	};
	struct report quiet = {0};
	struct edits *edits;
	struct doc *doc;

	if (lang == NULL || !good) {
		doc_free(made);
		return NULL;
	}
	doc = document_read(&in, r);
	if (doc == NULL)
		return NULL;
	doc->origin = str_copy(&doc->arena, given_str(input->origin));
	if (input->file.p != NULL)
		doc->raw = (struct str){input->file.p, input->file.n};
	given_day(input->made, &doc->made, r);
	date_read(given_str(input->published), &doc->published);
	report_origin(doc, r);
	edits = instr_read(grammar_language(g, doc->lang), doc, &quiet);
	active_note(edits);
	meta_build(doc);
	edits_free(edits);
	return doc;
}

/* Act of anything but a tree. */
static struct doc *read_text(const struct grammar *g, const nusqa_input *input,
                             const struct reader *reader, struct report *r)
{
	const struct reader_options o = {.reject = input->reject != 0};
	struct str bytes = {input->bytes, input->n};
	struct doc *made = doc_new();
	struct sheet *sheet = NULL;

	if (reader->read != NULL) {
		sheet = sheet_open(&made->arena, given_str(input->name));
		sheet = reader->read(sheet, bytes, &o, r);
		if (sheet == NULL) {
			doc_free(made);
			return NULL;
		}
	}
	return read_act(g, input, made, sheet, r);
}

nusqa_doc *nusqa_read(const nusqa_grammar *g, const nusqa_input *input,
                      nusqa_level *worst, const nusqa_report *report)
{
	struct report r = public_report(report);
	const struct reader *reader = reader_given(input, &r);
	struct doc *doc = NULL;
	struct date day;

	if (reader == NULL || !given_day(input->made, &day, &r) ||
	    !given_day(input->published, &day, &r)) {
		/* said */
	} else if (reader->tree) {
		doc = read_xml(public_grammar(g), input, &r);
		if (doc != NULL)
			date_read(given_str(input->published), &doc->published);
	} else {
		doc = read_text(public_grammar(g), input, reader, &r);
	}
	if (worst != NULL)
		*worst = r.worst;
	return (nusqa_doc *)doc;
}
