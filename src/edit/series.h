#ifndef EDIT_SERIES_H
#define EDIT_SERIES_H

#include "base/str.h"

/* Numbers in a row, as a range names them: 5 to 7, 8-1 to 8-3, а to г. */
struct series {
	struct str head; /* "8-" */
	unsigned from, to;
	struct str letters; /* those of its row; none: figures */
};

/* From one to the other; false where they are not of one row, in its order.
   letters: the row that lists of the language are numbered by. */
bool series_read(struct str letters, struct str from, struct str to,
                 struct series *out);
/* "5-7" and "8-1-8-3" where the hyphen may be a dash. */
bool series_hyphen(struct str num, struct series *out);
/* Its number of a value between from and to. */
struct str series_num(struct arena *a, const struct series *s, unsigned value);

#endif
