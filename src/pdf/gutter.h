#ifndef PDF_GUTTER_H
#define PDF_GUTTER_H

#include "pdf/stripe.h"

enum { GUTTERS_MOST = 4 };

/* Where no line of a run has letters, but some do on both sides. */
struct gutter {
	float x0, x1;
};

/* Lines from..to-1, all of which leave the same places free. */
struct run {
	size_t from, to;
	struct gutter gutters[GUTTERS_MOST];
	size_t n;
};

struct runs {
	struct run *p;
	size_t n, cap;
};

/* Runs of lines that may be set in columns, the longest ones first; each as
   long as one of the places is free.  What the runs have in common with one
   another is left to the caller. */
struct runs gutter_runs(struct arena *a, const struct stripes *all,
                        const struct box *page);
/* The first glyph of a stripe behind a place; s->n: none. */
size_t gutter_behind(const struct stripe *s, float x);

#endif
