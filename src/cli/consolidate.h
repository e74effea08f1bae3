#ifndef CLI_CONSOLIDATE_H
#define CLI_CONSOLIDATE_H

#include "cli/orders.h"

/* One order, and what it changes. */
struct applying {
	struct act act;
	nusqa_edits *edits; /* NULL after a message */
	size_t errors;      /* of reading them */
	bool list;          /* it is no act, but a list of edits: no edits */
	/* Only changes after the first day count, or those of the second one;
	   empty: all. */
	char from[11], only[11];
	/* It counts in editions from the first day on, and before the second
	   one; empty: without that bound. */
	char when[11], till[11];
	bool ended; /* that the act is repealed before was told */
};
/* The first day after `after` (NULL: of all) from which changes hold. */
bool applying_day(const struct applying *order, const char *after, char *day);
/* Tell, once, that an act is repealed before an order changes it. */
void applying_end(const struct messages *ms, struct applying *order,
                  const char *ended, const char *day);
/* The earlier act first: of two that come into force on one day the later one
   has the last word. */
void applying_sort(struct applying *orders, size_t n);

/* The act as the orders so far have made it, and how they are applied. */
struct consolidation {
	struct cli *cli;
	struct orders *orders;
	nusqa_doc *doc;      /* the base; then what came out */
	nusqa_doc *unmarked; /* the base, where marks are wanted; else NULL */
	nusqa_apply_options how; /* as_of, and what is kept and written */
	bool unnoted; /* only the text counts: without as_of the days of the
	                 orders need not be known, but where they tell in which
	                 order to apply them */
	const char *nothing; /* "nothing was written", where it is refused */
	/* Called for each order when all are applied; NULL: for none. */
	void (*applied)(void *to, const char *name, const nusqa_edits *edits);
	void *to;
	char edition[11]; /* the day of what comes out; empty: not known */
	/* The text of a library that is changed; it is not freed, and once the
	   act is repealed nothing more is applied, which is told.  NULL: doc
	   is none. */
	nusqa_doc *base;
};

/* Is how.as_of a day, where there is one?  False after a message. */
bool consolidate_day(const struct consolidation *c);
/*
 * Apply all orders of those names: by their days of force, of one day the
 * earlier act first.  It is all or nothing, but with how.partial; false after
 * messages.
 */
bool consolidate(struct consolidation *c, size_t n, char **names);
/* The same of orders that have been read, sorted, to doc. */
bool consolidate_apply(struct consolidation *c, struct applying *orders,
                       size_t n);
/* What came out, in place of what was there. */
void consolidate_becomes(struct consolidation *c, nusqa_doc *doc);
/* Set the marks in what the orders made of c->unmarked. */
void consolidate_mark(struct consolidation *c, const struct applying *orders,
                      size_t n);

#endif
