#ifndef PDF_COLUMNS_H
#define PDF_COLUMNS_H

#include "pdf/stripe.h"

/* The stripes of a part of a page in which nothing but text stands, in the
   order in which they are read: where it is set in two columns for many lines,
   the left one before the right one.  These have their column set. */
struct stripes columns_order(struct arena *a, const struct stripes *all,
                             const struct box *page);

#endif
