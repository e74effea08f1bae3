#ifndef TREE_WORK_H
#define TREE_WORK_H

#include "tree/doc.h"

/* "/akn/kz/act/order/min-edu/2025-11-12/258" (Naming Convention; the actor is
   left out where work.author is empty). */
struct str work_iri(struct arena *a, const struct work *w);
/* "/akn/.../258/kaz@2025-11-12". */
struct str work_expression(struct arena *a, const struct work *w,
                           struct str lang3, struct date date);
/* Read an IRI of a work; what follows the number ("/kaz@...", "/!main") is
   left alone.  False if it is none of ours. */
bool work_read(struct str iri, struct work *w);
/* The same act?  Numbers are compared without regard to case. */
bool work_same(const struct work *x, const struct work *y);
/* Is an act before another one: of an earlier day, or by one issuer of the
   same day with a smaller number? */
bool work_is_before(const struct work *x, const struct work *y);

#endif
