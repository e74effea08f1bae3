#ifndef TREE_INNER_H
#define TREE_INNER_H

#include "tree/node.h"

/*
 * A list that an appendix has behind its last point, under a heading of its
 * own: the points of it are counted anew.  It stands among the appendices of
 * the appendix, and is none: it has neither a caption nor a number.
 */
bool inner_is(const struct node *n);
/* Its heading, on one line. */
struct str inner_title(struct arena *a, const struct node *list);
/* What the list stands in: the appendix. */
const struct node *inner_of(const struct node *list);
/* The first list of an appendix, and the next one behind a list; NULL: there is
   none. */
const struct node *inner_first(const struct node *appendix);
const struct node *inner_next(const struct node *list);

#endif
