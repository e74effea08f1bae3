#ifndef EDIT_PLACE_H
#define EDIT_PLACE_H

#include "edit/edit.h"

/* Places that one phrase names, in its order. */
struct places {
	struct address *p;
	size_t n, cap;
	bool all;    /* "the whole text" */
	bool act;    /* the act that they are in is named: "the said order" */
	bool mixed;  /* ... and some may be elsewhere: "point 2 of the said
	                order and point 3" */
	bool unsure; /* of a header: a line behind it spoke of the act itself */
	bool used;   /* ... or changed something */
	bool left; /* ... or spoke of what is beside the place that it names */
};

enum { PLACES_MOST = 2000 };

/* How far a place goes on to hold for what comes behind it. */
enum hold {
	HOLD_RANK,   /* what is smaller is in it: "in 4) ..., 1) is removed" */
	HOLD_HEADER, /* a line "in ...:"; a list hangs on the first alinea */
	HOLD_FIXED,  /* it was said to be the place: whatever can be in it */
	HOLD_CHAIN,  /* "of the first part point 1": so it is said */
};

/*
 * Read an address: "12-баптың 3-тармағы", "абзацы второй и третий подпункта
 * 2) статьи 1"; lists and ranges are spelt out.  words are masked (mask.h): the
 * number of a row, column or table that is named in quotes is "1", marks and
 * all.
 * False where any word of it is not understood; *why says which, or what of
 * it could mean two things.
 */
bool places_read(struct arena *a, const struct language *lang, struct str words,
                 struct places *out, struct str *why);
/* May a unit of the second kind stand in the first? */
bool step_holds(const struct step *big, const struct step *small,
                enum hold hold);
/*
 * Each of `under` within each of `over`, as far as that holds them: of it only
 * units that are bigger are kept.  False where that is too many, or too deep.
 */
bool places_under(struct arena *a, const struct places *over, enum hold hold,
                  struct places *under);
/* Would a place be in all of one of those, and say nothing of it itself? */
bool places_stay(const struct places *over, enum hold hold,
                 const struct places *under);
/* Is an address in one of those places? */
bool places_hold(const struct places *over, const struct address *at);

#endif
