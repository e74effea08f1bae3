#ifndef CLI_LASTING_H
#define CLI_LASTING_H

#include "cli/dated.h"

/* A day that an act tells of its own time, for its history. */
struct lasting {
	const char *what; /* "in force", to be told */
	struct str day;   /* empty: not known */
	struct str place; /* a form: the act, or a provision; why no day is
	                     known */
};
struct lastings {
	struct lasting *p;
	size_t n, cap;
};

/*
 * What the texts of an act in a language say of its own time: of what comes
 * after the day of the next text only that one tells.  known: what changes the
 * act; where that is between a text and a day of which it tells, the day may be
 * another one, which is said.
 */
void lasting_find(struct dated *d, const struct texts *texts, struct str lang,
                  const struct amenders *known, struct lastings *out);

#endif
