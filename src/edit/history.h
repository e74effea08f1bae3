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
	struct date force, made; /* force: of the change at hand */
	bool rested;       /* ... a suspension of it ends then, for notes */
	struct date since; /* relations from then on are under it, too */
	struct date
	    until; /* the first day on which it holds no more, for notes */
	struct date edition;       /* the latest of all so far */
	struct str period, source; /* "#tmpg_1" "#rp_1" */
	struct map listed; /* what the order lists, by eId: made when needed */
	struct map ids;    /* the last number given out, by prefix */
	struct map days;   /* events and periods by their days */
	struct str was; /* the expression before: "/akn/.../kaz@2024-12-30" */
	struct str now; /* that of the new edition */
	bool planned;   /* what is written is not in force yet */
	bool mark;      /* what went stays, marked, beside what came */
};

/*
 * Make the metadata that of a new edition: expression, event of the amendment,
 * period, reference to the order (akn-profile 3.3 to 3.5).  To be called once
 * an order, before history_change.
 */
void history_open(struct history *h);
/* The same of the edition that begins on the day h->force, when changes of the
   order, which held for a time, are over, or are to be over on another day. */
void history_end(struct history *h, bool over);
/* From now on changes are written that are not in force on the day of the
   edition, as what is foreseen (akn-profile 3.4); instead of history_open
   where none is in force. */
void history_plan(struct history *h);
/*
 * Write one change as a passive modification, whatever the operation.  unit is
 * what it was done to in the new document: what took the place of what went,
 * what was put in, what holds the words, the stub of what is gone; NULL: the
 * act as a whole, or what left no trace.  piece: only something in it was the
 * target.  A day later than that of the edition makes this its day; a replaced
 * appendix gets a note that leads to its earlier wording.
 */
void history_change(struct history *h, const struct edit *e, struct node *unit,
                    bool piece);
/* Earlier modifications of what stood in `was`, a unit of the base, are of
   unit, its new wording or its stub, where that has no such part.  Before
   history_change. */
void history_earlier(struct history *h, const struct edit *e,
                     const struct node *was, const struct node *unit);
/* The entries that the new wording needs of the order's lists of persons,
   posts and bodies, and what was noticed in it. */
void history_adopt(struct history *h, const struct edit *e,
                   const struct node *unit);
/* Say anew which appendices there are, when all eIds are settled: the list of
   components, the references to them, their own metadata. */
void history_components(struct history *h);
/* Nothing in the metadata leads to what is not there: what was done to it was
   done to the unit around it; what else is said of it goes. */
void history_leads(struct history *h);

#endif
