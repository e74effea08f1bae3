#ifndef PARSE_TWIN_H
#define PARSE_TWIN_H

#include "tree/doc.h"

/*
 * Two documents of one act in two languages: report each unit (by kind and
 * number, or by its place among those without one) that only one of them has,
 * units that stand in another order, and tables with another number of rows.
 * What stands in a unit that is missing is not told again.
 */
void twin_compare(const struct doc *a, const struct doc *b,
                  struct report *report);

#endif
