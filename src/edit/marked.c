/* What went and what came where a unit may have only one of the kind. */
#include "edit/apply_part.h"

/* Of these a unit has one (kinds.def: ONCE, and its number). */
static bool is_only(enum node_kind kind)
{
	static const enum node_kind only[] = {
	    NODE_PREFACE, NODE_PREAMBLE,   NODE_CONCLUSIONS,
	    NODE_INTRO,   NODE_CONTENT,    NODE_WRAP_UP,
	    NODE_HEADING, NODE_SUBHEADING, NODE_NUM};

	for (size_t i = 0; i < sizeof(only) / sizeof(*only); i++)
		if (only[i] == kind)
			return true;
	return false;
}

static void mark_children(struct node *n, enum node_mark mark)
{
	for (struct node *c = n->first; c != NULL; c = c->next)
		if (c->mark == MARK_NONE)
			c->mark = mark;
	n->mark = MARK_NONE;
}

/* What went of its kind before n, or before what went together with that. */
static struct node *gone_before(const struct node *n)
{
	struct node *c = n->prev;

	while (c != NULL && c->mark == MARK_REMOVED && c->kind != n->kind)
		c = c->prev;
	return c && c->mark == MARK_REMOVED ? c : NULL;
}

/* A paragraph that went before what is the introduction now stands in it: one
   comes first in its unit. */
static void intro_take(struct node *intro)
{
	struct node *gone;

	while ((gone = intro->prev) != NULL && gone->kind == NODE_ALINEA &&
	       gone->mark == MARK_REMOVED && gone->first == gone->last &&
	       gone->first->kind == NODE_CONTENT) {
		mark_children(intro, intro->mark);
		while (gone->first->last != NULL) {
			struct node *last = gone->first->last;

			last->mark = MARK_REMOVED;
			node_unlink(last);
			node_before(intro->first, last);
		}
		node_unlink(gone);
	}
}

void marked_join(struct node *root)
{
	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		struct node *gone;

		if (n->kind == NODE_INTRO)
			intro_take(n);
		if (n->mark != MARK_ADDED || !is_only(n->kind))
			continue;
		gone = gone_before(n);
		if (gone == NULL)
			continue;
		if (gone != n->prev) {
			node_unlink(n);
			node_before(gone->next, n);
		}
		mark_children(n, MARK_ADDED);
		mark_children(gone, MARK_REMOVED);
		while (gone->first != NULL && n->first != NULL) {
			struct node *last = gone->last;

			node_unlink(last);
			node_before(n->first, last);
		}
		node_unlink(gone);
	}
}
