#ifndef PDF_PICTURE_H
#define PDF_PICTURE_H

#include "pdf/layout_part.h"

/* Find the pictures of all pages: pieces of one that is cut into strips or
   tiles become one again.  Which are told once for several: those in one place
   of several pages, and those no larger than a character that have one size. */
void pictures_sort(struct layout *l);
/* Tell those of the page that is written, each with its size. */
void pictures_tell(struct layout *l);

#endif
