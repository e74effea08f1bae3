#include "text/read_docx.h"

#include "base/told.h"
#include "text/docx_walk.h"
#include "text/tail.h"

/* Any zip file: one that holds no document is told to be so. */
bool docx_sniff(struct str bytes)
{
	return str_starts(bytes, STR("PK\x03\x04")) ||
	       str_starts(bytes, STR("PK\x05\x06"));
}

/* Notes of a part by their ids; those that only draw lines have a type. */
static void notes_read(struct docx_walk *w, const struct docx_node *root,
                       struct map *notes)
{
	for (const struct docx_node *n = root != NULL ? root->first : NULL;
	     n != NULL; n = n->next) {
		struct str id = docx_attr(n, STR("id"));
		struct docx_note *note;

		struct str type = docx_attr(n, STR("type"));

		if (id.n == 0 || (type.n != 0 && !str_eq(type, STR("normal"))))
			continue;
		note = arena_alloc(w->a, sizeof(*note));
		note->n = n;
		*map_put(w->a, notes, id) = note;
		*vec_push(w->a, &w->notes) = note;
	}
}

/* How the marks of notes are counted: the settings tell, and the last section
   does. */
static struct docx_count count_read(const struct docx_node *settings,
                                    const struct docx_node *document,
                                    enum docx_kind kind, struct str format)
{
	const struct docx_node *of[] = {
	    docx_child(settings, kind),
	    docx_child(docx_child(document->last, DOCX_SECT_PR), kind)};
	struct docx_count count = {format, 0};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct str own = docx_val(of[i], DOCX_NUM_FMT);
		unsigned first;

		if (own.n != 0)
			count.format = own;
		if (str_number(docx_val(of[i], DOCX_NUM_START), &first) &&
		    first > 0)
			count.last = first - 1;
	}
	return count;
}

/* All that the main part needs. */
static bool parts_read(struct docx_walk *w, const struct docx_node **document)
{
	struct docx_package *k = w->package;
	const struct docx_node *styles, *numbering, *feet, *ends, *comments;
	const struct docx_node *settings;
	struct str parts;

	if (!docx_package_need(k, STR("/styles"), &styles) ||
	    !docx_package_need(k, STR("/numbering"), &numbering) ||
	    !docx_package_need(k, STR("/footnotes"), &feet) ||
	    !docx_package_need(k, STR("/endnotes"), &ends) ||
	    !docx_package_need(k, STR("/comments"), &comments) ||
	    !docx_package_need(k, STR("/settings"), &settings) ||
	    !docx_package_part(k, k->main, document))
		return false;
	docx_styles_read(w->a, &w->styles, styles);
	docx_numbering_read(w->a, &w->numbering, numbering, &w->styles);
	parts = docx_val(settings, DOCX_LIST_SEPARATOR);
	if (parts.n == 1)
		w->parts = parts.p[0];
	notes_read(w, feet, &w->footnotes);
	notes_read(w, ends, &w->endnotes);
	notes_read(w, comments, &w->comments);
	if (*document == NULL) {
		k->code = DIAG_DOCX_BROKEN;
		k->detail = told(k->a, "%.*s is missing", STR_ARG(k->main));
		return false;
	}
	w->feet =
	    count_read(settings, *document, DOCX_FOOTNOTE_PR, STR("decimal"));
	w->tails =
	    count_read(settings, *document, DOCX_ENDNOTE_PR, STR("lowerRoman"));
	return true;
}

/* What stands at the top and the foot of pages. */
static bool margins_leave(struct docx_walk *w)
{
	const struct docx_package *k = w->package;

	for (size_t i = 0; i < k->relations.n; i++) {
		const struct docx_relation *r = &k->relations.p[i];
		const struct docx_node *root;
		struct buf words = {0};

		if (r->outside || (!str_ends(r->type, STR("/header")) &&
		                   !str_ends(r->type, STR("/footer"))))
			continue;
		if (!docx_package_part(w->package, r->target, &root))
			return false;
		if (root != NULL)
			docx_walk_words(root, &words);
		if (str_spaces(buf_str(&words)) < words.n)
			sheet_tell(w->text.s, SHEET_ASIDE, buf_str(&words), 0,
			           0);
		buf_free(&words);
	}
	return true;
}

static bool docx_fill(struct docx_walk *w, struct str bytes)
{
	const struct docx_node *document;
	bool good =
	    docx_package_open(w->package, bytes) && parts_read(w, &document);

	if (good) {
		docx_walk(w, document);
		docx_walk_end(w);
		good = margins_leave(w);
	}
	buf_free(&w->text.aside);
	buf_free(&w->words);
	docx_package_close(w->package);
	return good;
}

struct sheet *docx_read(struct sheet *s, struct str bytes,
                        const struct reader_options *o, struct report *report)
{
	struct arena scratch;
	struct docx_package package = {.a = &scratch};
	struct docx_walk w = {.a = &scratch,
	                      .package = &package,
	                      .report = report,
	                      .reject = o->reject,
	                      .dubious = {&scratch, report, s->name, {{{0}}}},
	                      .text = {.s = s}};
	bool good;

	arena_init(&scratch);
	good = docx_fill(&w, bytes);
	if (!good)
		diag_put(report, &(struct message){.code = package.code,
		                                   .name = s->name,
		                                   .detail = package.detail});
	arena_free(&scratch);
	if (!good)
		return NULL;
	/* Of a page that became a document. */
	tail_find(s);
	sheet_close(s);
	return s;
}
