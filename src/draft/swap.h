#ifndef DRAFT_SWAP_H
#define DRAFT_SWAP_H

#include "draft/plan.h"

/*
 * The words by which a leaf is changed, each of which stands once in its text:
 * what goes, what comes for it, beside what something comes.  subst: only
 * words for words.  False where there is no such way, or it is no shorter
 * than the text.
 */
bool swaps_choose(struct plan *p, const struct change *c, bool subst,
                  struct clause *out);
/* Do words stand once in a text? */
bool swap_is_once(struct arena *a, struct str text, struct str words);

#endif
