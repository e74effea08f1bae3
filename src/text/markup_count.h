#ifndef TEXT_MARKUP_COUNT_H
#define TEXT_MARKUP_COUNT_H

#include "text/markup.h"

/*
 * Which pieces of a page begin with a number, as units of an act do: "3.",
 * "4)", "Статья 5.", "6-бап".
 */

/* kind: what stands around the number, below MARKUP_COUNTS; value 0: none. */
struct markup_count {
	unsigned kind, value;
};

enum { MARKUP_COUNTS = 6 };

/* Of each node the first number in it. */
struct markup_count *markup_count(const struct markup *m);

/* The last number of each kind so far. */
struct markup_counted {
	unsigned last[MARKUP_COUNTS];
};

void markup_counted_add(struct markup_counted *c, struct markup_count x);
/* Does x come next? */
bool markup_counted_next(const struct markup_counted *c, struct markup_count x);

#endif
