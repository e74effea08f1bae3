#ifndef PARSE_TANGLE_H
#define PARSE_TANGLE_H

#include "parse/tongue.h"

/*
 * Two texts of one act, in two languages, that are printed among one another,
 * by paragraphs or by pieces: put the lines of each in a part of its own,
 * out->p[0] and a further one.  They are of one act where their requisites
 * name the same day and number; where they name none, where both have an
 * enacting formula or units of the same numbers in the same order.  A line that
 * tells nothing of its language goes with the one before it.  False, with
 * nothing done, where p->lines are no such: all in one language but for
 * quotations, or one text behind the other.
 */
bool tangle_undo(struct parser *p, const struct grammar *g,
                 struct tongues *out);

#endif
