#ifndef UNIT_SAID_H
#define UNIT_SAID_H

#include <stddef.h>

/*
 * Sentences of an order, all the way to the consolidated text.  The base is an
 * order with rules (appendix 1), a list in a table (2) and two tables (3), in
 * two languages: see said.c.
 */
struct said_order {
	const char *says; /* behind the intro and "1)" */
	const char *was;  /* stands once in the base ... */
	const char *is;   /* ... and this in its place: nothing else differs */
	const char *refused; /* or words of the reason */
	const char *annex;   /* the order's own appendix, or NULL */
};

/* Fails unless each does what it should. */
void said_check(const char *lang, const struct said_order *orders, size_t n);
/* An order as a whole, applied to that base; what differs then. */
void said_whole(const char *lang, const char *order);
const char *said_base(const char *lang);
void said_differs(const char *was, const char *is);
/* The same of several ways to say what the order `like` does. */
void said_alike(const char *lang, const struct said_order *like,
                const char *const *ways, size_t n);
#define SAID_CHECK(lang, orders)                                               \
	said_check(lang, orders, sizeof(orders) / sizeof(*(orders)))
#define SAID_ALIKE(lang, like, ways)                                           \
	said_alike(lang, like, ways, sizeof(ways) / sizeof(*(ways)))

#endif
