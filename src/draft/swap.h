#ifndef DRAFT_SWAP_H
#define DRAFT_SWAP_H

#include "draft/plan.h"

/*
 * The words by which a leaf is changed, each of which stands once in its text,
 * or changes wherever it stands: what goes, what comes for it, beside what
 * something comes.  A whole sentence that comes or goes, the only one, is a
 * clause of its own; no swaps: there is none.  subst: only words for words.
 * False where there is no such way, or it is no shorter than the text.
 */
bool swaps_choose(struct plan *p, const struct change *change, bool subst,
                  struct clause *words, struct clause *sentence);
/* What a mark is called; NULL: it has no name. */
const struct entry *swap_sign_name(const struct language *lang,
                                   struct str sign);

#endif
