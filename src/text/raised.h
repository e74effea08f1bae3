#ifndef TEXT_RAISED_H
#define TEXT_RAISED_H

#include "base/arena.h"
#include "base/str.h"

/* Where words stand: both is the power of an index, or the index of one. */
enum raised {
	RAISED_NOT,
	RAISED_UP = 1,
	RAISED_DOWN = 2,
	RAISED_BOTH = RAISED_UP | RAISED_DOWN,
};

/* Words that a format has above or below the line, in characters that are there
   by themselves: the 1 of "article 5 1" is no digit of 51, nor "10 n" a number
   of n, nor "x 2" twice x.  As they are where not all of them have such. */
struct str raised_words(struct arena *a, struct str s, enum raised where);
/* Do they read as something else when they stay as they are, right behind
   others?  The ending of a number, "-th", does not. */
bool raised_lost(struct str s, enum raised where);
/* What a character that stands above the line by itself is there; 0: it does
   not. */
char raised_plain(uint32_t c);

#endif
