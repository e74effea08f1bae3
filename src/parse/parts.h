#ifndef PARSE_PARTS_H
#define PARSE_PARTS_H

#include "parse/parser.h"

enum { PARTS_MAX = 6 };

/* A capture of a paragraph that becomes an element of its own. */
struct part {
	enum capture cap;
	enum node_kind kind;
};

struct parts {
	const struct part *parts;
	size_t n;
	struct node *made[PARTS_MAX]; /* out: the element of each, or NULL */
};

/* Fill block with a paragraph's text, captured parts in elements of their own,
   whatever their order in the text. */
void parts_fill(struct parser *p, struct node *block, const struct origin *o,
                const struct match *m, struct parts *list);

#endif
