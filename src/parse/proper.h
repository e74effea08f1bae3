#ifndef PARSE_PROPER_H
#define PARSE_PROPER_H

#include "base/map.h"
#include "parse/parser.h"

/*
 * Which words of a text are names, by the text itself: a name has its capital
 * within a sentence, too; a word that is written in small letters there has one
 * only where a sentence, a heading or a paragraph begins.
 */
struct proper {
	struct map words;
};

/* Read the words that stand within lines. */
struct proper proper_read(struct parser *p);
/* Is the first word of s, which begins in a capital, written in small letters
   within lines of the text, and nowhere there with a capital? */
bool proper_never(struct parser *p, const struct proper *names, struct str s);
/* Has it a capital within lines of the text? */
bool proper_is(struct parser *p, const struct proper *names, struct str s);

#endif
