#include "tree/unsure.h"

static const struct str CLASS = STR_INIT("unsure");

void unsure_set(struct arena *a, struct node *block)
{
	node_set(a, block, STR("class"), CLASS);
}

bool unsure_stands(const struct node *first, const struct node *last)
{
	const struct node *end = last != NULL ? last->next : NULL;

	for (const struct node *n = first; n != NULL && n != end; n = n->next)
		for (const struct node *k = n; k != NULL; k = node_next(k, n))
			if (k->kind == NODE_P &&
			    str_eq(node_attr(k, STR("class")), CLASS))
				return true;
	return false;
}
