#ifndef TEXT_DOCX_TABLE_H
#define TEXT_DOCX_TABLE_H

#include "base/vec.h"
#include "text/docx_styles.h"

/* Where the cells of a table stand: its rows and cells without those that
   tracked changes take away. */

struct docx_cell {
	const struct docx_node *n; /* NULL: columns that a row leaves free */
	unsigned cols, rows;
	bool head;
	bool covered; /* by one above it or to the left */
};

struct docx_row {
	const struct docx_node *n;
	size_t from, to; /* its cells */
};

struct docx_table {
	VEC(struct docx_row) rows;
	VEC(struct docx_cell) cells;
	size_t columns; /* most cells of a row */
	bool framed;
};

void docx_table_read(struct arena *a, const struct docx_node *tbl,
                     const struct docx_styles *styles, bool reject,
                     struct docx_table *out);
/* Is it one that only arranges on the page other tables that are in it? */
bool docx_table_arranges(const struct docx_node *tbl,
                         const struct docx_table *t);
/* Do tracked changes take a row or a cell away? */
bool docx_row_gone(const struct docx_node *tr, bool reject);
bool docx_cell_gone(const struct docx_node *tc, bool reject);

#endif
