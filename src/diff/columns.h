#ifndef DIFF_COLUMNS_H
#define DIFF_COLUMNS_H

#include "diff/likeness.h"

/*
 * Find out which columns of two tables that are partners stand for one another:
 * by their headings and by what the cells in them say; what is left between the
 * same columns by headings that are alike.  `to` of both tables is set where
 * they are not the same; `extra` of cells in columns that only one has; and by
 * what rows are paired: `same`, `body`, `lead` and `key`.
 */
void columns_pair(struct likeness *k, struct item_of x, struct item_of y);

/* Do two tables, or two rows of them, go by one list of columns? */
bool columns_fit(const struct outline *x, size_t i, const struct outline *y,
                 size_t j);
/* Do two cells that are partners cover the same, less columns that only one
   edition has? */
bool columns_cover(const struct outline *x, size_t i, const struct outline *y,
                   size_t j);

#endif
