#ifndef EDIT_NUMBERED_H
#define EDIT_NUMBERED_H

#include "edit/resolve_part.h"

/*
 * Paragraphs of a point that begin as points do, with numbers that cannot
 * follow: an attachment without a caption, a list with a title below the last
 * point.  They stay with the point above them (block.c), and need not be its.
 */

/* Is it known what becomes of such paragraphs where a unit goes or is given
   anew?  False, and told. */
bool numbered_settled(struct resolver *r, const struct edit *e,
                      const struct node *unit);

#endif
