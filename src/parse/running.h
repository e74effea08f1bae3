#ifndef PARSE_RUNNING_H
#define PARSE_RUNNING_H

#include "parse/parser.h"

/* A running head of a printed page with the number of that in it, "Rules | 3",
   "Order No. 258, page 3": the words are the same on each page. */
struct running {
	struct str before, after; /* of the number */
	unsigned number;
	bool says; /* a bar, dashes or a word say that it is of a page, not
	              only a gap, as one in a row of a table */
};

/* Does a line look like one? */
bool running_read(struct parser *p, struct str line, struct running *out);
/* Do two say the same beside their numbers? */
bool running_same(const struct running *a, const struct running *b);

#endif
