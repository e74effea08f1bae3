#ifndef EDIT_MISSING_H
#define EDIT_MISSING_H

#include "edit/history.h"

/* A sentence of an order that was not applied, and the smallest provision of
   the base that it names; NULL: the act. */
struct missing {
	const struct edit *edit; /* the first that it orders */
	struct node *near;
};

/*
 * Say in a consolidated act which of an order's changes it lacks, where they
 * would stand: an editor's note for each, and an entry of the log.  near: of
 * the new document.
 */
void missing_write(struct history *h, const struct missing *all, size_t n);
/* The same of an act of which nothing is in an edition; maybe: it is not sure
   that it orders anything.  False: it was said before. */
bool missing_act(struct doc *doc, const struct language *lang,
                 const struct work *by, bool maybe);

#endif
