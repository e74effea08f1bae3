#ifndef PARSE_TABBED_H
#define PARSE_TABBED_H

#include "parse/parser.h"

/*
 * Tables that a copy printed row by row, a line each, the cells divided by
 * tabs.  Two such lines make a table, if the tab is not the one behind a
 * unit's number.  A row that is broken into lines is put together while its
 * cells do not fill it; a line without a tab is the end of the cell before, if
 * it begins in small letters, else, between rows, one that spans all columns.
 * A row that stays short lacks cells, and it is said that nothing tells which.
 */
bool tabbed_open(struct parser *p, size_t i);
/* The TABLE that opens at line i, loose; the first line after it in *end. */
struct node *tabbed_read(struct parser *p, size_t i, size_t *end);

#endif
