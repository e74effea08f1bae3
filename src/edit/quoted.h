#ifndef EDIT_QUOTED_H
#define EDIT_QUOTED_H

#include "edit/find_part.h"

/*
 * Paragraphs of an amending act: each printed one counts, those of new text in
 * quotes too (formulas 2.6.3).
 */

/* Is there new text in quotes in a unit? */
bool quoted_has(const struct node *unit);
/* Is a place in new text in quotes? */
bool quoted_is(const struct node *n);
/* The step to a paragraph of a unit that has such text. */
bool quoted_step(struct finder *f, struct search *s, struct str num);
/* What a paragraph of new text is all of: itself in its quotation, an alinea,
   a unit that is one line; NULL: something else is in it as well. */
const struct node *quoted_whole(const struct node *block);
/* Behind which paragraph a new one goes, both and the next in one quotation;
   false, with f->why, where it cannot be told whether it is in the quotes. */
bool quoted_seat(struct finder *f, const struct gap *gap, unsigned ordinal,
                 struct anchor *out);

#endif
