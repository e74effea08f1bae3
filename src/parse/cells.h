#ifndef PARSE_CELLS_H
#define PARSE_CELLS_H

#include "parse/parser.h"

/*
 * Tables that a copy of a page printed cell by cell, a line each.
 *
 * With tabs: a line that holds nothing but a tab stands before each cell, an
 * empty one before each row (inputs.md, word processors and browsers do this).
 * Cells and rows are certain; a row with fewer cells than the others lies
 * under merged cells, and it is said that nothing tells which.
 *
 * Without: the columns are known by their headings (line.rules, cells-head), a
 * row is a code, a name and a sum, of which the code or the sum may be empty:
 * budgets.  Codes of several columns stand in one then, and this is said.
 */
bool cells_open(struct parser *p, size_t i);
/* The TABLE that opens at line i, loose; the first line after it in *end. */
struct node *cells_read(struct parser *p, size_t i, size_t *end);
/* Rows of a table in which cells are missing, under merged ones or cut off, get
   one of unknown content in front, and this is said. */
void cells_fill(struct parser *p, struct node *table, size_t columns);

#endif
