#ifndef EDIT_LIMITS_H
#define EDIT_LIMITS_H

#include "edit/reader.h"

/* Where words are not changed, and which of those that stand there are. */
struct limits {
	struct places but; /* the places that are left out */
	struct str except; /* in the words of the order */
	VEC(unsigned) nth; /* "in the second case"; none: not said */
	unsigned times;    /* "in both cases"; 0: not said */
	bool all;          /* "in all cases" */
};

/* Cut what a clause says of that off its place.  False after reader_refuse. */
bool limits_cut(struct reader *r, const struct match *m, struct str *place,
                struct limits *out);
/* What is left out is in the place that was read. */
bool limits_but(struct reader *r, const struct places *at, struct limits *out);

#endif
