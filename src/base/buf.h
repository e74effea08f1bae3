#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

/*
 * Bytes that grow.  Start with {0}; whoever holds it calls buf_free.
 * With drain set, what has gathered is handed on from time to time, and n
 * begins again at 0: for output that need not be kept.
 */
struct buf {
	char *p;
	size_t n, cap;
	void (*drain)(void *ctx, const char *p, size_t n);
	void *ctx;
};

void buf_free(struct buf *b);
/* Room for n more bytes; where they begin.  Does not change b->n. */
char *buf_room(struct buf *b, size_t n);
void buf_add(struct buf *b, struct str s);
/* Hand on what is left, where there is a drain. */
void buf_flush(struct buf *b);
void buf_char(struct buf *b, char c);
void buf_repeat(struct buf *b, struct str s, size_t times);
void buf_format(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* s as a JSON string with its quotes; control characters escaped, what is not
   UTF-8 as U+FFFD. */
void buf_json(struct buf *b, struct str s);
struct str buf_str(const struct buf *b);

#endif
