#ifndef DIFF_MOVES_H
#define DIFF_MOVES_H

#include "diff/diff.h"

/* What is shown removed: an item of the old text, in one of the new text and
   before one in that; NOWHERE: at its end. */
struct gone {
	size_t x, in, before;
	const struct change *said; /* NULL: it stands elsewhere now, as is said
	                              there */
};

/* What of both texts is shown as it came and as it went. */
struct moves {
	bool *came; /* by item of the new text: it is added as a part of
	               something that stands elsewhere now */
	bool *went; /* by item of the old text */
	VEC(struct gone) gone; /* in the order of the old text */
};

/* both: what stands elsewhere now is to be removed where it stood and added
   where it stands; else it is only what went. */
void moves_find(struct diff *d, bool both, struct moves *out);

#endif
