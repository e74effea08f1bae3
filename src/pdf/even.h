#ifndef PDF_EVEN_H
#define PDF_EVEN_H

#include "pdf/layout_part.h"

/* Are the words of line i spread to the edge of its column, so that wide gaps
   between them are spaces? */
bool even_is(const struct layout *l, const struct stripes *lines, size_t i);

#endif
