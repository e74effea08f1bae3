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

void marked_join(struct node *root)
{
	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		struct node *gone = n->prev;

		if (n->mark != MARK_ADDED || gone == NULL ||
		    gone->mark != MARK_REMOVED || gone->kind != n->kind ||
		    !is_only(n->kind))
			continue;
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
