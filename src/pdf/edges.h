#ifndef PDF_EDGES_H
#define PDF_EDGES_H

#include "pdf/page.h"

/* Lines drawn on a page that touch one another. */
struct edges {
	struct box at;
	const struct rule *p;
	size_t n;
};

struct groups {
	struct edges *p;
	size_t n, cap;
	bool crowded; /* there are too many lines: none is looked at */
};

/* Pieces of one line are put together first. */
struct groups edges_group(struct arena *a, const struct rule *rules, size_t n);
/* Where upright or level lines stand, and the ends of the group: *n + 1 places,
 *n spaces between them.  Lines close to one another are one. */
float *edges_places(struct arena *a, const struct edges *edges, bool upright,
                    unsigned *n);

#endif
