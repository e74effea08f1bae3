#ifndef PARSE_GIVEN_GRID_H
#define PARSE_GIVEN_GRID_H

#include "parse/given.h"
#include "parse/table_grid.h"

/* A table of a sheet that is made into nodes. */
struct making {
	struct parser *p;
	const struct sheet *s;
	const struct sheet_table *t;
	struct node *table;
	size_t heads; /* rows that head it */
	struct grid *grid;
};

/* The lines of a cell that are not empty, as spans of the text. */
void given_texts(struct parser *p, const struct sheet_cell *c,
                 struct cell_text *out);
/* The columns, by the row that heads them. */
void given_columns(struct making *g);
/* Fill the grid with the rows that have been made, as if its table had been
   rebuilt from text, so that what is odd about them can be found; false where
   they are not rows of a list: a number, and a cell in each column. */
bool given_rows(struct making *g);

#endif
