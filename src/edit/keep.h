#ifndef EDIT_KEEP_H
#define EDIT_KEEP_H

#include "edit/note.h"

/* Editors' notes of an act while it is changed.  In print they stand at the
   end of what they speak of, so in the tree in its last smaller unit. */

/* A note. */
struct keep {
	struct node *first; /* its first paragraph */
	size_t n;
	struct node *unit; /* the smallest that it stands in */
	struct node *home; /* the one around it that it names; NULL: none */
	bool ends;         /* it stands where the home ends */
};
struct keeps {
	struct keep *p;
	size_t n, cap;
};

/* Where notes stand: before anything changes. */
void keeps_read(struct history *h, struct arena *a, struct keeps *out);
/*
 * When all is changed: the notes of a unit stand at its end again, whether what
 * they stood in went or something came behind them.  Those that name nothing
 * around them go over to what took its place.  Notes of a unit that went, or
 * has a new edition, went with it.
 */
void keeps_settle(struct history *h, struct arena *a, const struct keeps *all,
                  const struct touched *made, size_t n);

#endif
