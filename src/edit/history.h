#ifndef EDIT_HISTORY_H
#define EDIT_HISTORY_H

#include "edit/apply.h"

/* The metadata of a consolidated act while an order's changes are written into
   it. */
struct history {
	struct arena *a; /* of the new document */
	struct doc *doc; /* the new document, its META that of the base */
	const struct doc *order;
	const struct language *lang;
	struct date force, made;
	struct str event, period, source; /* "#eref_2" "#tmpg_1" "#rp_1" */
	struct map listed; /* what the order lists, by eId: made when needed */
	struct str was; /* the expression before: "/akn/.../kaz@2024-12-30" */
};

/*
 * Make the metadata that of a new edition: expression, event of the amendment,
 * period, reference to the order (akn-profile 3.3 to 3.5).  To be called once
 * an order and day, before history_change.
 */
void history_open(struct history *h);
/* Write one change as a passive modification: unit of the new document took
   the place of component was ("appendix_3"); also the place of the earlier
   wording, as a note. */
void history_change(struct history *h, const struct edit *e, struct node *unit);
/* The entries that the new wording needs of the order's lists of persons,
   posts and bodies, and what was noticed in it. */
void history_adopt(struct history *h, const struct edit *e,
                   const struct node *unit);
/* The order as a note says by which it was: "ҚР ... 12.11.2025 № 258
   бұйрығымен" (the label note-by tells the case).  The noun for it in that, at
   its end or front; empty where it is not known. */
struct str history_by(const struct history *h, struct str *noun);
/* The same in the case that another label tells. */
struct str history_by_label(const struct history *h, struct str label,
                            struct str *noun);

#endif
