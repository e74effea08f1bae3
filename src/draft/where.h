#ifndef DRAFT_WHERE_H
#define DRAFT_WHERE_H

#include "draft/plan.h"

/*
 * Words of a paragraph that change, and where they are said to stand: in the
 * unit, the row, the column, the title, the preamble or the appendix which has
 * them no more often than the change wants it.  Its clauses are put behind the
 * others.  False where no place is known.
 */
bool where_tell(struct plan *p, const struct change *c);

#endif
