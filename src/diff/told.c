#include "diff/told.h"

#include "base/map.h"
#include "tree/element.h"

static struct str told_id(const struct node *n)
{
	struct str to = node_attr(n, STR("href"));

	return n->kind == NODE_ELEMENT && str_starts(to, STR("#"))
	           ? str_after(to, 1)
	           : STR("");
}

/* Is it in the metadata? */
static bool is_meta(const struct node *n)
{
	return node_above(n, NODE_META) != NULL;
}

void told_read(struct arena *a, struct node *root, struct tellings *t)
{
	struct map ids = {0};

	for (struct node *n = root; n != NULL; n = node_next(n, root))
		if (n->eid.n != 0 && !is_meta(n))
			*map_put(a, &ids, n->eid) = n;
	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		struct str id = told_id(n);
		const struct node *to = id.n ? map_get(&ids, id) : NULL;

		if (to != NULL && is_meta(n))
			*vec_push(a, &t->list) = (struct told){n, to};
	}
}

static bool is_under(const struct node *n, const struct node *root)
{
	while (n != NULL && n != root)
		n = n->parent;
	return n == root;
}

/* What tells nothing without that element: a modification without its source,
   else it alone. */
static void told_drop(struct node *element)
{
	if (element_is(element, "source") && element->parent != NULL &&
	    (element_is(element->parent->parent, "activeModifications") ||
	     element_is(element->parent->parent, "passiveModifications")))
		element = element->parent;
	for (struct node *in = element->parent;; in = element->parent) {
		node_unlink(element);
		/* A list of nothing is none. */
		if (in == NULL || in->kind != NODE_ELEMENT || in->first != NULL)
			break;
		element = in;
	}
}

/* Where the modification that an element is of changes something. */
static struct str told_destination(const struct node *element)
{
	for (const struct node *n = element->parent ? element->parent->first
	                                            : NULL;
	     n != NULL; n = n->next)
		if (element_is(n, "destination"))
			return node_attr(n, STR("href"));
	return STR("");
}

/* Does new wording that took the place of a node still say what is told of it:
   does it cite what that changes, or is it, itself new wording, there? */
static bool says_so(const struct told *told, const struct node *now)
{
	struct str to = told_destination(told->element);

	if (now->kind != told->node->kind ||
	    !element_is(told->element, "source"))
		return now->kind == told->node->kind;
	for (const struct node *n = now; n != NULL; n = node_next(n, now))
		if (n->kind == NODE_REF &&
		    str_eq(node_attr(n, STR("href")), to))
			return true;
	return false;
}

/* The node that it is told of now; NULL. */
static const struct node *told_now(const struct told *told,
                                   const struct node *root,
                                   const struct map *ids)
{
	const struct node *now;

	if (is_under(told->node, root))
		return told->node->eid.n ? told->node : NULL;
	now = map_get(ids, told_id(told->element));
	return now != NULL && says_so(told, now) ? now : NULL;
}

void told_settle(struct arena *a, struct node *root, struct tellings *t)
{
	struct map ids = {0};
	struct arena scratch;

	arena_init(&scratch);
	for (struct node *n = root; t->list.n && n; n = node_next(n, root))
		if (n->eid.n != 0 && !is_meta(n))
			*map_put(&scratch, &ids, n->eid) = n;
	for (size_t i = 0; i < t->list.n; i++) {
		const struct told *told = &t->list.p[i];
		const struct node *now;

		if (!is_under(told->element, root))
			continue;
		now = told_now(told, root, &ids);
		if (now == NULL)
			told_drop(told->element);
		else
			node_set(a, told->element, STR("href"),
			         str_join(a, STR("#"), now->eid));
	}
	arena_free(&scratch);
}
