#ifndef UNIT_BROUGHT_H
#define UNIT_BROUGHT_H

#include "change.h"

/* Orders of one sentence, against a base that the test gives: from the words of
   the order to those of the result. */
struct brought {
	const char *lang;    /* "kk", "ru" */
	const char *body;    /* of the base, behind its head */
	const char *says;    /* the order, behind the intro and "1)" */
	const char *has;     /* words of the result, without its notes ... */
	const char *gone;    /* ... and some that are not in it; NULL: none */
	const char *refused; /* or words of the reason */
};

/* Fails unless each does what it should. */
void brought_check(const struct brought *rows, size_t n);
/* An order applied to a base of that body; now.done, NULL where refused. */
void brought_amend(const char *lang, const char *body, const char *says);
#define BROUGHT_CHECK(rows) brought_check(rows, sizeof(rows) / sizeof(*(rows)))

#endif
