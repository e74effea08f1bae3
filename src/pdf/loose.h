#ifndef PDF_LOOSE_H
#define PDF_LOOSE_H

#include "pdf/layout_part.h"

/*
 * A table around whose cells no lines are drawn, of three columns or more,
 * whose cells go on over lines.  Lines from from on become one where it is
 * plain which of them are one row: how many do; 0: none.  One each row of which
 * is one line stays text, in which wide gaps tell the cells.
 */
size_t loose_put(struct layout *l, const struct stripes *lines, size_t from);

#endif
