#ifndef DRAFT_ROWNAME_H
#define DRAFT_ROWNAME_H

#include "diff/outline.h"

/* Is the number of a row that of no other in its table? */
bool rowname_numbered(const struct outline *o, size_t row);
/* The words of the first cell by which a row can be told from the others of
   its table; empty: there is none. */
struct str rowname_words(const struct outline *o, size_t row);

#endif
