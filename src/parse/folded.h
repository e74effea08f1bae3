#ifndef PARSE_FOLDED_H
#define PARSE_FOLDED_H

#include "parse/parser.h"

/*
 * Texts whose lines were filled with words to a width, and broken where the
 * next word had no room.  A line that had room for it ends a paragraph; one
 * that had not, and ends neither a sentence nor an item, goes on with the next
 * line, whatever that one begins with: a quotation mark, a number sign, a
 * bracket, a name.
 */
struct folded {
	size_t width;     /* 0: the lines were not filled */
	bool inset;       /* an indent opens no paragraph: most lines have it */
	bool marked;      /* nearly all paragraphs open at an indent or behind
	                     an empty line: no other line opens one */
	const bool *text; /* which lines are text by itself */
};

/* text: for each line of p->lines whether it is text by itself, no part of a
   table, a caption, a list laid out otherwise. */
struct folded folded_find(struct parser *p, const bool *text);
/* Does line i, i > 0, go on with line i - 1 by the width? */
bool folded_joins(struct parser *p, const struct folded *f, size_t i);

#endif
