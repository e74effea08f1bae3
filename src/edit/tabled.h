#ifndef EDIT_TABLED_H
#define EDIT_TABLED_H

#include "edit/resolve_part.h"

/*
 * Tables among the text of a unit are no paragraphs, and belong to a part only
 * as far as its words say so: where they end in a colon, or name a table.
 * Behind other words it cannot be told whose a table is.
 */

/* Behind which node something new goes that comes behind text of a unit, the
   last of its part: it or its tables.  NULL, with f->why: that cannot be told.
 */
const struct node *tabled_behind(struct finder *f, const struct node *text);
/* Is it known what becomes of the tables behind text of a unit that is given
   anew by the new text of the order (fresh), or goes?  False, and told. */
bool tabled_settled(struct resolver *r, const struct resolved *to, bool fresh);

#endif
