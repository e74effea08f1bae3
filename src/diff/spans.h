#ifndef DIFF_SPANS_H
#define DIFF_SPANS_H

#include "base/map.h"
#include "tree/node.h"

/* Does a cell of a TABLE span several rows? */
bool spans_any(const struct node *table);
/* Does a TABLE in which changes are marked (tree/edition.h) give both? */
bool spans_hold(struct arena *a, const struct node *table,
                const struct node *old, const struct node *new);
/*
 * Let it hold all rows of the old one, marked as removed, and all of the new
 * one, marked as added.  gone: nodes of the old one to those that were marked
 * as removed for them, which say where they stood (kz:path).
 */
void spans_part(struct arena *a, struct node *table, const struct node *old,
                const struct map *gone);
/* The first cell that stands in a column alone, from 1, of that which is not
   marked `without`, and of which nothing is said; the table if there is none.
 */
struct node *spans_column(struct arena *a, struct node *table,
                          enum node_mark without, size_t column);

#endif
