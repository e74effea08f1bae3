#include "draft/plain.h"

/* A note, or a unit that is gone and has but its number left. */
static bool is_editorial(const struct node *n)
{
	return (n->kind == NODE_P &&
	        str_eq(node_attr(n, STR("class")), STR("editorialNote"))) ||
	       str_eq(node_attr(n, STR("status")), STR("removed"));
}

/* White space at the ends of a paragraph is none of its words. */
static void ends_strip(struct node *p)
{
	struct node *first = NULL, *last = NULL;

	for (struct node *n = p; n != NULL; n = node_next(n, p))
		if (n->kind == NODE_TEXT) {
			first = first ? first : n;
			last = n;
		}
	if (first == NULL)
		return;
	first->text = str_after(first->text, str_spaces(first->text));
	while (last->text.n && last->text.p[last->text.n - 1] == ' ')
		last->text.n--;
}

/* Has an appendix nothing but its caption left? */
static bool is_gone(const struct node *appendix)
{
	const struct node *doc = node_document(appendix);

	for (const struct node *n = doc; n != NULL;)
		if (node_class(n->kind) == CLASS_META) {
			n = node_skip(n, doc);
		} else if (n->kind == NODE_TEXT && str_strip(n->text).n) {
			return false;
		} else {
			n = node_next(n, doc);
		}
	return true;
}

/* Appendices that are gone have their captions kept. */
static void appendices_drop(struct node *root)
{
	struct node *n = root;

	while (n != NULL) {
		struct node *next = n->kind == NODE_ATTACHMENT && is_gone(n)
		                        ? node_skip(n, root)
		                        : node_next(n, root);

		if (n->kind == NODE_ATTACHMENT && is_gone(n))
			node_unlink(n);
		n = next;
	}
}

struct doc plain_doc(struct arena *a, const struct doc *doc)
{
	struct doc plain = *doc;
	struct node *n = plain.root = node_copy(a, doc->root);

	while (n != NULL) {
		struct node *next;

		if (!is_editorial(n)) {
			if (n->kind == NODE_P)
				ends_strip(n);
			n = node_next(n, plain.root);
			continue;
		}
		next = node_skip(n, plain.root);
		node_unlink(n);
		n = next;
	}
	appendices_drop(plain.root);
	return plain;
}
