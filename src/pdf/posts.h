#ifndef PDF_POSTS_H
#define PDF_POSTS_H

#include "pdf/layout_part.h"

/* Where a post of several lines stands beside a name, in a column that its
   words are spread over: how far to the right those of line i are; 0: they are
   not.  Wide gaps between them are spaces. */
float posts_spread(const struct layout *l, const struct stripes *lines,
                   size_t i);

#endif
