#ifndef FORM_EXTRACT_H
#define FORM_EXTRACT_H

#include "form/redaction.h"

/* Add the words of a leaf, what differs in its style; plain: as they are. */
void extract_leaf(const struct edition *e, size_t leaf, bool plain,
                  struct passage *to);

/*
 * A table of the act: its head and the row `only`, or without that those that
 * are shown in that row of the form; row 0: all.  Cells that reach into a row
 * from one that is not there begin in it.  Between rows that do not follow one
 * another stands a gap.
 */
struct grid *extract_grid(const struct edition *e, size_t table, size_t only,
                          size_t row);

#endif
