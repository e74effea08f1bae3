#ifndef BASE_ARCHIVE_H
#define BASE_ARCHIVE_H

#include "base/buf.h"

/* Zip files, in memory: no path of the disk is ever opened. */

enum archive_fault {
	ARCHIVE_GOOD,
	ARCHIVE_ABSENT, /* libzip is not installed */
	ARCHIVE_BROKEN,
	ARCHIVE_NO_PART, /* it has none of that name */
	ARCHIVE_LARGE,   /* unpacked, or more than so few bytes can hold */
};

/* One that is read. */
struct archive;

/* The bytes are borrowed until it is closed.  NULL: see the fault. */
struct archive *archive_open(struct arena *a, struct str bytes,
                             enum archive_fault *fault);
void archive_close(struct archive *ar);
/* A part by its name, whatever the case of its letters; unpacked, in the
   arena. */
enum archive_fault archive_read(struct archive *ar, struct str name,
                                struct str *bytes);

/* Is libzip installed? */
bool archive_ready(void);

struct archive_part {
	struct str name, bytes;
};

/* Write n parts; the same ones give the same bytes, always and everywhere. */
enum archive_fault archive_write(const struct archive_part *parts, size_t n,
                                 struct buf *out);

#endif
