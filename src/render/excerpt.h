#ifndef RENDER_EXCERPT_H
#define RENDER_EXCERPT_H

#include "render/block.h"

/* A block that is shown of a marked document, and what is said before it. */
struct excerpt {
	struct block block;       /* its table joined (tree/edition.h), and cut
	                             to the rows shown */
	const struct node *table; /* ... of this one */
	const bool *rows;         /* ... which of its TR; NULL: all */
	bool twice;               /* it is to be shown as it was and as it is,
	                             for one grid does not hold it */
	const struct str *paths;  /* of the changes in it (kz:path) */
	size_t npaths;
	bool gap; /* something is left out before it */
};

struct excerpts {
	struct excerpt *p;
	size_t n, cap;
};

/* With o->changes the blocks in which something is marked, or said to have
   changed, with as many around each as o->context: tables are cut to their head
   and the rows in which something is.  Else all blocks, each as an excerpt. */
void excerpts_read(struct arena *a, const struct node *top,
                   const struct render_options *o, struct excerpts *list);
/* All blocks as joined_read has them, each as an excerpt. */
void excerpts_joined(struct arena *a, const struct node *top,
                     struct excerpts *list);
/* What its paths have in common, whole steps of them. */
struct str excerpt_place(const struct excerpt *e);
/* Those that took the place of one another: from i up to *mid they were
   removed, up to what is returned added; both i where i is neither. */
size_t excerpts_replaced(const struct excerpts *list, size_t i, size_t *mid);

#endif
