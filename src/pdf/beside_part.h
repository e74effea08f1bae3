#ifndef PDF_BESIDE_PART_H
#define PDF_BESIDE_PART_H

#include "pdf/stripe.h"

/* Where the right part of a line begins that has two; 0: it has not.  A place
   to sign in is one with what stands behind it. */
size_t beside_cut(const struct stripe *s);
/* Characters from..to-1 of a line as one by themselves. */
struct stripe beside_part(const struct stripe *s, size_t from, size_t to);
/* Are they nothing but a place to sign in? */
bool beside_is_blank(const struct glyph *g, size_t n);
/* Can it be one of a post: no number, no place for one, no lead to others? */
bool beside_is_post(const struct stripe *s);
bool beside_has_small(const struct stripe *s);

#endif
