#ifndef PDF_LOOSE_PART_H
#define PDF_LOOSE_PART_H

#include "pdf/layout_part.h"

enum {
	COLUMNS_LEAST = 3,
	COLUMNS_MOST = 16,
	ROWS_LEAST = 3,
	NUMBER_MOST = 6,  /* characters of the number of a row */
	LINES_MOST = 120, /* of a table on a page */
};

#define GAP_WIDE 2.5F /* characters, between columns where a table begins */

/* Where no line of a table has letters. */
struct river {
	float x0, x1;
	bool wide; /* as no gap between words is */
};

/* Lines that may be a table. */
struct loose {
	struct arena *a;
	const struct page *page;
	const struct stripe *lines;
	size_t n;
	struct river rivers[COLUMNS_MOST];
	size_t nrivers, columns;
	struct stripe *cells;        /* of each line one for each column */
	size_t rows[LINES_MOST + 1]; /* where they begin; the last one's end */
	size_t nrows;
	bool odd; /* a cell keeps to no edge of its column */
	bool
	    unclear; /* there are several columns, but no rows that are plain */
};

static inline struct stripe *loose_cell(const struct loose *t, size_t line,
                                        size_t column)
{
	return &t->cells[line * t->columns + column];
}

/* The gaps of the first line of a table: wide ones, and one behind a number or
   its sign; are there wide ones? */
bool loose_begin(struct loose *t, const struct stripe *s);
/* One line more; false where it crosses a wide gap. */
bool loose_add(struct loose *t, const struct stripe *s);
/* Does the line below another one belong to the same table? */
bool loose_follows(const struct stripe *last, const struct stripe *s);
/* The glyphs of each line in each column. */
void loose_cut(struct loose *t);
/* Its rows but the first ones as those of the sheet's table, which is closed
   then. */
void loose_write(struct layout *l, const struct loose *t, size_t from);
/* "12", "3.", "4)" */
bool loose_is_number(const struct stripe *cell);
/* Is there a gap in a cell as there is between cells? */
bool loose_is_parted(const struct stripe *cell);
/* Without spaces at its ends, and its extent. */
void loose_trim(struct stripe *cell);
/* Has a line of a column no room for the first word of the next one? */
bool loose_is_full(const struct loose *t, const struct stripe *cell, size_t c,
                   const struct stripe *next);
/* Tell the rows apart; false where that is not plain, or each is one line. */
bool loose_rows(struct loose *t);

#endif
