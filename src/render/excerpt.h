#ifndef RENDER_EXCERPT_H
#define RENDER_EXCERPT_H

#include "render/block.h"

/* A block that is shown of a marked document, and what is said before it. */
struct excerpt {
	struct block block;
	const struct str *paths; /* of the changes in it (kz:path) */
	size_t npaths;
	bool gap; /* something is left out before it */
};

struct excerpts {
	struct excerpt *p;
	size_t n, cap;
};

/* The blocks in which something is marked, or said to have changed, with as
   many around each as context.  Tables are cut to their head and the rows in
   which something is. */
void excerpts_read(struct arena *a, const struct node *top, size_t context,
                   struct excerpts *list);

#endif
