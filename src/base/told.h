#ifndef BASE_TOLD_H
#define BASE_TOLD_H

#include "base/buf.h"

#include <stdarg.h>

/*
 * Sentences for people as forms: the English words with their values kept
 * apart, so that who prints them can tell them in another language.  A form is
 * a string like any other, may be a value of another form, and may stand in
 * other text; where it has no values it is written TOLD("words").  N_ marks
 * words that become a form, or are told, elsewhere: the list of all that is to
 * be translated is made from these marks and from the calls of told.
 */
#define TOLD_OPEN "\x1c"  /* the words follow, in the way of printf */
#define TOLD_VALUE "\x1d" /* one value follows */
#define TOLD_CLOSE "\x1e"
#define TOLD_COUNT                                                             \
	"\x1f" /* between the words for one, for many, and a number */
#define TOLD_Z(words) (TOLD_OPEN words TOLD_CLOSE)
#define TOLD(words) STR(TOLD_OPEN words TOLD_CLOSE)
#define TOLD_INIT(words) STR_INIT(TOLD_OPEN words TOLD_CLOSE)
#define N_(words) words

/* Who tells in another language: the words for some English ones, or those
   themselves; they last for the call that asked. */
struct told_words {
	const char *(*find)(void *ctx, const char *english);
	const char *(*count)(void *ctx, const char *one, const char *many,
	                     unsigned long n);
	void *ctx;
};

/* The form of a sentence with values. */
struct str told(struct arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* That of one in which n is counted; format: of many. */
struct str told_count(struct arena *a, size_t n, const char *one,
                      const char *many, ...)
    __attribute__((format(printf, 4, 5)));
/* Adds a form to out. */
void told_put(struct buf *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void told_list(struct buf *out, const char *format, va_list *ap)
    __attribute__((format(printf, 2, 0)));
/* That of words that have no values. */
struct str told_whole(struct arena *a, struct str words);
/* Is there any form in s? */
bool told_is(struct str s);
/* Adds s, its forms told; in English where words is NULL. */
void told_add(struct str s, const struct told_words *words, struct buf *out);
struct str told_plain(struct arena *a, struct str s);

#endif
