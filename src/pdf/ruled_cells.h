#ifndef PDF_RULED_CELLS_H
#define PDF_RULED_CELLS_H

#include "pdf/grid.h"

/* Do words of a cell go on from one page to the next?  *sure: plainly so. */
bool cells_go_on(struct arena *a, const struct cell *above,
                 const struct cell *below, bool *sure);
/* Has a line of a cell, whose columns begin at xs, no room for the first word
   of the next line? */
bool cell_is_full(const struct cell *c, const float *xs, const struct stripe *s,
                  const struct stripe *next);
/* How the next line follows one of a cell, whose text stands pad points from
   its sides: SHEET_TIGHT, with SHEET_EXACT or not; or 0. */
unsigned cell_is_tight(const struct cell *c, const float *xs, float pad,
                       size_t next);
/* All text of a cell. */
struct str cell_words(struct arena *a, const struct cell *c);

#endif
