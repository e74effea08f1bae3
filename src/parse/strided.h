#ifndef PARSE_STRIDED_H
#define PARSE_STRIDED_H

#include "parse/parser.h"

/*
 * A table of which each cell is a line: the headings, of which the first is
 * that of the numbers, and rows that begin with 1, 2, 3, ... and have just as
 * many lines as there are headings, an empty one for an empty cell.  At least
 * two rows show that.  A numbered heading stands over rows in a line of its
 * own, a row of sums behind them all; where its sums belong, the other rows
 * tell, or a message says that they do not.
 *
 * Without headings, what a public service requires ("standard-row" of the
 * grammar): rows of a number, a name and one line or more; at least three.
 */
bool strided_open(struct parser *p, size_t i);
/* Read it from line i on; *end is the line behind it. */
struct node *strided_read(struct parser *p, size_t i, size_t *end);

#endif
