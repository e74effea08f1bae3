#ifndef PARSE_GLUED_H
#define PARSE_GLUED_H

#include "parse/parser.h"

/*
 * Copies of laws have the signature in the line of the last sentence, often
 * without a space before it: it becomes a line of its own, which is said.  Only
 * where no unit follows.
 */
void glued_part(struct parser *p);

#endif
