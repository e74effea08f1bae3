#ifndef EDIT_COLUMN_FRESH_H
#define EDIT_COLUMN_FRESH_H

#include "edit/find.h"
#include "tree/table.h"

/*
 * The cells of new columns as an order quotes them: a line or a cell for each
 * row of the base; or a table that has other columns of the base beside them,
 * word for word, by which its rows are known.
 */

/* A place in a column: rows of a table that one cell is in. */
struct slot {
	size_t row, rows;
	bool number; /* in the row that numbers the columns */
	bool blank;  /* in a row that holds no words */
};

struct slots {
	struct slot *p;
	size_t n, cap;
};

/* What comes into a slot. */
struct filled {
	size_t row, rows;
	const struct node *words; /* a cell or a paragraph of the order; NULL:
	                             what num says */
	struct str num;
};

/* A column that comes, new or in the place of another. */
struct fresh_column {
	struct filled *p;
	size_t n, cap;
};

/* What is asked for. */
struct column_task {
	struct finder *f;
	const struct edits *edits;
	const struct edit *e;
	const struct table *t;      /* of the base */
	size_t old;                 /* the column that goes, from 1; 0: none */
	const struct slots *slots;  /* each row has its own */
	const struct slots *headed; /* the rows of the head have one; n 0: as
	                               slots */
};

/* Which cell goes into which slot; false, with f->why, where that cannot be
   told. */
bool column_fresh(const struct column_task *task, struct fresh_column *out);

#endif
