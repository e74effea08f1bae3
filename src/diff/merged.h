#ifndef DIFF_MERGED_H
#define DIFF_MERGED_H

#include "diff/diff.h"

/* A column of a table of which others came, went, or stand elsewhere. */
struct slot {
	size_t x, y;       /* in the editions, from 0; NOWHERE */
	struct node *said; /* the first cell in it alone; NULL */
};

/* A table of the new text, in which changes of rows and words are marked; no
   cell of it, or of the old one, spans rows. */
struct merged {
	struct arena *a; /* of its document */
	struct diff *d;
	const struct outline *z; /* that of the document: as the new text's */
	VEC(struct slot) slots;
};

/*
 * Let the table that is item y hold the columns of both editions: cells of new
 * ones are marked, those of columns that went put in, in their place.  Rows
 * that came or went have empty cells where they had no column.  A cell that
 * spans others than before has kz:colspan; where columns stand elsewhere cells
 * have kz:column, the old one.
 */
void merged_make(struct merged *m, size_t y);
/* The cell at which a change of a column is said; the table, if there is none.
 */
struct node *merged_said(const struct merged *m, const struct change *c);

#endif
