#ifndef PARSE_SHAPE_H
#define PARSE_SHAPE_H

#include "parse/parser.h"

/*
 * Give the units of a body, which hold blocks as they came, the form that Akoma
 * Ntoso asks for (akn-profile 1.3): one block is content, a block before
 * smaller units intro, several blocks an alinea each.  Reports points without
 * a full stop where stops is set.
 */
void shape_body(struct parser *p, struct node *body, bool stops);

#endif
