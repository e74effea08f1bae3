#ifndef EDIT_ANNEXES_H
#define EDIT_ANNEXES_H

#include "edit/edit.h"

enum { ANNEXES_MOST = 1000 }; /* that one sentence may name */

/* Numbers of appendices, as printed. */
struct numbers {
	struct str *p;
	size_t n, cap;
};

/* "1, 4 және 5-қосымшалар", "приложения 1-3": their numbers, those of a range
   one by one; *as: how a range is printed, else empty. */
struct numbers annexes_read(struct arena *a, const struct language *lang,
                            struct str words, struct str *as);
/* Is one of them named twice? */
bool annexes_twice(struct arena *a, const struct numbers *numbers);

#endif
