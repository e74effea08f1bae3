#ifndef PDF_RULE_H
#define PDF_RULE_H

#include "pdf/page.h"

/* The orders of lines, for qsort(3): level ones before upright ones, and by
   where they are; or by where they begin. */
int rule_by_place(const void *x, const void *y);
int rule_by_start(const void *x, const void *y);

#endif
