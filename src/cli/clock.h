#ifndef CLI_CLOCK_H
#define CLI_CLOCK_H

#include "base/str.h"

/*
 * The day of making, YYYY-MM-DD, ending in NUL: the day of $SOURCE_DATE_EPOCH
 * in UTC where that is set, else today.  Empty where it is no time.
 */
struct str clock_day(struct arena *a);

#endif
