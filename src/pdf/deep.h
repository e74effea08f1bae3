#ifndef PDF_DEEP_H
#define PDF_DEEP_H

#include "pdf/layout_part.h"

/* A line farther from the margin than so many characters is a block by itself.
 */
enum { DEEP_LEAST = 12 };

/* Does a line stand in a place of its own: at the right, in the middle? */
bool deep_is(const struct layout *l, const struct stripe *s);
/* Mark the lines of blocks of such lines that are full, some of them, and each
   but the last: then no line was ended by hand, and they are one paragraph. */
void deep_mark(const struct layout *l, struct stripes *lines);

#endif
