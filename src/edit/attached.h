#ifndef EDIT_ATTACHED_H
#define EDIT_ATTACHED_H

#include "edit/reader.h"

/* The own appendix that lists what an edit orders: the one of its number; of
   several without one, the only one whose title says so.  NULL: none. */
const struct node *attached_find(struct reader *r, const struct edit *e);
/* Has an order any? */
bool attached_any(const struct doc *order);
/* "To approve the attached:", a list of documents behind it. */
bool attached_begins(struct reader *r, struct str text);
/* Is an item of that list a document that orders changes or repeals? */
bool attached_item(struct reader *r, struct str text);

#endif
