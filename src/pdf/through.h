#ifndef PDF_THROUGH_H
#define PDF_THROUGH_H

#include "pdf/page.h"

/* Which characters of a page are struck through, which are white with nothing
   darker under them, and what looks like a formula: a short line amid one of
   text, with words over it and under it. */
void through_find(struct arena *a, struct page *page, size_t number);

#endif
