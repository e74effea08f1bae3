#ifndef DRAFT_ORDER_H
#define DRAFT_ORDER_H

#include "draft/plan.h"

/*
 * The order of clauses where units get other numbers: what is within units,
 * then what goes, the new numbers, what comes.  All of it speaks in old
 * numbers but what comes.  Neighbours that get new numbers share a clause, and
 * so do those in which the same words change.
 */
void clauses_order(struct plan *p);
/* The unit of that kind which follows, whatever holds both: points go on
   through chapters.  NOWHERE: there is none in the article, the point, the
   appendix or the act. */
size_t order_next(const struct outline *o, size_t i);

#endif
