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
};

struct html_tables html_tables_find(const struct markup *m, struct arena *a);
/* The rows of a table that have cells; no row of a table in it. */
struct html_rows html_rows_find(const struct markup *m, struct arena *a,
                                size_t table);
/* How many rows and columns a cell of the row-th of them spans. */
void html_cell_span(const struct markup *m, const struct html_rows *rows,
                    size_t row, struct sheet_cell *c, size_t node);

#endif
