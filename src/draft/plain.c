#include "draft/plain.h"

/* A note, or a unit that is gone and has but its number left. */
static bool is_editorial(const struct node *n)
{
	return (n->kind == NODE_P && str_eq(node_attr(n, STR("class")),
	                                    STR("editorialNote"))) ||
	       str_eq(node_attr(n, STR("status")), STR("removed"));
}

struct doc plain_doc(struct arena *a, const struct doc *doc)
{
	struct doc plain = *doc;
	struct node *n = plain.root = node_copy(a, doc->root);

	while (n != NULL) {
		struct node *next;

		if (!is_editorial(n)) {
			n = node_next(n, plain.root);
			continue;
		}
		next = node_skip(n, plain.root);
		node_unlink(n);
		n = next;
	}
	return plain;
}
