#ifndef PDF_SLANT_H
#define PDF_SLANT_H

#include "pdf/content.h"

/* Characters that run slantwise over a page, as "COPY" does, are no text of it:
   they are taken from its glyphs and, read in their direction, become asides.
   A page most of which slants is left as it is.  What is turned by quarters is
   marked so. */
void slant_take(struct arena *a, struct page *page, const struct slant *list,
                size_t n);

#endif
