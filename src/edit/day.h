#ifndef EDIT_DAY_H
#define EDIT_DAY_H

#include "edit/edit.h"

/*
 * From when and until when each change of an order holds: force, until, since
 * of the edits, or lacks where it cannot be told.  What the order says of a
 * part of itself holds for the changes in that part, before what it says of
 * all; the day of application before that of coming into force; where it says
 * nothing, what the law says of acts of its kind (formulas 4).
 */
void days_settle(struct edits *edits, const struct language *lang);
/*
 * The day that a rule means ("signing", "publication+10d+1"); false, with what
 * is lacking, where the order does not tell.
 */
bool day_of_rule(const struct doc *order, struct str rule, struct date *out,
                 struct str *lacks);

/* What would come into force while its provision is suspended by another act
   does so when that is over. */
void days_rest(struct edits *edits);

#endif
