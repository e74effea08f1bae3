#ifndef PDF_BARE_H
#define PDF_BARE_H

#include "pdf/loose_part.h"

/*
 * A table around whose cells no lines are drawn, in a part of a page in which
 * lines of neighbouring cells stand between one another: at heights of their
 * own, where cells are set around the middle of their row, or at one height,
 * though those of one cell go on below and those of another do not.
 */

/* The table that line *at of a part is of, none of whose lines is before from:
   t->n lines from t->lines on; t->unclear: its rows are not plain.  *at is the
   next line to look at.  NULL: there is none. */
const struct loose *bare_find(const struct layout *l,
                              const struct stripes *lines, size_t from,
                              size_t *at);

/* Tell what of a table is not plain. */
void bare_say(struct layout *l, const struct loose *t);
/* Write it, as the rest of one that stands at the end of the page before it
   where it has the same columns. */
void bare_put(struct layout *l, const struct loose *t);

#endif
