#ifndef PDF_NUMBERS_H
#define PDF_NUMBERS_H

#include "base/arena.h"
#include "base/str.h"

/*
 * Numbers in a line that may count pages.
 */

/* Nothing but a number, which is "#", perhaps between dashes? */
bool numbers_alone(struct str worn);
/* The next run of digits of a text, or one character of it. */
struct str numbers_cut(struct str *s);
/* Where it counts its page and all of them, "2/4"; text.n: nowhere. */
size_t numbers_pair(struct str text, size_t page, size_t pages);
/* "#" for the number of the page.  Other numbers are words like others, and so
   is that one where words stand with it and the number of all pages does not:
   pages that begin with appendix 1, 2, 3 do not begin alike. */
struct str numbers_worn(struct arena *a, struct str text, size_t page,
                        size_t pages);

/* A text with "#" for the number of its page where it stands there for the k-th
   time, from 0; the text, where it does not. */
struct str numbers_without(struct arena *a, struct str text, size_t page,
                           size_t k);

#endif
