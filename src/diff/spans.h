#ifndef DIFF_SPANS_H
#define DIFF_SPANS_H

#include "tree/node.h"

/* Does a cell of a TABLE span several rows? */
bool spans_any(const struct node *table);
/*
 * Let no cell span several rows: empty cells stand below it instead, so that
 * rows of another edition can be put between.  In arena a.
 */
void spans_undo(struct arena *a, struct node *table);

#endif
