#ifndef PARSE_PAIR_H
#define PARSE_PAIR_H

#include "parse/marks.h"

/* Which mark closes what another one opened; the same sign twice: it does not
   tell. */
struct pair {
	struct str open, close, other;
};

/* Marks of a pair in some words. */
struct pair_count {
	long open; /* how many more open than close, by their sides */
	size_t n;
};

/* The pair whose opening mark s begins with; NULL. */
const struct pair *pair_at(struct str s);
/* Where s ends in a closing mark with nothing but . ; , behind: its place;
   s.n where it does not. */
size_t pair_end(struct str s, const struct pair *pair);
/* Punctuation stands on both sides of the mark at byte close: what is in the
   quotes ends there, and what orders it. */
bool pair_doubled(struct str s, size_t close, const struct pair *pair);
/* The marks of s, `depth` quotations being open at its front. */
struct pair_count pair_count(struct str s, const struct pair *pair, long depth);
/* A walk over the marks of a pair in some words. */
struct pair_walk {
	struct marks_walk w;
	const struct pair *pair;
	long open; /* quotations that are, behind the last mark */
};

struct pair_walk pair_start(struct str s, const struct pair *pair, long depth);
/* The next mark, and does it open?  False behind the last. */
bool pair_next(struct pair_walk *walk, struct mark *m, bool *opens);

/* Can new text follow on the line of its sentence: a mark behind a colon? */
bool pair_follows(struct str s);

#endif
