#ifndef DRAFT_SWAP_H
#define DRAFT_SWAP_H

#include "draft/plan.h"

/* What words are wanted for. */
struct wanted {
	const struct change *change;
	struct str all; /* the text, folded, in which they are to stand once */
	bool subst;     /* only words for words */
	bool whole;     /* they may be all of the leaf */
};

/*
 * The words by which a leaf is changed, each of which stands once in that text,
 * or changes wherever it stands: what goes, what comes for it, beside what
 * something comes.  A whole sentence that comes or goes, the only one, is a
 * clause of its own; no swaps: there is none; sentence NULL: it may be none.
 * False where there is no such way, or it is no shorter than the leaf.
 */
bool swaps_choose(struct plan *p, const struct wanted *w, struct clause *words,
                  struct clause *sentence);
/* What a mark is called; NULL: it has no name. */
const struct entry *swap_sign_name(const struct language *lang,
                                   struct str sign);

#endif
