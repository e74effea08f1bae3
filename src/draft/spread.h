#ifndef DRAFT_SPREAD_H
#define DRAFT_SPREAD_H

#include "draft/plan.h"

/*
 * Words that change in the same way throughout an appendix or the act: wherever
 * they stood, others stand now.  The law says so once.
 */

/* Find them, before anything is settled. */
void spreads_find(struct plan *p);
/* Is that change of words in a leaf of the old text one of them? */
bool spread_has(const struct plan *p, size_t leaf, struct str old,
                struct str new);
/* Is there nothing else in a change of words? */
bool spread_is_all(const struct plan *p, const struct change *c);
/* Those of what a change stands in, which have not been told, as a clause. */
void spreads_tell(struct plan *p, const struct change *c);
/* What stands in an item of y is said otherwise: they do not hold there. */
void spreads_drop(struct plan *p, size_t y);

/* None of them holds any more; false where none did. */
bool spreads_end(struct plan *p);

#endif
