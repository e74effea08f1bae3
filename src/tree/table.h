#ifndef TREE_TABLE_H
#define TREE_TABLE_H

#include "tree/node.h"

/* A cell in its table's grid; places count from 0, spans are at least 1 and
   end within the table. */
struct cell {
	const struct node *node;
	size_t row, col, rows, cols;
};

/* What is wrong with a cell or row, in words. */
struct table_fault {
	const struct node *node;
	struct str what;
};

/*
 * Where the cells of a table stand.  No cell is left out: one that has no
 * place of its own stands behind the others of its row, over what covers it.
 */
struct table {
	struct {
		struct cell *p;
		size_t n, cap;
	} cells; /* row by row */
	struct {
		const struct node **p;
		size_t n, cap;
	} rows;
	struct {
		struct table_fault *p;
		size_t n, cap;
	} faults;
	size_t cols;
};

/* Lay out a TABLE's rows; those marked removed only where removed is true. */
void table_lay(struct arena *a, const struct node *node, bool removed,
               struct table *t);
/* ... as one edition has it: without what is marked so (MARK_NONE: all rows
   and cells are there) and, where that is MARK_ADDED, with the spans of before
   (kz:rowspan, kz:colspan). */
void table_lay_edition(struct arena *a, const struct node *node,
                       enum node_mark without, struct table *t);

#endif
