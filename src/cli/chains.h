#ifndef CLI_CHAINS_H
#define CLI_CHAINS_H

#include "cli/amenders.h"
#include "cli/consolidate.h"

/* An act as it is worded from a day on. */
struct wording {
	char from[11]; /* empty: from its own day on */
	struct str by; /* the IRIs of acts that made it so; empty: it is a text
	                  that the library has */
	struct act act;
};
/* An act that changes another one, by whatever changes it itself. */
struct chained {
	VEC(size_t) sure; /* of what it changes: that which is understood */
	struct str iri;
	struct texts texts; /* in the language that is wanted, by editions */
	VEC(size_t) by;     /* those that change it, in order of force */
	VEC(size_t) of;     /* those that it changes */
	struct amenders doubts; /* acts that may change it */
	struct titles titles;   /* that it has, had or will have */
	size_t waits;           /* of `by`, not made yet */
	bool made;
	bool maybe; /* the first act it changes not by its own words, but maybe
	               by those that it is given */
	struct str first;  /* the first day on which it changes anything, as the
	                      index tells; its own where that is not known */
	struct str unread; /* an order of it that is not understood, and names
	                      an act of these; empty */
	VEC(struct wording) wordings;
	char broken[11]; /* from then on its wording is not known; empty */
};
/* From when a wording tells that the act is repealed; empty: it does not. */
void wording_ended(const struct wording *w, char ended[11]);
/* Up to when wording i holds; false: without end. */
bool wording_until(const struct chained *z, size_t i, char until[11]);

/*
 * The act that is asked for, and all that changes it or what changes it.  A
 * change has effect in the wording that the amending act has on the day when
 * the change comes into force.
 */
struct chains {
	struct library *l;
	struct orders *orders;
	struct str lang;
	bool anew; /* only what is worded anew is wanted, and what makes it so:
	              what has its one wording and changes but the first act
	              is not read */
	VEC(struct chained) acts; /* the act itself first */
	struct map places;        /* of IRIs, in it, from 1 */
	struct map told;          /* what was told */
	size_t gaps;
};

/* Find them, and make the wordings of all but the first; what is missing for
   that is told where it matters. */
void chains_make(struct chains *c, const struct texts *texts);
/* Tell something once. */
void chains_say(struct chains *c, struct str say);
/* Tell what is missing, once. */
void chains_gap(struct chains *c, struct str say);
void chains_free(struct chains *c);

#endif
