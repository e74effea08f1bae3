#ifndef PDF_DRAW_H
#define PDF_DRAW_H

#include "pdf/page.h"

/* The lines that are drawn on the pages of a PDF, and what of its fonts leads
   to no letters.  bytes must end in nothing in particular. */
void draw_read(struct pages *pages, struct str bytes);

#endif
