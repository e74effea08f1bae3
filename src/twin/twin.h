#ifndef TWIN_TWIN_H
#define TWIN_TWIN_H

#include "twin/side.h"

enum difference_kind {
	DIFFERENCE_MISSING, /* a unit, paragraph, row, cell or table */
	DIFFERENCE_ORDER,   /* a unit stands elsewhere */
	DIFFERENCE_UNIT,    /* the number of a unit or row */
	DIFFERENCE_COLUMNS, /* how many a table has */
	DIFFERENCE_NUMBER,
	DIFFERENCE_MEASURE, /* what is counted */
	DIFFERENCE_DATE,
	DIFFERENCE_REFERENCE,
	DIFFERENCE_NAME, /* words in Latin letters; who signs */
	DIFFERENCE_POST, /* as what somebody signs */
	DIFFERENCE_ADDRESS,
	DIFFERENCE_KINDS,
};

/* One side of a difference. */
struct mention_of {
	size_t item;    /* what has it; if it lacks it, where it would stand */
	bool there;     /* it has it */
	size_t at, n;   /* bytes in the text of a leaf; n 0: all of the item */
	size_t columns; /* of a table */
};

struct difference {
	enum difference_kind kind;
	struct mention_of sides[2];
};

/*
 * Two language versions of one act and what they differ in, in the order of
 * the text.  What stands in something that one of them lacks is not told
 * again.  Free with twins_free.
 */
struct twins {
	struct arena arena;
	struct lexemes lexemes;
	struct side sides[2];
	struct map astray; /* references that were found to differ */
	struct {
		struct difference *p;
		size_t n, cap;
	} list;
};

void twins_read(struct twins *t, const struct doc *docs[2],
                const struct language *langs[2]);
void twins_free(struct twins *t);
/* Add a difference, to be filled in; then leave it out again if it is of the
   same places as the one before it. */
struct difference *twins_tell(struct twins *t, enum difference_kind kind);
void twins_told(struct twins *t);
/* The words of a fact or reference. */
struct mention_of mention_of_fact(const struct fact *f);

#endif
