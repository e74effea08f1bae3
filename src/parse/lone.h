#ifndef PARSE_LONE_H
#define PARSE_LONE_H

#include "parse/parser.h"

/*
 * Rows of a table that stand alone between quotation marks on lines of their
 * own, in columns of spaces: a number, and cells whose lines begin in the
 * columns that the first line shows.  How many lines they are from line i on; 0
 * where a line does not keep to these columns.
 */
size_t lone_lines(struct parser *p, size_t i);
/* Those lines as a table without a head. */
struct node *lone_read(struct parser *p, size_t i, size_t *end);

#endif
