#ifndef PDF_SPLIT_H
#define PDF_SPLIT_H

#include "pdf/grid.h"

/* Rows of a filled frame between which no lines are drawn: where the first cell
   holds the numbers of several, and all others begin a line beside each that
   they say something of, they become rows. */
void frame_split(struct arena *a, struct frame *f);

#endif
