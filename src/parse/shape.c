#include "parse/shape.h"

#include "base/told.h"
#include "parse/remark.h"

#include <string.h>

static bool is_block(const struct node *n)
{
	return n->kind == NODE_TABLE ||
	       (n->kind == NODE_P && !remark_is_block(n));
}

/* Put block into a new element of kind where it stands. */
static struct node *wrap(struct arena *a, struct node *block,
                         enum node_kind kind)
{
	struct node *w = node_new(a, kind);

	w->span = block->span;
	node_before(block, w);
	node_unlink(block);
	node_append(w, block);
	return w;
}

/* A point that lacks its full stop, an item its semicolon: a finding. */
static void unit_stop(struct parser *p, const struct node *unit)
{
	const struct node *t = unit->last;
	static const char stops[] = ".;:!?\"";
	bool is_item =
	    unit->next != NULL && unit->next->kind == unit->kind &&
	    (unit->kind == NODE_SUBPARAGRAPH || unit->kind == NODE_POINT);
	size_t last;

	while (t != NULL && remark_is_block(t))
		t = t->prev;
	while (t != NULL && t->kind != NODE_TEXT &&
	       node_class(t->kind) != CLASS_HIER && t->kind != NODE_TABLE)
		t = t->last;
	if (t == NULL || t->kind != NODE_TEXT || t->text.n == 0 ||
	    t->parent->kind == NODE_NUM || t->parent->kind == NODE_HEADING ||
	    memchr(stops, t->text.p[t->text.n - 1], sizeof(stops)) != NULL ||
	    str_ends(t->text, STR("»")) ||
	    (unit->next != NULL && str_ends(t->text, STR("–"))))
		return;
	last = t->text.n - str_last(t->text);
	parser_find(
	    p, (struct find){.code = DIAG_STOP_MISSING,
	                     .node = unit,
	                     .detail = is_item ? TOLD("a semicolon")
	                                       : TOLD("a full stop"),
	                     .span = {t->span.at + t->span.n - last, last}});
}

/* A note right under the heading of a unit counts no more than others: it goes
   into the front of the first words, or stands above the smaller units. */
static bool unit_note_lead(struct arena *a, struct node *note)
{
	struct node *to = note->next, *at;

	if (note->parent->kind == NODE_BODY ||
	    (note->prev != NULL && node_class(note->prev->kind) == CLASS_HIER))
		return false;
	while (to != NULL && remark_is_block(to))
		to = to->next;
	if (to != NULL && to->kind == NODE_ALINEA)
		to = to->first;
	if (to != NULL && node_class(to->kind) == CLASS_HIER) {
		wrap(a, note, NODE_INTRO);
		return true;
	}
	if (to == NULL || (to->kind != NODE_CONTENT && to->kind != NODE_INTRO))
		return false;
	at = to->first;
	while (at != NULL && remark_is_block(at))
		at = at->next;
	node_unlink(note);
	if (at != NULL)
		node_before(at, note);
	else
		node_append(to, note);
	return true;
}

/* An editor's note stands behind what it is about, and is no paragraph of the
   act: it goes into the element before it. */
static void unit_note(struct arena *a, struct node *note)
{
	struct node *to = note->prev;

	if (to != NULL && to->kind == NODE_ALINEA)
		to = to->last;
	if (to != NULL &&
	    (to->kind == NODE_CONTENT || to->kind == NODE_INTRO)) {
		node_unlink(note);
		node_append(to, note);
	} else if (!unit_note_lead(a, note)) {
		wrap(a, wrap(a, note, NODE_CONTENT), NODE_ALINEA);
	}
}

static void unit_blocks(struct arena *a, struct node *unit)
{
	struct node *first = NULL, *next;
	size_t blocks = 0;
	bool units = false;

	for (struct node *c = unit->first; c != NULL; c = c->next) {
		units |= node_class(c->kind) == CLASS_HIER;
		if (!is_block(c))
			continue;
		if (first == NULL && !units)
			first = c;
		blocks++;
	}
	if (blocks == 1 && first != NULL && unit->kind != NODE_BODY) {
		wrap(a, first, units ? NODE_INTRO : NODE_CONTENT);
		return;
	}
	/* A lead that smaller units follow. */
	if (first != NULL && units && first->next &&
	    node_class(first->next->kind) == CLASS_HIER &&
	    unit->kind != NODE_BODY) {
		wrap(a, first, NODE_INTRO);
		first = NULL;
	}
	for (struct node *c = unit->first; c != NULL; c = next) {
		next = c->next;
		if (is_block(c))
			wrap(a, wrap(a, c, NODE_CONTENT), NODE_ALINEA);
	}
}

static void unit_close(struct arena *a, struct node *unit)
{
	struct node *next;

	unit_blocks(a, unit);
	for (struct node *c = unit->first; c != NULL; c = next) {
		next = c->next;
		if (remark_is_block(c))
			unit_note(a, c);
	}
}

/* Do the words under n stand in quotes, as another act's? */
static bool is_quoted(const struct node *n, const struct node *body)
{
	for (; n != NULL && n != body; n = n->parent)
		if (n->kind == NODE_QUOTED_STRUCTURE)
			return true;
	return false;
}

void shape_body(struct parser *p, struct node *body, bool stops)
{
	/* A body of the act itself holds units only; that of an appendix may
	   hold blocks as they are. */
	for (struct node *n = body; n != NULL; n = node_next(n, body)) {
		bool unit =
		    node_class(n->kind) == CLASS_HIER && n->kind != NODE_ALINEA;

		if (unit && is_quoted(n, body))
			continue;
		if (unit && stops)
			unit_stop(p, n);
		if (unit || n->kind == NODE_BODY)
			unit_close(p->a, n);
	}
}
