#ifndef EDIT_SPLICE_H
#define EDIT_SPLICE_H

#include "edit/resolve.h"

/*
 * Make the cuts of one block (first, in their order) in its copy.  Spaces
 * beside them are set right (formulas 3.6); references, days and names whose
 * words change are plain text afterwards.  mark: what goes stays, marked, and
 * so is what comes.
 */
void splice_block(struct arena *a, const struct folding *by, struct node *block,
                  const struct cut *first, bool mark);
/* Divide a TEXT at byte `at`; what is behind it, or NULL where nothing is. */
struct node *splice_divide(struct arena *a, struct node *n, size_t at);

#endif
