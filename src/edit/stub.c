/* What goes: the stub of a unit that keeps its number, and what leaves none. */
#include "edit/apply_part.h"
#include "edit/note.h"
#include "edit/note_place.h"
#include "edit/quoted.h"

/* The text of the law that a unit ends with. */
static struct str text_last(const struct node *unit)
{
	const struct node *n = unit;
	struct str last = STR("");

	while (n != NULL) {
		if (n->kind == NODE_TEXT && str_strip(n->text).n)
			last = n->text;
		n = note_is(n) ? node_skip(n, unit) : node_next(n, unit);
	}
	return last;
}

/* A unit keeps its number and place. */
static struct node *stub_unit(struct applier *p, const struct edit *e,
                              struct node *old)
{
	struct arena *a = p->h.a;
	struct node *unit = node_new(a, old->kind);
	const struct node *num = node_child(old, NODE_NUM);
	struct str wid = node_attr(old, STR("wId"));

	unit->num = old->num;
	unit->eid = old->eid;
	if (wid.n)
		node_set(a, unit, STR("wId"), wid);
	node_set(a, unit, STR("status"), STR("removed"));
	if (num != NULL)
		node_append(unit, node_copy(a, num));
	node_append(node_add(a, unit, NODE_CONTENT),
	            note_stub(&p->h, e, unit, text_last(old)));
	graft_over(p, old, unit);
	return unit;
}

/* An appendix keeps its caption, too. */
static struct node *stub_appendix(struct applier *p, const struct edit *e,
                                  struct node *old)
{
	struct arena *a = p->h.a;
	struct node *unit = node_copy(a, old);
	struct node *doc = node_document(unit), *next;
	struct node *note = note_gone(&p->h, e, unit);

	if (doc == NULL)
		return old;
	for (struct node *n = doc->first; n != NULL; n = next) {
		next = n->next;
		if (n->kind != NODE_META)
			node_unlink(n);
	}
	node_append(node_add(a, doc, NODE_MAIN_BODY),
	            note ? note : note_stub(&p->h, e, unit, text_last(old)));
	node_set(a, doc, STR("contains"), STR("singleVersion"));
	graft_over(p, old, unit);
	return unit;
}

static struct node *delete_pieces(struct applier *p, const struct resolved *to)
{
	struct node *n = apply_twin(p, to->at.first), *next;
	struct node *last = apply_twin(p, to->at.last), *unit = n->parent;

	for (; n != NULL; n = next) {
		next = n == last ? NULL : n->next;
		graft_out(p, n);
	}
	if (!quoted_is(to->at.first))
		graft_shape(p->h.a, unit);
	return apply_twin(p, to->at.unit);
}

/* A preamble goes but for its enacting formula. */
static struct node *delete_preamble(struct applier *p, struct node *old)
{
	struct node *n = node_copy(p->h.a, old), *next;

	for (struct node *c = n->first; c != NULL; c = next) {
		next = c->next;
		if (c->kind != NODE_FORMULA)
			node_unlink(c);
	}
	if (n->first == NULL) {
		n = old->parent;
		graft_out(p, old);
		return n;
	}
	graft_over(p, old, n);
	return n;
}

struct node *stub_delete(struct applier *p, const struct resolved *to)
{
	struct node *old = apply_twin(p, to->at.first), *unit;

	if (to->edit->at.n == 0) /* the act itself: the history tells */
		return (struct node *)node_document(p->h.doc->root);
	if (old->kind == NODE_TR)
		return graft_row(p, to);
	if (to->at.kind == SPOT_PIECES)
		return delete_pieces(p, to);
	if (to->at.kind == SPOT_COLUMN)
		return graft_column(p, to);
	if (old->kind == NODE_PREAMBLE)
		return delete_preamble(p, old);
	if (old->kind == NODE_ATTACHMENT)
		return stub_appendix(p, to->edit, old);
	/* A unit that loses its heading keeps its number. */
	if (to->vacant || to->at.kind == SPOT_TITLE) {
		unit = old->parent;
		graft_out(p, old);
		return unit;
	}
	return stub_unit(p, to->edit, old);
}

struct node *stub_renumber(struct applier *p, const struct resolved *to)
{
	struct arena *a = p->h.a;
	struct node *unit = apply_twin(p, to->at.first);
	struct node *num = node_child(unit, NODE_NUM);
	struct str to_num = str_copy(a, to->number), was;
	size_t at;

	if (unit->kind == NODE_TR) /* a word of its first cell, already there */
		return apply_twin(p, to->target);
	p->moved = true;
	for (struct node *t = num; t != NULL; t = node_next(t, num)) {
		struct node *n;

		if (t->kind != NODE_TEXT)
			continue;
		at = str_find(t->text, unit->num);
		if (at == t->text.n)
			continue;
		was = t->text;
		n = node_text(
		    a, str_format(a, "%.*s%.*s%.*s", (int)at, was.p,
		                  STR_ARG(to_num),
		                  STR_ARG(str_after(was, at + unit->num.n))));
		graft_over(p, t, n);
		break;
	}
	unit->num = to_num;
	return unit;
}

/* Is n, or all that it holds, new wording of an edit? */
static bool is_grafted(const struct applier *p, const struct node *n,
                       const struct edit *e)
{
	while (n != NULL) {
		if (map_get_at(&p->grafted, n) == e)
			return true;
		n = n->first;
	}
	return false;
}

struct node *stub_suspend(struct applier *p, const struct resolved *to)
{
	struct node *n = apply_twin(p, to->at.first);
	const struct node *last = apply_twin(p, to->at.last);

	if (to->edit->at.n == 0) /* the act itself: the history tells */
		return (struct node *)node_document(p->h.doc->root);
	if (to->edit->fresh != NULL) {
		n = graft_replace(p, to);
		for (struct node *c = n; c; c = c->next)
			if (c == n || is_grafted(p, c, to->edit))
				node_set(p->h.a, c, STR("class"),
				         STR("temporary"));
		return n;
	}
	for (struct node *c = n; c != NULL; c = c == last ? NULL : c->next)
		if (node_class(c->kind) == CLASS_HIER)
			node_set(p->h.a, c, STR("status"),
			         STR("temporarilyRemoved"));
	return n;
}
