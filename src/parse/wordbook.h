#ifndef PARSE_WORDBOOK_H
#define PARSE_WORDBOOK_H

#include "base/arena.h"
#include "base/str.h"

/* Words of a text in small letters: what tells of parts of a word whether they
   are one. */
struct wordbook {
	struct str *p;
	size_t n, cap;
};

/* May a character stand in a word: is it a letter, a hyphen, a soft one? */
bool wordbook_holds(uint32_t c);
/* Bytes of letters, and hyphens between them, at the front of s. */
size_t wordbook_letters(struct str s);
/* In small letters, without soft hyphens. */
struct str wordbook_small(struct arena *a, struct str s);
/* The first letters of s, which words of other endings have too. */
struct str wordbook_front(struct str s);
/* The words of s are in it, too. */
void wordbook_add(struct arena *a, struct wordbook *w, struct str s);
/* All are. */
void wordbook_close(struct wordbook *w);
/* Does a word begin so?  In small letters. */
bool wordbook_begins(const struct wordbook *w, struct str head);
/* Is it one? */
bool wordbook_has(const struct wordbook *w, struct str word);

#endif
