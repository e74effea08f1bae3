#ifndef EDIT_RESOLVE_H
#define EDIT_RESOLVE_H

#include "edit/find.h"
#include "edit/wording.h"
#include "parse/sequence.h"

struct resolved;

/* A change of words: what stands in the place of a range of a block. */
struct cut {
	struct resolved *to;
	const struct node *block; /* of the base */
	struct range r;           /* empty: something is put there */
	struct str fresh;
	struct cut *next; /* in the same block, further on */
	bool gone;        /* the block is replaced or goes */
};

/* One change with what it means in the base. */
struct resolved {
	const struct edit *edit;
	const struct node *target; /* the unit that changes, for the history;
	                              NULL: not found, or not to be applied */
	struct spot at;            /* what is replaced, goes, is renumbered */
	struct gap gap;            /* of an insertion */
	struct anchor anchor;      /* of what is inserted by its place */
	struct node *fresh; /* the first row to come: loose, in a table */
	size_t rows;        /* ... and how many they are */
	const struct fresh_column *column; /* to come, or NULL */
	size_t shift;      /* columns that the order puts before this one */
	struct str number; /* that a unit gets */
	struct number row; /* of a row that comes */
	const struct node *near; /* of what is not applied: the smallest
	                            provision of its address that is there */
	bool refused;            /* something is against it */
	bool later;              /* not in force on the day asked for */
	bool over;               /* in force no more in the edition made */
	bool alive;              /* some of its words stand in what stays */
	bool vacant; /* another unit takes its number: no stub stays */
};

/* What is to be done to a base by an order, on the text as it stands before
   the order. */
struct resolution {
	struct resolved *p;
	size_t n;
	struct cut **cuts; /* the first of each block, in the order of edits */
	size_t ncuts;
	bool refused;
};

/* What is resolved against what. */
struct resolve_task {
	const struct language *lang;
	const struct edits *edits;
	const struct doc *base;
	struct date as_of;   /* year 0: all changes are due */
	struct date edition; /* that it is a step to: what has ended by then is
	                        not applied; year 0: nothing has */
	struct date day;  /* of the edition that comes out, as far as known */
	const bool *skip; /* edits left out, by their place in the list; NULL */
	bool staged;      /* what comes after as_of is not told */
	bool bare; /* only the text counts: days need not be known, nor what
	              the order is called */
};

/* Is it about the contents list of the act, whole lines of it? */
bool resolve_in_contents(const struct edit *e);
/*
 * Find what every change means in the base.  Whatever is against applying it
 * is reported at its place in the order, and makes the whole refused: another
 * act, an order applied before or out of turn, a provision that the base does
 * not have or has twice, words that are not there, no new wording, no day, a
 * sentence not understood, two changes of one text.  Changes that come into
 * force later are set aside with a warning.
 */
struct resolution edits_resolve(struct arena *a,
                                const struct resolve_task *task,
                                struct report *report);

#endif
