#ifndef TREE_ELEMENT_H
#define TREE_ELEMENT_H

#include "tree/node.h"

/* An attribute to be; one whose value has no bytes at all (p = NULL) is left
   out.  A list of them ends with a name of NULL. */
struct field {
	const char *name;
	struct str value;
};

/* Add an element of metadata to parent; a field "eId" becomes its eId. */
struct node *element_add(struct arena *a, struct node *parent, struct str name,
                         const struct field *fields);

/* Is a node an ELEMENT of that name?  n may be NULL. */
bool element_is(const struct node *n, const char *name);

#endif
