/* The units around a paragraph of an order. */
#include "edit/around.h"

const struct node *around_point(const struct node *n)
{
	while (n->parent && n->parent->kind != NODE_BODY &&
	       n->parent->kind != NODE_MAIN_BODY)
		n = n->parent;
	return n->kind == NODE_ALINEA && n->parent ? n->parent : n;
}

bool around_is_level(const struct node *n)
{
	return node_class(n->kind) == CLASS_HIER && n->num.n != 0;
}
