/* What stands for a unit that is gone, and for a change that lacks. */
#include "edit/note.h"
#include "edit/note_place.h"
#include "tree/work.h"

/* Does a text end in a mark of its own that a list needs? */
static struct str list_mark(struct str last)
{
	static const struct str marks[] = {STR_INIT(";"), STR_INIT(",")};

	last = str_strip(last);
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_ends(last, marks[i]))
			return marks[i];
	return STR(".");
}

struct node *note_stub(struct history *h, const struct edit *e,
                       struct node *unit, struct str last)
{
	struct history at = *h;
	const struct note_subject of = {NOTE_UNIT, unit};
	const struct entry *t =
	    note_template(h, e->op == EDIT_REPEAL ? STR("stub-repealed")
	                                          : STR("stub-deleted"));
	struct note_source s;
	struct str text;

	note_when(&at, e);
	s = note_source(&at);
	text = t ? entry_cell(t, STR("text")) : STR("{by}");
	text = note_fill(h, text, "{end}", note_agree(h, &of, STR("end")));
	text = note_fill(h, text, "{did}", note_agree(h, &of, STR("did")));
	text = note_fill(
	    h, text, "{by}",
	    note_by(&at, &s, t ? entry_cell(t, STR("by")) : STR(""), false));
	if (unit->kind != NODE_SUBPARAGRAPH)
		text = str_capital(h->a, text);
	text = str_join(h->a, text,
	                unit->kind == NODE_SUBPARAGRAPH ? list_mark(last)
	                                                : STR("."));
	return note_new(&at, text, &s);
}

void note_missing(struct history *h, const struct edit *e, struct node *near)
{
	struct history at = *h;
	const struct touched t = {.edit = e, .node = near};
	const struct entry *words = note_template(h, STR("missing"));
	struct note_source s = note_source(&at);
	struct note_subject of = {NOTE_UNIT, NULL};
	struct str text;
	bool whole;

	if (words == NULL)
		return;
	if (near != NULL)
		of = note_subject(&t, &whole);
	s.force = STR("");
	text = note_fill(h, entry_cell(words, STR("text")), "{by}",
	                 note_by(h, &s, entry_cell(words, STR("by")), false));
	text =
	    str_capital(h->a, note_fill(h, text, "{what}", str_strip(e->text)));
	text = str_format(h->a, "%.*s %.*s",
	                  STR_ARG(language_label(h->lang, STR("note-lead"))),
	                  STR_ARG(text));
	note_put(&at, &of, note_new(&at, text, &s));
}
