#ifndef TEXT_FOREIGN_H
#define TEXT_FOREIGN_H

#include "base/str.h"

/*
 * Files that no reader reads, told by their bytes, whatever their names are:
 * what such a file is and what is to be done with it, for a message; empty: it
 * is none of these.
 */
struct str foreign_find(struct str bytes);

/* A zip file that is no document of Word: one of its parts tells what it is. */
struct foreign_zip {
	struct str part;  /* the name of it */
	struct str holds; /* what it begins with; empty: anything */
	struct str what;  /* for a message */
};

/* The i-th kind of these; NULL behind the last. */
const struct foreign_zip *foreign_zip(size_t i);

#endif
