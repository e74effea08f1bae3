#ifndef EDIT_INFLECTED_H
#define EDIT_INFLECTED_H

#include "grammar/language.h"

/* A form of the old words, and the new ones in the same form. */
struct inflected_pair {
	struct str old, new;
	struct str object; /* the new ones where the old ones are the object,
	                      which is as the subject; empty: as `new` */
	bool subject;      /* it is the form of the subject */
	bool doubt;        /* which new form it is cannot be told */
};

struct inflected {
	VEC(struct inflected_pair) pairs;
	/* Forms follow from how the words end only: to be checked. */
	bool proposed;
	struct str why; /* no table knows how a word is inflected: which */
};

/*
 * New words for old ones in each form that they may have, by the endings of the
 * language; no new words: they go.  False where no table knows how one of them
 * is inflected; out->why says which.
 */
bool inflected_make(struct arena *a, const struct language *lang,
                    struct str old, struct str new, struct inflected *out);

#endif
