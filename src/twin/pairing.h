#ifndef TWIN_PAIRING_H
#define TWIN_PAIRING_H

#include "twin/side.h"

/* Items that stand beside one another, in the order of the text. */
struct row {
	const struct side *s;
	size_t *p, n;
};

/* A step through two rows: a pair, or what stands in one of them alone. */
struct step {
	size_t x, y; /* items; NOWHERE: none */
	bool moved;  /* the partner stands in another order */
};

/* As VEC(struct step). */
struct steps {
	struct step *p;
	size_t n, cap;
};

/*
 * Pair the items of two rows: those of one kind and number whose facts are
 * alike; between those in order what costs least: facts and lengths that
 * differ, numbers that differ, and what is left alone.  The steps are in the
 * order of both texts.  Time is linear: in long rows what stands far from its
 * place and has nothing to be known by finds no partner.
 */
void rows_pair(struct arena *a, struct row x, struct row y, struct steps *out);

#endif
