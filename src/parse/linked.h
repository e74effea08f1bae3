#ifndef PARSE_LINKED_H
#define PARSE_LINKED_H

#include "parse/reference.h"

/*
 * What the links and the names of places of a file (text/sheet.h) say of the
 * references in its text.
 */
struct linked {
	struct parser *p;
	const struct sheet *sheet; /* NULL: it has no links */
	struct map anchors;        /* by their names */
	/* The units that begin with a number, and where. */
	VEC(struct linked_unit {
		size_t at;
		const struct node *unit;
	})
	units;
};

void linked_read(struct linked *l, struct parser *p, const struct node *root);
/* The unit that a link over a reference leads to, if it is one of this file of
   the kind and number that the words say; NULL. */
const struct node *linked_unit(const struct linked *l, const struct pending *q);
/* References under root that the official portal links to a document of its own
   keep its path, as kz:link. */
void linked_keep(struct parser *p, struct node *root);

#endif
