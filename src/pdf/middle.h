#ifndef PDF_MIDDLE_H
#define PDF_MIDDLE_H

#include "pdf/layout_part.h"

/* Mark the lines of a part of a page that are set around its middle. */
void middle_mark(const struct layout *l, struct stripes *lines);
/* The edges that a line keeps to. */
struct box middle_column(const struct layout *l, const struct stripe *s);

#endif
