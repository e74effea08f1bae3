#ifndef PDF_FILLED_H
#define PDF_FILLED_H

#include "pdf/opening.h"

/*
 * How full the lines of a document are.  The lines that surely go on, in small
 * letters, show how far full ones reach; where these are spread to both edges,
 * the last ones of paragraphs are not.
 */

/* Set in l->measure how far full lines reach, behind all else in it. */
void filled_measure(struct layout *l);
/* Whether the line above had room for the first word of the line, SHEET_SHORT,
   or had none, SHEET_FULL, and where it was spread, its paragraph surely goes
   on, SHEET_BREAK; 0: that tells nothing. */
unsigned filled_marks(const struct layout *l, const struct opening *o);

/* Is it a line that is spread over its column, so that its paragraph surely
   goes on in the next one? */
bool filled_goes_on(const struct layout *l, const struct stripe *s);

#endif
