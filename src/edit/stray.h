#ifndef EDIT_STRAY_H
#define EDIT_STRAY_H

#include "edit/edit.h"

/* Blocks of an order. */
struct strays {
	const struct node **p;
	size_t n, cap;
};

/*
 * The own appendices of an order that order changes though no edit takes them
 * or leads to them: of each the block that shows it, its title or the first
 * such sentence.  Put into out, in the arena of the edits.
 */
void stray_find(struct edits *edits, const struct language *lang,
                struct matcher *m, struct strays *out);

#endif
