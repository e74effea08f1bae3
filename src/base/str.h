#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes with a length, borrowed; UTF-8 unless a comment says otherwise. */
struct str {
	const char *p;
	size_t n;
};

/* Bytes of a source: n bytes from byte at.  n = 0 means: not from there. */
struct span {
	size_t at, n;
};

/* A literal: STR in expressions, STR_INIT in tables. */
#define STR(s) ((struct str){(s), sizeof(s) - 1})
#define STR_INIT(s)                                                            \
	{                                                                      \
		(s), sizeof(s) - 1                                             \
	}
/* For printf's "%.*s". */
#define STR_ARG(s) (int)(s).n, (s).p

bool str_eq(struct str a, struct str b);
/* Byte order; a prefix sorts first.  <0, 0, >0. */
int str_cmp(struct str a, struct str b);
bool str_starts(struct str s, struct str head);
bool str_ends(struct str s, struct str tail);
struct str str_from(const char *nul_terminated);
struct str str_sub(struct str s, size_t from, size_t to);
/* The part from byte from on; empty where s is shorter. */
struct str str_after(struct str s, size_t from);
/* Where needle begins in s; s.n where it is not. */
size_t str_find(struct str s, struct str needle);
/* Cut s at the first c: the part before it is returned, s keeps the rest
   after c.  Without c, all of s is returned and s is empty. */
struct str str_cut(struct str *s, char c);
/* Cut the next run of bytes that are not blank (space, tab). */
struct str str_word(struct str *s);
/* Without ASCII white space at both ends. */
struct str str_trim(struct str s);
struct str str_copy(struct arena *a, struct str s);
/* A copy that ends in a NUL, for calls that need one. */
char *str_z(struct arena *a, struct str s);
struct str str_join(struct arena *a, struct str x, struct str y);
/* sprintf into an arena. */
struct str str_format(struct arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The words of a template, its {slot} (first one) filled with value. */
struct str str_fill(struct arena *a, struct str words, struct str slot,
                    struct str value);
/* Digits only, at most 9 of them: their value in *value. */
bool str_number(struct str s, unsigned *value);

/* str_rune of what is neither ASCII nor two bytes. */
uint32_t str_rune_far(struct str s, size_t *len);

/*
 * The code point at the front of s, which is not empty; *len its bytes.
 * A malformed sequence gives U+FFFD and one byte.
 */
static inline uint32_t str_rune(struct str s, size_t *len)
{
	unsigned char a = (unsigned char)s.p[0], b;

	if (a < 0x80) {
		*len = 1;
		return a;
	}
	b = s.n > 1 ? (unsigned char)s.p[1] : 0;
	if (a < 0xC2 || a >= 0xE0 || (b & 0xC0) != 0x80)
		return str_rune_far(s, len);
	*len = 2;
	return (a & 0x1Fu) << 6 | (b & 0x3Fu);
}

/* The first byte of s that is not valid UTF-8; s.n where all is. */
size_t str_utf8(struct str s);
/* Code points in s. */
size_t str_runes(struct str s);
/* Terminal columns that s takes (wide letters two, marks none). */
size_t str_width(struct str s);

/* Of what is neither ASCII nor Cyrillic, as nearly all is, and is told of in
   place. */
bool rune_is_space_far(uint32_t c);
bool rune_is_letter_far(uint32_t c);
uint32_t rune_lower_far(uint32_t c);

/* Is the code point white space of any kind (no-break included)? */
static inline bool rune_is_space(uint32_t c)
{
	if (c < 0x80 || (c >= 0x400 && c < 0x530))
		return c == ' ' || (c >= 9 && c <= 13);
	return rune_is_space_far(c);
}

static inline bool rune_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) - 'a' < 26;
	/* Cyrillic, but for its marks. */
	if ((c >= 0x400 && c < 0x482) || (c >= 0x48A && c < 0x530))
		return true;
	return rune_is_letter_far(c);
}

static inline uint32_t rune_lower(uint32_t c)
{
	if (c < 0x80)
		return c - 'A' < 26 ? c + 0x20 : c;
	/* Cyrillic: the alphabets, and further letters in pairs. */
	if (c >= 0x400 && c < 0x460)
		return c < 0x410 ? c + 0x50 : c < 0x430 ? c + 0x20 : c;
	if ((c >= 0x48A && c < 0x4C0) || (c >= 0x4D0 && c < 0x530))
		return c | 1;
	return rune_lower_far(c);
}

/* 0 to 9. */
bool rune_is_digit(uint32_t c);
bool byte_is_digit(char c);
/* White space of HTML. */
bool byte_is_white(char c);
/* The digit that c is above the line; 0: it is none. */
char rune_raised(uint32_t c);
bool rune_is_upper(uint32_t c);
/* A letter that is no capital. */
bool rune_is_lower(uint32_t c);
/* The capital of a letter of Latin or Cyrillic; c itself where it has none. */
uint32_t rune_upper(uint32_t c);
/* Append c as UTF-8 to out, which has room for 4; the number of bytes. */
size_t rune_put(uint32_t c, char *out);

/* Bytes of white space at the front of s (any kind). */
size_t str_spaces(struct str s);
/* For qsort: spans by where they begin. */
int span_order(const void *x, const void *y);
/* White space of at least so many characters that words of s follow, from byte
   `from` on, where a word begins; n == 0: there is none. */
struct span str_gap(struct str s, size_t least, size_t from);
/* s without white space of any kind at both ends. */
struct str str_strip(struct str s);
/* Does s begin in a capital, or in a small letter?  An empty one in neither. */
bool str_begins_upper(struct str s);
bool str_begins_lower(struct str s);
/* s with a capital at its front. */
struct str str_capital(struct arena *a, struct str s);
/* Where the last character of s begins; 0 of an empty one. */
size_t str_last(struct str s);
/* How many code points stand at the end of s that are all such. */
size_t str_run_back(struct str s, bool (*is)(uint32_t c));
/* Equal but for the case of letters. */
bool str_same(struct str a, struct str b);
/* s without the quotation mark that it may begin in. */
struct str str_unquoted(struct str s);

/* The version of the Unicode library. */
const char *str_library(void);

#endif
