#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

/* Bytes that grow.  Start with {0}; whoever holds it calls buf_free. */
struct buf {
	char *p;
	size_t n, cap;
};

void buf_free(struct buf *b);
/* Room for n more bytes; where they begin.  Does not change b->n. */
char *buf_room(struct buf *b, size_t n);
void buf_add(struct buf *b, struct str s);
void buf_char(struct buf *b, char c);
void buf_repeat(struct buf *b, struct str s, size_t times);
void buf_format(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* s as a JSON string with its quotes; control characters escaped. */
void buf_json(struct buf *b, struct str s);
struct str buf_str(const struct buf *b);

#endif
