#ifndef PDF_TAIL_H
#define PDF_TAIL_H

#include "text/sheet.h"

/*
 * Footnotes of a page of a site that was printed: they stand behind all of the
 * text, and their marks there, above the line or in brackets, are links within
 * the page.  Only where each link has its note, in their order, are they taken.
 */
void tail_find(struct sheet *s);

#endif
