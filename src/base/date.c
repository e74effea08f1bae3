#include "base/date.h"

static const unsigned char month_days[12] = {31, 28, 31, 30, 31, 30,
                                             31, 31, 30, 31, 30, 31};

/* The days of a month from 1 to 12. */
static unsigned days_of(struct date d)
{
	if (d.month == 2 && d.year % 4 == 0 &&
	    (d.year % 100 != 0 || d.year % 400 == 0))
		return 29;
	return month_days[d.month - 1];
}

bool date_valid(struct date d)
{
	if (d.year < 1800 || d.year > 2199 || d.month < 1 || d.month > 12)
		return false;
	return d.day >= 1 && d.day <= days_of(d);
}

/* The last n digits of a number, zeros in front. */
static void digits_put(char *p, unsigned value, size_t n)
{
	while (n-- > 0) {
		p[n] = (char)('0' + value % 10);
		value /= 10;
	}
}

struct str date_iso(struct arena *a, struct date d)
{
	char s[] = "0000-00-00";

	digits_put(s, d.year, 4);
	digits_put(s + 5, d.month, 2);
	digits_put(s + 8, d.day, 2);
	return str_copy(a, STR(s));
}

struct str date_dotted(struct arena *a, struct date d)
{
	char s[] = "00.00.0000";

	digits_put(s, d.day, 2);
	digits_put(s + 3, d.month, 2);
	digits_put(s + 6, d.year, 4);
	return str_copy(a, STR(s));
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

struct date date_after(struct date d, unsigned days)
{
	while (date_valid(d) && d.day + days > days_of(d)) {
		days -= days_of(d) - d.day + 1;
		d = d.month == 12 ? (struct date){d.year + 1, 1, 1}
		                  : (struct date){d.year, d.month + 1, 1};
	}
	d.day += days;
	return date_valid(d) ? d : (struct date){0};
}

struct date date_months_after(struct date d, unsigned months)
{
	if (!date_valid(d) || months > 12 * 1000)
		return (struct date){0};
	months += d.month - 1;
	d.year += months / 12;
	d.month = months % 12 + 1;
	if (d.day > days_of(d))
		d.day = days_of(d);
	return date_valid(d) ? d : (struct date){0};
}
