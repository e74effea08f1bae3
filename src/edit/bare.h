#ifndef EDIT_BARE_H
#define EDIT_BARE_H

#include "edit/reader.h"

/*
 * The act that an item of a list names by its day and number only: which kind
 * of act it is, and whose, the line above the list says.  False after
 * reader_refuse.
 */
bool bare_read(struct reader *r, const struct match *m, struct work *out);

#endif
