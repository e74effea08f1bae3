#include "base/date.h"

static const unsigned char month_days[12] = {31, 28, 31, 30, 31, 30,
                                             31, 31, 30, 31, 30, 31};

bool date_valid(struct date d)
{
	unsigned days;

	if (d.year < 1800 || d.year > 2199 || d.month < 1 || d.month > 12)
		return false;
	days = month_days[d.month - 1];
	if (d.month == 2 && d.year % 4 == 0 &&
	    (d.year % 100 != 0 || d.year % 400 == 0))
		days = 29;
	return d.day >= 1 && d.day <= days;
}

struct str date_iso(struct arena *a, struct date d)
{
	return str_format(a, "%04u-%02u-%02u", d.year, d.month, d.day);
}

struct str date_dotted(struct arena *a, struct date d)
{
	return str_format(a, "%02u.%02u.%04u", d.day, d.month, d.year);
}

bool date_read(struct str s, struct date *d)
{
	struct date r;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-' ||
	    !str_number(str_sub(s, 0, 4), &r.year) ||
	    !str_number(str_sub(s, 5, 7), &r.month) ||
	    !str_number(str_sub(s, 8, 10), &r.day) || !date_valid(r))
		return false;
	*d = r;
	return true;
}

int date_cmp(struct date a, struct date b)
{
	unsigned x = a.year * 10000 + a.month * 100 + a.day;
	unsigned y = b.year * 10000 + b.month * 100 + b.day;

	return (x > y) - (x < y);
}
