#ifndef PARSE_STRIDED_H
#define PARSE_STRIDED_H

#include "parse/parser.h"

/*
 * A table of which each cell is a line: the headings, of which the first is
 * that of the numbers, and rows that begin with 1, 2, 3, ... and have just as
 * many lines as there are headings.  At least two rows show that.
 */
bool strided_open(struct parser *p, size_t i);
/* Read it from line i on; *end is the line behind it. */
struct node *strided_read(struct parser *p, size_t i, size_t *end);

#endif
