#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

/* A day of the Gregorian calendar; year 0 means: none. */
struct date {
	unsigned year, month, day;
};

/* Is it a real day between 1800 and 2199? */
bool date_valid(struct date d);
/* "2025-11-12". */
struct str date_iso(struct arena *a, struct date d);
/* "12.11.2025". */
struct str date_dotted(struct arena *a, struct date d);
/* Reads YYYY-MM-DD, the whole of s. */
bool date_read(struct str s, struct date *d);
int date_cmp(struct date a, struct date b);
/* The day so many days after d; year 0 where that is no day that date_valid
   knows. */
struct date date_after(struct date d, unsigned days);
/* The day of the same number so many months after d, the last of its month
   where that is shorter; year 0 as date_after. */
struct date date_months_after(struct date d, unsigned months);

#endif
