#ifndef EDIT_GRID_H
#define EDIT_GRID_H

#include "base/map.h"
#include "tree/table.h"

/*
 * Rows taken out of a table and put into it, the spans of its cells kept
 * right: a cell that reaches over a row shrinks or grows with it, and one that
 * begins in a row that goes begins in the next.
 */

/* A table laid out, for as long as it stays as it is. */
struct grid {
	struct table t;
	struct map rows; /* where each has its cells, by where it lies */
	size_t *over; /* columns that cells cover from the row before into each
	                 row, and behind the last */
};

const struct grid *grid_lay(struct arena *a, const struct node *table);
/* Can a row of `cells` columns stand behind row `after` (NULL: in front)?  The
   cells that reach over that place are not among its own. */
bool grid_takes(const struct grid *g, const struct node *after, size_t cells);
/* Do cells reach over the place behind row `after` (NULL: in front)? */
bool grid_spans(const struct grid *g, const struct node *after);
/* Can another row of so many columns take the place of row tr?  None where
   cells of others reach into it, or its own out of it. */
bool grid_replaces(const struct grid *g, const struct node *tr, size_t cells);
/* The cell of a row that is in the col-th column, from 1; NULL where it is
   none of its own, or reaches over others. */
const struct node *grid_cell(const struct grid *g, const struct node *tr,
                             size_t col);
/* The columns of a row's own cells. */
size_t grid_width(const struct node *tr);
/* Put a loose row behind row `after` of table, or in front of all; keep: what
   other cells spanned before is kept (tree/edition.h). */
void grid_insert(struct arena *a, struct node *table, struct node *after,
                 struct node *tr, bool keep);
/* Take a row out; keep: it stays, marked as removed, and so does what cells
   spanned before. */
void grid_remove(struct arena *a, struct node *tr, bool keep);

#endif
