#include "diff/mended.h"

#include "tree/eid.h"

/* A paragraph or table that stands by itself among units. */
static bool is_bare(const struct node *n)
{
	return node_class(n->kind) == CLASS_TABLE ||
	       (node_class(n->kind) == CLASS_TEXTY && n->kind != NODE_NUM &&
	        n->kind != NODE_HEADING && n->kind != NODE_SUBHEADING);
}

/* Put n into a new node, which has its mark then. */
static struct node *node_into(struct arena *a, struct node *n,
                              enum node_kind kind)
{
	struct node *outer = node_new(a, kind);

	outer->mark = n->mark;
	n->mark = MARK_NONE;
	node_after(n, outer);
	node_unlink(n);
	node_append(outer, n);
	return outer;
}

static bool unit_has_units(const struct node *unit)
{
	const struct node *c = unit->first;

	while (c != NULL && node_class(c->kind) != CLASS_HIER)
		c = c->next;
	return c != NULL;
}

/* lead: nothing has come yet that stands behind an introduction. */
static bool unit_mend(struct arena *a, struct node *unit)
{
	bool lead = true, mended = false;
	struct node *next;

	for (struct node *c = unit->first; c != NULL; c = next) {
		next = c->next;
		if (is_bare(c)) {
			node_into(a, node_into(a, c, NODE_CONTENT),
			          NODE_ALINEA);
			mended = true;
			lead = false;
		} else if (c->kind == NODE_CONTENT) {
			if (lead)
				c->kind = NODE_INTRO;
			else
				node_into(a, c, NODE_ALINEA);
			mended = true;
			lead = false;
		} else if (node_class(c->kind) == CLASS_HIER ||
		           c->kind == NODE_INTRO) {
			lead = false;
		}
	}
	return mended;
}

void mended_units(struct arena *a, struct node *root)
{
	bool mended = false;

	for (struct node *n = root; n != NULL; n = node_next(n, root))
		if (node_class(n->kind) == CLASS_HIER && unit_has_units(n))
			mended |= unit_mend(a, n);
	if (mended)
		eid_assign(a, root);
}
