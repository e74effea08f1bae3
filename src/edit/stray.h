#ifndef EDIT_STRAY_H
#define EDIT_STRAY_H

#include "edit/edit.h"

/*
 * The next own appendix of an order, from the *i-th on, that orders changes
 * though no edit takes it or leads to it: the block that shows it, its title or
 * the first such sentence.  NULL: no more.  *i goes behind it.
 */
const struct node *stray_next(struct edits *edits, const struct language *lang,
                              struct matcher *m, size_t *i);

#endif
