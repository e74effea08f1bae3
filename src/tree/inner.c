#include "tree/inner.h"

#include "base/buf.h"

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

struct str inner_title(struct arena *a, const struct node *list)
{
	const struct node *doc = node_document(list);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	const struct node *top =
	    preface ? node_child(preface, NODE_LONG_TITLE) : NULL;
	struct buf out = {0};
	struct str s;

	for (const struct node *n = top; n != NULL; n = node_next(n, top)) {
		if (n->kind == NODE_P && out.n != 0)
			buf_char(&out, ' ');
		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
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
