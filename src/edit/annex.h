#ifndef EDIT_ANNEX_H
#define EDIT_ANNEX_H

#include "edit/reader.h"

/*
 * Can the own appendix of the order that an edit takes, e->fresh, be its new
 * wording?  It has text, which is more than lines of a caption; its caption
 * names the order, or the act that is changed; and nothing else in the order is
 * headed as what the edit changes.  *m: the message if not, its detail for a
 * person.
 */
bool annex_serves(struct reader *r, const struct edit *e, struct message *m);
/* Give an edit the own appendix that its payload names as its new wording;
   where that cannot be, none, and report why. */
void annex_take(struct reader *r, struct edit *e, struct report *report);

#endif
