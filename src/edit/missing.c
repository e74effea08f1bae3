#include "edit/missing.h"

#include "edit/history_part.h"
#include "edit/note.h"
#include "edit/note_place.h"

static void missing_log(struct history *h, const struct node *near)
{
	const struct str absent = {NULL, 0};
	struct node *log = history_log(h);

	element_add(h->a, log, STR("kz:error"),
	            (const struct field[]){
			{"code", diag_slug(DIAG_EDIT_MISSING)},
			{"for", near && near->eid.n ? history_link(h, near->eid)
	                                            : absent},
			{0}});
}

void missing_write(struct history *h, const struct missing *all, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		note_missing(h, all[i].edit, all[i].near);
		missing_log(h, all[i].near);
	}
}

/* Has it a number of its own? */
static bool is_numbered(const struct work *w)
{
	return w->number.n != 0 && !str_eq(w->number, STR("nn"));
}

/* "05.05.2023", "№ 44": of an act of which only its IRI may be known. */
static struct note_source missing_source(struct arena *a, const struct work *by)
{
	struct note_source s = {.day = date_dotted(a, by->date)};

	if (is_numbered(by))
		s.number = str_join(a, STR("№ "), by->number);
	return s;
}

/* No link leads to the act from it: what a note links to has changed the act.
 */
static struct node *missing_note(struct arena *a, struct str text)
{
	struct node *p = node_new(a, NODE_P);
	struct node *remark = node_add(a, p, NODE_REMARK);

	node_set(a, p, STR("class"), STR("editorialNote"));
	node_set(a, remark, STR("status"), STR("editorial"));
	node_append(remark, node_text(a, text));
	return p;
}

static bool missing_is_said(const struct doc *doc, struct str text)
{
	struct arena scratch;
	bool said = false;

	arena_init(&scratch);
	for (const struct node *n = doc->root; n != NULL && !said;
	     n = node_next(n, doc->root))
		said = note_is(n) && str_eq(note_flat(&scratch, n), text);
	arena_free(&scratch);
	return said;
}

bool missing_act(struct doc *doc, const struct language *lang,
                 const struct work *by, bool maybe)
{
	const struct doc order = {.work = *by};
	struct history h = {
	    .a = &doc->arena, .doc = doc, .order = &order, .lang = lang};
	const struct note_subject act = {NOTE_UNIT, NULL};
	const struct entry *words =
	    note_template(&h, maybe ? STR("lacking-maybe") : STR("lacking"));
	struct note_source s = missing_source(h.a, by);
	struct str text;

	if (words == NULL)
		return false;
	text = note_fill(&h, entry_cell(words, STR("text")), "{by}",
	                 note_by(&h, &s, STR(""), false));
	text = str_format(h.a, "%.*s %.*s.",
	                  STR_ARG(language_label(lang, STR("note-lead"))),
	                  STR_ARG(str_capital(h.a, text)));
	if (missing_is_said(doc, text))
		return false;
	note_put(&h, &act, missing_note(h.a, text));
	missing_log(&h, NULL);
	return true;
}
