#ifndef TREE_FOOTNOTE_H
#define TREE_FOOTNOTE_H

#include "base/buf.h"
#include "tree/node.h"

/* Goes over the footnotes of a text, but for what is marked removed, in their
   order. */
struct footnote_walk {
	const struct node *root, *n;
	struct buf words; /* of the block of the last one, up to its mark */
	size_t before;    /* bytes of those that stood before the one before */
};

struct footnote_walk footnote_start(const struct node *root);
/* The next one, an AUTHORIAL_NOTE; NULL where there is none, and nothing of the
   walk is to be freed then. */
const struct node *footnote_next(struct footnote_walk *w);
/* The words of its block before its mark, and of these such as no footnote of
   the block stood before; until the next one. */
struct str footnote_front(const struct footnote_walk *w);
struct str footnote_since(const struct footnote_walk *w);

#endif
