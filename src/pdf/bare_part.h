#ifndef PDF_BARE_PART_H
#define PDF_BARE_PART_H

#include "pdf/loose_part.h"

#define NARROW                                                                 \
	1.3F /* characters between columns, at least; a space is less          \
	      */

/* Tell the columns of all lines apart; false where they have less than two. */
bool bare_columns(struct loose *t);
/* Do two lines overlap in height, as no lines below one another do? */
bool bare_overlap(const struct box *a, const struct box *b);
/* The cell of a row and column, with the glyphs of its first line and the
   extent of all; 0 glyphs: it is empty. */
struct stripe bare_cell(const struct loose *t, size_t row, size_t c);
/* How many cells of a row have words. */
size_t bare_cells(const struct loose *t, size_t row);
/* How many lines it has. */
size_t bare_lines(const struct loose *t, size_t row, size_t c);
/* "–" and its like. */
bool bare_is_dash(uint32_t rune);
/* Nothing but digits and what parts them: a figure. */
bool bare_is_figure(const struct stripe *s);
/* Tell the rows of a table apart; false: they cannot be. */
bool bare_rows(struct loose *t);

#endif
