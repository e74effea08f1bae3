#ifndef PDF_DASHES_H
#define PDF_DASHES_H

#include "pdf/content.h"

/* Lines that are drawn as dashes or dots, one by one: many short pieces in a
   row are one rule of the content. */
void dashes_join(struct content *c);

#endif
