#ifndef PARSE_MARKS_H
#define PARSE_MARKS_H

#include "base/str.h"

/* Quotation marks of all kinds, and which side of a quotation each is on. */

enum side { SIDE_NONE, SIDE_OPEN, SIDE_CLOSE, SIDE_BOTH };

/* A quotation mark in a text. */
struct mark {
	size_t at, n;
	enum side side;
};

/* A walk over the marks of a text. */
struct marks_walk {
	struct str s;
	size_t at;
	uint32_t before; /* the last character; 0 at the front of the text */
	size_t depth;    /* quotations that are open */
};

/* Walk over s, `depth` quotations being open at its front. */
struct marks_walk marks_start(struct str s, size_t depth);
/*
 * The next mark, false behind the last.  One that looks the same on both sides
 * opens where white space or a bracket stands before it and none behind it;
 * where nothing tells, it closes what is open.
 */
bool marks_next(struct marks_walk *w, struct mark *out);
/* The mark at the front of s, its side as it looks; n = 0: none. */
struct mark marks_front(struct str s);
/* Where the mark that s ends with begins, one that may close; s.n: it ends with
   none. */
size_t marks_last(struct str s);
/* Is there nothing but . , ; : before the end of the first line of s? */
bool marks_end_line(struct str s);

#endif
