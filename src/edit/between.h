#ifndef EDIT_BETWEEN_H
#define EDIT_BETWEEN_H

#include "edit/find.h"

/*
 * A range is of all that stands between its ends in the base: "2) to 4)" of
 * 2-1) as well.  The changes of an order with those of such units, behind the
 * unit before; new wording that has none for such a unit is missing for it.
 */
void between_add(struct arena *a, const struct language *lang,
                 const struct doc *base, const struct edits *edits,
                 struct edits *out);
/* The first unit or row that stands between a step's number and the one that a
   range leads to it from, n steps deep; NULL: none. */
const struct node *between_first(struct finder *f, const struct address *at,
                                 size_t n);

#endif
