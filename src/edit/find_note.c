/* The note at the end of a unit or of an appendix, and where it ends. */
#include "base/told.h"
#include "edit/find_part.h"

/* The first words of a paragraph; empty of a unit, of an editor's note. */
static struct str words_first(const struct node *n)
{
	if (find_is_unit(n) || n->kind == NODE_NUM)
		return STR("");
	while (n != NULL && n->kind != NODE_TEXT && n->kind != NODE_REMARK)
		n = n->first;
	return n && n->kind == NODE_TEXT ? str_strip(n->text) : STR("");
}

/* What a note stands among. */
static const struct node *note_among(const struct search *s)
{
	const struct node *doc;

	if (s->act)
		return NULL;
	if (s->at.unit->kind != NODE_ATTACHMENT)
		return s->at.unit;
	doc = node_document(s->at.unit);
	return doc ? node_child(doc, NODE_MAIN_BODY) : NULL;
}

/* Has it no more than its word, and a mark? */
static bool is_bare(struct str text, struct str word)
{
	return text.n <= word.n + 1;
}

/* "1. ...", "* ...": a part of a note of several. */
static bool is_marked(const struct node *n)
{
	struct str s = words_first(n);

	return s.n != 0 && (s.p[0] == '*' || (s.p[0] >= '0' && s.p[0] <= '9'));
}

/*
 * Up to the end of a unit all is the note, but for units.  What stands behind
 * a note of an appendix is the note's where it has marks, or where the note
 * has nothing else; else where the note ends cannot be told: NULL.
 */
static const struct node *note_last(const struct search *s,
                                    const struct node *hit, struct str word)
{
	bool bare = is_bare(words_first(hit), word);
	const struct node *last = hit;

	for (const struct node *n = hit->next; n != NULL; n = n->next) {
		bool only = bare && n == hit->next && n->next == NULL;

		if (find_is_unit(n) ||
		    (s->at.unit->kind == NODE_ATTACHMENT &&
		     (n->kind != NODE_P || !(is_marked(n) || only))))
			return NULL;
		last = n;
	}
	return last;
}

bool search_note(struct finder *f, struct search *s)
{
	struct str word = language_label(f->lang, STR("note-word"));
	const struct node *in = note_among(s), *hit = NULL, *last;
	bool appendix = in != NULL && in != s->at.unit;
	size_t hits = 0;

	for (const struct node *n = in ? in->first : NULL; n; n = n->next)
		if (str_starts(words_first(n), word) &&
		    (!appendix || (n->kind == NODE_P && n->prev != NULL))) {
			hit = n;
			hits++;
		}
	if (hits == 0 || s->step->num.n)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   TOLD("there is no note there"));
	if (hits > 1)
		return search_fail(f, DIAG_TARGET_TWICE,
		                   TOLD("there is more than one note"));
	last = note_last(s, hit, word);
	if (last == NULL)
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("where the note ends cannot be told"));
	s->at.kind = SPOT_PIECES;
	s->at.first = hit;
	s->at.last = last;
	return true;
}
