#ifndef PDF_GRID_H
#define PDF_GRID_H

#include "pdf/stripe.h"

/* Tables by the lines that are drawn around their cells. */

/* Rows r0..r1-1 and columns c0..c1-1 of the finest division. */
struct cell {
	unsigned r0, r1, c0, c1;
	struct stripes lines;
	VEC(size_t) pages; /* of each line, where it stands */
	bool unclear;      /* a page may have cut it off a cell above it */
};

struct frame {
	struct box at;
	float *xs, *ys; /* where columns and rows begin; the last one's end */
	unsigned columns, rows;
	struct cell *cells;
	size_t n;
	size_t *owner; /* of each place of the division its cell */
	/* For each column: no line is drawn at its upper end, its lower. */
	bool *open_above, *open_below;
};

struct frames {
	struct frame *p;
	size_t n, cap;
	bool crowded; /* there are too many lines to be looked at */
};

/* The frames of a page with two cells or more, none of which is in another,
   from above to below. */
struct frames frames_find(struct arena *a, const struct rule *rules, size_t n);
/* The cell of a frame at a place, or NULL. */
struct cell *frame_cell(const struct frame *f, float x, float y);

#endif
