#ifndef PARSE_GIVEN_POINTS_H
#define PARSE_GIVEN_POINTS_H

#include "parse/parser.h"

/* Add the lines of a table without lines that has the numbers of units in its
   first column and their words in the second, each number with its words
   behind it; false: it is no such table. */
bool given_points(struct parser *p, const struct sheet_table *t,
                  struct lines *out);

#endif
