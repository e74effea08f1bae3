#ifndef EDIT_GRID_COLUMN_H
#define EDIT_GRID_COLUMN_H

#include "tree/node.h"

/*
 * Columns put into a table and taken out of it, the spans of its cells kept
 * right: a cell that reaches over the place grows or shrinks with it.
 */

/* A cell to come: loose, with the row that it begins in. */
struct grid_cell {
	size_t row;
	struct node *cell;
};

/* Put a column behind the one of that number, 0: in front of all.  Its cells
   are one for each row, but for those where another reaches over the place:
   that becomes one wider.  Beside cells of the head they are such. */
void grid_widen(struct arena *a, struct node *table, size_t after,
                const struct grid_cell *cells, size_t n);
/* The cell that is in a column, from 1, from that row on, and in no other
   column; NULL. */
struct node *grid_at(const struct node *table, size_t row, size_t col);
/* Has a table that column, from 1, and another one, and each of its rows a
   cell in it? */
bool grid_drops(const struct node *table, size_t col);
/* Take a column out; keep: what the cells hold stays, marked as removed. */
void grid_drop(struct arena *a, struct node *table, size_t col, bool keep);

#endif
