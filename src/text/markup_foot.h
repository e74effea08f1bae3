#ifndef TEXT_MARKUP_FOOT_H
#define TEXT_MARKUP_FOOT_H

#include "text/markup.h"

/* The rows that foot a table (tfoot) may stand before its other rows in a page,
   which shows them last: they are put behind those. */
void markup_foot(struct markup *m);

#endif
