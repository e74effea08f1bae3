#ifndef PDF_SIGNERS_H
#define PDF_SIGNERS_H

#include "pdf/layout_part.h"

/*
 * Those who sign side by side, and the stamps of those who agree: two columns
 * or more, in each of which stand a post and below it a name, or the word of a
 * stamp and below it whose it is.  Each is read down.
 */

/* Lines from..to-1 of a part of a page. */
struct signers {
	size_t from, to;
	struct stripes lines; /* theirs, each column behind the one before it;
	                         none: it is not plain which name is whose */
};

/* Those around line i, none of whose lines is before from; false: there are
   none. */
bool signers_find(const struct layout *l, const struct stripes *part,
                  size_t from, size_t i, struct signers *out);
/* Is a line a post and a name, and nothing else? */
bool signers_pair(const struct stripe *s);
/* Are the lines behind line i a post, and beside its first or last one a
   name?  Then a sentence that ends with line i ends its paragraph. */
bool signers_follow(const struct layout *l, const struct stripes *lines,
                    size_t i);

/* Is it a name, with letters for some of its words: "А. Б. Иванов"? */
bool signers_name(const struct stripe *s);

#endif
