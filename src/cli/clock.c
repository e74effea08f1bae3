#include "cli/clock.h"

#include "base/date.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>

struct str clock_day(struct arena *a)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = time(NULL);
	struct date day;
	struct tm tm;
	char *end;

	if (epoch != NULL && *epoch != '\0') {
		errno = 0;
		now = strtoll(epoch, &end, 10);
		if (errno != 0 || *end != '\0' || gmtime_r(&now, &tm) == NULL)
			return STR("");
	} else if (localtime_r(&now, &tm) == NULL) {
		return STR("");
	}
	day = (struct date){(unsigned)tm.tm_year + 1900,
	                    (unsigned)tm.tm_mon + 1, (unsigned)tm.tm_mday};
	if (!date_valid(day))
		return STR("");
	return str_from(str_z(a, date_iso(a, day)));
}
