#ifndef PDF_FURNITURE_H
#define PDF_FURNITURE_H

#include "pdf/layout_part.h"

/* Mark the lines at the upper and lower ends of pages that stand there again
   and again, but for numbers in them, and the numbers of the pages. */
void furniture_mark(struct layout *l);

#endif
