#ifndef TWIN_MATCH_H
#define TWIN_MATCH_H

#include "twin/twin.h"

/* Facts that stand beside one another, from one up to another. */
struct stretch {
	size_t from, to;
};

/*
 * Hold the facts of two items against one another: those of the first version
 * from x.from up to x.to, of the second one likewise.  in: the items that they
 * stand in, for what one of them lacks.
 */
void facts_match(struct twins *t, struct stretch x, struct stretch y,
                 const size_t in[2]);
/* The same for references that lead elsewhere, though their numbers do not
   differ; where the words differ already, tell is false, and they are only
   known from then on. */
void refs_match(struct twins *t, struct stretch x, struct stretch y, bool tell);

#endif
