#include "tree/element.h"

struct node *element_add(struct arena *a, struct node *parent, struct str name,
                         const struct field *fields)
{
	struct node *n = node_element(a, name);

	for (; fields->name != NULL; fields++) {
		struct str field = str_from(fields->name);

		if (str_eq(field, STR("eId")))
			n->eid = fields->value;
		else if (fields->value.p != NULL)
			node_set(a, n, field, fields->value);
	}
	node_append(parent, n);
	return n;
}

bool element_is(const struct node *n, const char *name)
{
	return n != NULL && n->kind == NODE_ELEMENT &&
	       str_eq(n->text, str_from(name));
}
