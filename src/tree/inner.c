#include "tree/inner.h"

/* The appendix whose own appendices n is one of; NULL. */
static const struct node *appendix_of(const struct node *n)
{
	const struct node *doc = n->parent ? n->parent->parent : NULL;

	if (doc == NULL || doc->kind != NODE_DOC || doc->parent == NULL ||
	    doc->parent->kind != NODE_ATTACHMENT ||
	    str_eq(node_attr(doc, STR("name")), STR("translation")))
		return NULL;
	return doc->parent;
}

bool inner_is(const struct node *n)
{
	return n->kind == NODE_ATTACHMENT && n->num.n == 0 &&
	       appendix_of(n) != NULL && node_child(n, NODE_NUM) == NULL &&
	       node_child(n, NODE_HEADING) == NULL;
}

const struct node *inner_of(const struct node *list)
{
	return appendix_of(list);
}

/* The first list from n on. */
static const struct node *from(const struct node *n)
{
	while (n != NULL && (n->mark == MARK_REMOVED || !inner_is(n)))
		n = n->next;
	return n;
}

const struct node *inner_first(const struct node *appendix)
{
	const struct node *doc = node_document(appendix);
	const struct node *all = doc ? node_child(doc, NODE_ATTACHMENTS) : NULL;

	return from(all ? all->first : NULL);
}

const struct node *inner_next(const struct node *list)
{
	return from(list->next);
}
