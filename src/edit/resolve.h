#ifndef EDIT_RESOLVE_H
#define EDIT_RESOLVE_H

#include "edit/edit.h"

/* What is to be done to a base by an order: each change with the node of the
   base that it means, on the text as it stands before the order. */
struct resolved {
	const struct edit *edit;
	const struct node *target; /* NULL: not found, or not to be applied */
	bool later;                /* not in force on the day asked for */
};

struct resolution {
	struct resolved *p;
	size_t n;
	bool refused;
};

/*
 * Find the target of every change in base.  Whatever is against applying it is
 * reported at its place in the order, and makes the whole refused: another
 * act, an order applied before or out of turn, a provision that the base does
 * not have or has twice, no new wording, no day, a sentence not understood.
 * as_of: changes that come into force later are set aside with a warning
 * (year 0: none are).
 */
struct resolution edits_resolve(struct arena *a, const struct edits *edits,
                                const struct doc *base, struct date as_of,
                                struct report *report);

#endif
