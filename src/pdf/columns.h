#ifndef PDF_COLUMNS_H
#define PDF_COLUMNS_H

#include "pdf/gutter.h"

enum { SIDES_MOST = GUTTERS_MOST + 1 };

/* Where the columns of a document stand, as seen where they have many lines;
   n == 0: there are none so far. */
struct columns_seen {
	struct box at[SIDES_MOST]; /* x0 and x1 */
	size_t n;
	bool tongues; /* two texts in two languages were found side by side */
};

/* The stripes of a part of a page in which nothing but text stands, in the
   order in which they are read: where it is set in two columns for many lines,
   the left one before the right one, and so where columns that were seen have
   few, as those at the end of a document.  These have their column set. */
struct stripes columns_order(struct arena *a, const struct stripes *all,
                             const struct box *page, struct columns_seen *seen);

#endif
