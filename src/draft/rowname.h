#ifndef DRAFT_ROWNAME_H
#define DRAFT_ROWNAME_H

#include "diff/outline.h"

/* Are the rows of its table counted, and is the number of a row that of no
   other? */
bool rowname_numbered(const struct outline *o, size_t row);
/* The words of the first cell by which a row can be told from the others of
   its table; empty: there is none. */
struct str rowname_words(const struct outline *o, size_t row);

#endif
