#ifndef FORM_WIDTH_H
#define FORM_WIDTH_H

#include "form/redaction.h"

/* The widths of the columns of a table of the act, in twentieths of a point, of
   so many in all: room for their longest words, as far as there is, and the
   rest by how much text they have. */
size_t *width_columns(struct arena *a, const struct grid *g, size_t width);

#endif
