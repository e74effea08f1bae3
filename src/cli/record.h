#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include "base/buf.h"

/*
 * Records: the length in four bytes, the highest first, then so many bytes.
 * What several processes say to each other, and what `nusqa pipe` reads and
 * writes.  The fields of a record are records again.
 */

/* The most bytes that a record has. */
#define RECORD_MOST ((size_t)1 << 30)

void record_put(struct buf *out, struct str record);
/* Leave room for a record that is then written piece by piece, and set its
   length when all is there: size_t at = record_open(out); ...
   record_close(out, at); */
size_t record_open(struct buf *out);
void record_close(struct buf *out, size_t at);
/* Take the first record from the front of in; false where it is not whole. */
bool record_take(struct str *in, struct str *record);
/* Is what begins here longer than any record? */
bool record_too_long(struct str in);

#endif
