#ifndef TEXT_HTML_TABLE_H
#define TEXT_HTML_TABLE_H

#include "text/markup.h"
#include "text/sheet.h"

/* What the tables of a page are; arrays by node. */
struct html_tables {
	bool *arranges; /* it is none, but arranges others */
	bool *framed;
};

/* Rows of a table that have cells, in order. */
struct html_rows {
	VEC(size_t) nodes;
	VEC(size_t) at; /* the place of each, those too that are left out */
	VEC(size_t)
	until;      /* the place behind the rows that it is together
	               with: no cell goes on there */
	size_t all; /* so many there are with those */
};

struct html_tables html_tables_find(const struct markup *m, struct arena *a);
/* The rows of a table that have cells; no row of a table in it.  out: the bits
   of cells that are left out. */
struct html_rows html_rows_find(const struct markup *m, struct arena *a,
                                size_t table, unsigned out);
/* How many of these rows, and of columns, a cell of the row-th of them spans;
   false: it says more columns than a table may have, and has so many. */
bool html_cell_span(const struct markup *m, const struct html_rows *rows,
                    size_t row, struct sheet_cell *c, size_t node);

#endif
