#ifndef CLI_CONSOLIDATE_H
#define CLI_CONSOLIDATE_H

#include "cli/orders.h"

/* The act as the orders so far have made it, and how they are applied. */
struct consolidation {
	struct cli *cli;
	struct orders *orders;
	nusqa_doc *doc;  /* the base; then what came out */
	nusqa_doc *base; /* the base, where marks are wanted; else NULL */
	nusqa_apply_options how; /* as_of, and what is kept and written */
	bool unnoted; /* only the text counts: without as_of the days of the
	                 orders need not be known, but where they tell in which
	                 order to apply them */
	const char *nothing; /* "nothing was written", where it is refused */
	/* Called for each order when all are applied; NULL: for none. */
	void (*applied)(void *to, const char *name, const nusqa_edits *edits);
	void *to;
	char edition[11]; /* the day of what comes out; empty: not known */
};

/* Is how.as_of a day, where there is one?  False after a message. */
bool consolidate_day(const struct consolidation *c);
/*
 * Apply all orders of those names: by their days of force, of one day the
 * earlier act first.  It is all or nothing, but with how.partial; false after
 * messages.
 */
bool consolidate(struct consolidation *c, size_t n, char **names);

#endif
