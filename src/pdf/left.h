#ifndef PDF_LEFT_H
#define PDF_LEFT_H

#include "pdf/layout_part.h"

/* Mark the lines in the lower part of pages that seem to open a note, and are
   left in the text: with a mark above the line that stands behind a word above
   them, too; and of small lines there as of notes, of which the text has only
   some of the marks, the first.  They are told where they are written. */
void left_mark(struct layout *l);

#endif
