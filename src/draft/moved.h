#ifndef DRAFT_MOVED_H
#define DRAFT_MOVED_H

#include "draft/plan.h"

/*
 * Units that stand in a chapter which comes: its text has them, so that the
 * one that they have left needs a new edition without them.  Mark these.
 */
void moved_mark(struct plan *p);
/* Does an item of y come with what it stands in? */
bool moved_comes(const struct plan *p, size_t y);
/* Does what a unit has left come in a new edition? */
bool moved_is_left(const struct plan *p, size_t y);

#endif
