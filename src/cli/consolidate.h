#ifndef CLI_CONSOLIDATE_H
#define CLI_CONSOLIDATE_H

#include "cli/orders.h"

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
	/* Only changes of this act count in the days of the orders, and it is
	   not freed; an order of which a day is not known is left out, and
	   told.  NULL: all count. */
	nusqa_doc *base;
	size_t left_out; /* orders */
};

/* Is how.as_of a day, where there is one?  False after a message. */
bool consolidate_day(const struct consolidation *c);
/*
 * Apply all orders of those names: by their days of force, of one day the
 * earlier act first.  It is all or nothing, but with how.partial; false after
 * messages.
 */
bool consolidate(struct consolidation *c, size_t n, char **names);
/*
 * The same for each day on which the orders change anything of base, up to
 * how.as_of, where it is set: put is given each edition in turn, made of base
 * by the orders that had been signed by then.  False after messages, also where
 * put gives false.
 */
bool consolidate_editions(struct consolidation *c, size_t n, char **names,
                          bool (*put)(void *to, const nusqa_doc *doc),
                          void *to);

#endif
