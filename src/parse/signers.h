#ifndef PARSE_SIGNERS_H
#define PARSE_SIGNERS_H

#include "parse/seat.h"

/*
 * Tables that set those who sign an act side by side, or one below another.
 */

/* Is b, above which the lines of the text stand, such a table?  Then its places
   to sign go behind its other columns, and its cells tell the names.  With
   lines around its cells, or below a sentence that announces data, it is where
   it stands at the end of the act.  What may be so is told. */
bool signers_stand(struct beside *b, const struct lines *above);

#endif
