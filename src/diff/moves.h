#ifndef DIFF_MOVES_H
#define DIFF_MOVES_H

#include "diff/diff.h"

/* What is shown removed: an item of the old text, in one of the new text and
   before one in that; NOWHERE: at its end. */
struct gone {
	size_t x, in, before;
	const struct change *said; /* NULL: it stands elsewhere now, as is said
	                              there */
	bool led; /* units that went stand behind it, before the same */
};

/* What of both texts is shown as it came and as it went. */
struct moves {
	bool *came; /* by item of the new text: it is added as a part of
	               something that stands elsewhere now */
	bool *went; /* by item of the old text */
	VEC(struct gone) gone; /* in the order of the old text */
};

/* What of that which stands elsewhere now is to be removed where it stood and
   added where it stands. */
enum moves_shown {
	MOVES_NONE, /* it is only what went */
	MOVES_FEW,  /* not what only came under another heading */
	MOVES_ALL,
};

/* Are there any that MOVES_FEW leaves where they stand? */
bool moves_find(struct diff *d, enum moves_shown shown, struct moves *out);

#endif
