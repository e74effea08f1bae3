#ifndef PDF_LAYOUT_H
#define PDF_LAYOUT_H

#include "pdf/page.h"
#include "text/sheet.h"

/*
 * From what is printed on pages to a sheet: lines in the order of reading with
 * their indents and jumps, tables by their ruling lines, over pages; what
 * stands around the text of the pages is left.
 */

/* Why pages hold no words that can be read; NULL: they do. */
const char *layout_fails(const struct pages *pages);
/* All pages into a sheet, which is closed. */
void layout_write(struct pages *pages, struct sheet *sheet);

#endif
