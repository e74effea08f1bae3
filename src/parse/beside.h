#ifndef PARSE_BESIDE_H
#define PARSE_BESIDE_H

#include "parse/parser.h"

/*
 * Tables that set side by side what is read one behind the other: what a
 * letterhead tells, in one language or two, the two texts of an act, and those
 * who sign it.  They are none: each of their columns is read down, and cells
 * over several columns between what stands above and below them.
 */

/* Is t, above which n lines of the text stand, such a table?  Then its lines
   are put behind those in out: of a letterhead with the column that they are
   of, of the texts of an act with their language. */
bool beside_lay(struct parser *p, const struct sheet_table *t,
                struct lines *out);

#endif
