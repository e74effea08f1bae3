#ifndef PDF_SCAN_H
#define PDF_SCAN_H

#include "pdf/page.h"

/* The characters and hyperlinks of the pages of a PDF.  NULL, or why they
   cannot be read. */
const char *scan_read(struct pages *pages, struct str bytes);

#endif
