#ifndef BASE_ZIP_H
#define BASE_ZIP_H

#include "base/buf.h"
#include "base/vec.h"

/* A file in it. */
struct zip_file {
	struct str name;
	uint32_t sum, packed, size, at;
};

/*
 * A zip file being written, compressed, without times: the same files give the
 * same bytes.  Start with {.a = arena}.
 */
struct zip {
	struct arena *a;
	struct buf bytes;
	VEC(struct zip_file) files;
	bool
	    full; /* more than the 4 GB, or 65535 files, that it has room for */
};

/* Add a file; the name is borrowed. */
void zip_add(struct zip *z, struct str name, struct str bytes);
/* Write the list of the files and all of it to out; nothing, and false, where
   it got too large. */
bool zip_close(struct zip *z, struct buf *out);

#endif
