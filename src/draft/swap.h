#ifndef DRAFT_SWAP_H
#define DRAFT_SWAP_H

#include "draft/plan.h"

/*
 * The words by which a leaf is changed, each of which stands once in its text,
 * or changes wherever it stands: what goes, what comes for it, beside what
 * something comes.  subst: only words for words.  False where there is no such
 * way, or it is no shorter than the text.
 */
bool swaps_choose(struct plan *p, const struct change *c, bool subst,
                  struct clause *out);
/* How often words stand in a text. */
size_t swap_count(struct arena *a, struct str text, struct str words);

#endif
