#ifndef DIFF_LIKENESS_H
#define DIFF_LIKENESS_H

#include "base/vec.h"
#include "diff/outline.h"

/* How often a word still stands on one side, in the comparison of that turn. */
struct tally {
	uint32_t turn;
	uint32_t count;
};

struct likeness {
	struct lexemes *l;
	VEC(struct tally) tallies; /* by id */
	uint32_t turn;
};

/* Some items of an outline. */
struct chosen {
	struct outline *o;
	size_t *p;
	size_t n;
};

/* An item and the outline that it is in. */
struct item_of {
	struct outline *o;
	size_t i;
};

/* How much of the text of two items is the same, 0 to 1: the words that both
   have, each as often as both have it, of all of theirs.  Their numbers are
   left out. */
double likeness_of(struct likeness *k, struct item_of x, struct item_of y);

/*
 * For each of some items the one of the others that is most like it, by pairs
 * of words that are rare: best[i] is a place in y, or NOWHERE where no pair of
 * words is shared.  In linear time.
 */
void likeness_best(struct likeness *k, struct chosen x, struct chosen y,
                   size_t *best);

#endif
