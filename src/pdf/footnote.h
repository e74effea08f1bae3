#ifndef PDF_FOOTNOTE_H
#define PDF_FOOTNOTE_H

#include "pdf/layout_part.h"

/* Take the notes at the foot of a page, below a short line, out of its text
   where a sentence or a table goes on behind them on the next page. */
void footnote_hold(struct layout *l, struct laid *laid);
/* Are there such notes of a page before this one? */
bool footnote_waits(const struct layout *l);

#endif
