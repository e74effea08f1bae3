#ifndef PARSE_ENDMARK_H
#define PARSE_ENDMARK_H

#include "base/str.h"

/*
 * Marks of notes that no format knows: "[1]", a raised "1", asterisks.
 */
enum endmark_style { ENDMARK_BRACKETS, ENDMARK_RAISED, ENDMARK_STARS };

enum {
	ENDMARK_STYLES = 3,
	ENDMARK_MOST = 999, /* the greatest number */
};

struct endmark {
	enum endmark_style style;
	unsigned number; /* of asterisks: how many they are */
	size_t at, n;    /* its bytes */
	bool sure;       /* it stands as a mark does: right behind a word, and
	                    is no power of a unit, no index of a number */
};

/* The mark that s begins with; false: there is none. */
bool endmark_read(struct str s, struct endmark *m);
/* Does a line, without white space before it, open as a note does: with a mark
   and words?  *words: where those begin. */
bool endmark_opens(struct str line, struct endmark *m, size_t *words);
/* The next mark of a line at or behind byte from that is of a style, and does
   not open it. */
bool endmark_next(struct str line, size_t from, enum endmark_style style,
                  struct endmark *m);

#endif
