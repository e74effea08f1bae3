#ifndef PDF_RAISE_H
#define PDF_RAISE_H

#include "pdf/page.h"

/* Small digits right behind a character and above the line that it stands on,
   or below it, are characters of their own: the 1 of "Article 10 1" is no digit
   of 101.
   Letters that have no such character stay as they are; the first of them tells
   how many they are, where they read as something else in the line. */
void raise_find(struct arena *a, struct glyph *glyphs, size_t n);

#endif
