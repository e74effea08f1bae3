#ifndef DIFF_PARTNER_H
#define DIFF_PARTNER_H

#include "diff/outline.h"

/*
 * Give the items of two outlines, cut by the same lexemes, their partners.  In
 * a pair, what it holds is paired: what is the same; of the rest what is the
 * same but for its number; what has the same kind and number and much text in
 * common; what has nine tenths of its text in common; what has the same kind
 * and number; what has no number, by its text and place.  What then has no
 * partner may have one of the same text, or nine tenths of it, anywhere.
 *
 * Items under a pair that is the same have none: theirs is that of their
 * place.  moved is set in both where they stand in another order than those
 * beside them, or in something that is no pair.
 */
void partners_find(struct lexemes *l, struct outline *x, struct outline *y);

/* Does an item stand in another place than its partner? */
bool partner_is_elsewhere(const struct outline *x, size_t i,
                          const struct outline *y);

#endif
