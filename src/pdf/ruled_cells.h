#ifndef PDF_RULED_CELLS_H
#define PDF_RULED_CELLS_H

#include "pdf/grid.h"

/* Do words of a cell go on from one page to the next?  *sure: plainly so. */
bool cells_go_on(struct arena *a, const struct cell *above,
                 const struct cell *below, bool *sure);
/* All text of a cell. */
struct str cell_words(struct arena *a, const struct cell *c);

#endif
