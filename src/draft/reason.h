#ifndef DRAFT_REASON_H
#define DRAFT_REASON_H

#include "draft/plan.h"

/* Why no order makes a change of something in an item of y, which is made to be
   the place of that change; empty: no more is known than that there is no
   formula for it. */
struct str reason_find(const struct plan *p, size_t *y);

#endif
