#ifndef BASE_VISIBLE_H
#define BASE_VISIBLE_H

#include "base/buf.h"

enum { VISIBLE_MAX = 12 }; /* bytes that stand for one character */

/* Is a code point not seen, or does it change how others are: a control
   character, a mark of direction, a letter without width? */
bool rune_is_odd(uint32_t c);
/* White space that moves to another place than the next column. */
bool rune_is_blank(uint32_t c);

/*
 * What is shown for the character at the front of s, which is not empty, where
 * people look at it: a blank for white space that breaks or moves a line,
 * "<U+202E>" for what is not seen or turns the order of letters, U+FFFD for a
 * byte that is not UTF-8, else itself.  *len: its bytes; it may stand in room.
 */
struct str visible_rune(struct str s, size_t *len, char room[VISIBLE_MAX]);
/* All of s so. */
void visible_put(struct buf *out, struct str s);

#endif
