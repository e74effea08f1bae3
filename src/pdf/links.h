#ifndef PDF_LINKS_H
#define PDF_LINKS_H

#include "pdf/page.h"

/* Note for each character of a page the hyperlink that covers it. */
void links_cover(struct arena *a, struct page *page);

#endif
