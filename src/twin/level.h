#ifndef TWIN_LEVEL_H
#define TWIN_LEVEL_H

#include "twin/pairing.h"

/*
 * Where a version lacks the heading of a unit, what stands under it in the
 * other version is in the unit before, or beside those that are left: such
 * units are put into the rows as their headings and what they hold, so that
 * only the heading is found missing.
 */
void rows_level(struct arena *a, struct row rows[2]);

#endif
