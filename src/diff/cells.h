#ifndef DIFF_CELLS_H
#define DIFF_CELLS_H

#include "diff/likeness.h"

/* Are two lists the cells of rows of tables that are partners? */
bool cells_fit(const struct chosen *x, const struct chosen *y);
/* ... or of tables with as many columns? */
bool cells_are_alike(const struct chosen *x, const struct chosen *y);
/* Pair cells with those in their columns; fit: as the columns of the tables
   are paired. */
void cells_pair(struct arena *a, struct chosen x, struct chosen y, bool fit);

#endif
