#ifndef TREE_UNSURE_H
#define TREE_UNSURE_H

#include "tree/node.h"

/*
 * Blocks behind the text of a unit that may be footnotes, which are no
 * paragraphs of it: what is counted up to them cannot be told.
 */

/* Mark a block as one. */
void unsure_set(struct arena *a, struct node *block);
/* Does one stand among siblings first..last, or in them? */
bool unsure_stands(const struct node *first, const struct node *last);

#endif
