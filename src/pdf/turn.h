#ifndef PDF_TURN_H
#define PDF_TURN_H

#include "pdf/page.h"

/* Turn a page upright whose text is drawn sideways or upside down, nearly all
   of it. */
void turn_upright(struct page *page);

#endif
