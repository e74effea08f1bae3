#ifndef RENDER_VIEW_H
#define RENDER_VIEW_H

#include "tree/node.h"

/*
 * A TABLE as one edition has it: without what is marked `without` (MARK_NONE:
 * everything is there) and, where that is MARK_ADDED, with the spans of before.
 * show: which of its TR are wanted, in their order, or NULL for all; spans are
 * cut to those.
 */
const struct node *view_make(struct arena *a, const struct node *table,
                             enum node_mark without, const bool *show);

/* Do the old and the new rows and cells of a TABLE, joined (tree/edition.h),
   fit into one grid?  Else it is to be shown once as it was and once as it is.
 */
bool view_is_one(struct arena *a, const struct node *table);

#endif
