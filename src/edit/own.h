#ifndef EDIT_OWN_H
#define EDIT_OWN_H

#include "edit/reader.h"

/* "2) тармақша ... толықтырылсын": the words of a block, with the number that
   was read as its unit's own where that belongs to what it changes. */
struct str own_or_target(struct reader *r, const struct node *unit,
                         const struct node *block, struct str text);

/* Do edits from one on change a part of the order itself?  That is carried out
   nowhere. */
bool own_changes(const struct edits *edits, size_t from);

/* Add a paragraph that is a provision of the order itself. */
void own_put(struct edits *edits, const struct node *block, struct str text);

#endif
