#ifndef PARSE_ALIGNED_H
#define PARSE_ALIGNED_H

#include "parse/parser.h"

/*
 * A table whose columns are aligned by spaces: headings that gaps divide, the
 * first of them that of the numbers, and rows that begin with 1, 2, 3, ... The
 * cells of a row may take several lines.  How many lines from the i-th on it
 * has; 0: it is none.
 */
size_t aligned_lines(struct parser *p, size_t i);
/* Read it from line i on; *end is the line behind it.  NULL, and a finding,
   where not every line keeps to the same columns: its lines are kept apart. */
struct node *aligned_read(struct parser *p, size_t i, size_t *end);

#endif
