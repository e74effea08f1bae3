#ifndef PDF_FOOT_H
#define PDF_FOOT_H

#include "pdf/layout_part.h"

/*
 * Take the notes at the foot of pages out of their text: lines below a short
 * line that is drawn, or in small letters below a wide gap, that open with
 * marks which stand in the text above, too.  What has no such mark there is no
 * note, and stays.  A note may go on at the foot of the next page.
 */
void foot_find(struct layout *l);
/* The notes that glyphs of a line lead to wait for the end of its paragraph. */
void foot_follow(struct layout *l, const struct stripe *s);

#endif
