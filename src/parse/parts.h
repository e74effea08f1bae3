#ifndef PARSE_PARTS_H
#define PARSE_PARTS_H

#include "parse/parser.h"

/* A piece of a paragraph that becomes an element of its own. */
struct part {
	struct str s; /* points into the paragraph; empty: there is none */
	enum node_kind kind;
	const struct rule *by; /* the rule that found it */
	struct node *made;     /* out: its element; NULL if there is none */
};

/* Fill block with a paragraph's text, its parts in elements of their own,
   whatever their order in the text.  Parts do not overlap. */
void parts_fill(struct parser *p, struct node *block, const struct origin *o,
                struct part *parts, size_t n);

#endif
