#ifndef PDF_BODY_H
#define PDF_BODY_H

#include "pdf/layout_part.h"

/* What all pages keep to. */
void body_measure(struct layout *l);
/* Lines of a part of a page, between tables, in the order of reading. */
void body_put(struct layout *l, struct stripes *lines);

#endif
