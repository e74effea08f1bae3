#ifndef PDF_RAISE_H
#define PDF_RAISE_H

#include "pdf/page.h"

/* Small digits that stand above the line that the others of it stand on, are
   characters of their own: the 1 of "Article 10 1" is no digit of 101. */
void raise_find(struct arena *a, struct glyph *glyphs, size_t n);

#endif
