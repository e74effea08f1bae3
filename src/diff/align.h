#ifndef DIFF_ALIGN_H
#define DIFF_ALIGN_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* No place: what has no partner. */
#define NOWHERE SIZE_MAX

/* A sequence of ids. */
struct ids {
	const uint32_t *p;
	size_t n;
};

/*
 * Which ids of two sequences stand for one another, in order: to[i] is the
 * place in y of x.p[i], or NOWHERE; to has room for x.n.  As many as possible
 * (E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986, with the
 * linear space refinement), but where the sequences have little in common the
 * search is cut short, so that time stays near to linear: what is found is
 * then still common, in order, only not the most.
 */
void align_ids(struct arena *a, struct ids x, struct ids y, size_t *to);

/* The longest part of a list of places that is in order: keep[i] tells what is
   in it.  In n log n. */
void align_order(struct arena *a, const size_t *at, size_t n, bool *keep);

#endif
