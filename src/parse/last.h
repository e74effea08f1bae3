#ifndef PARSE_LAST_H
#define PARSE_LAST_H

#include "parse/parser.h"

/*
 * Where the text of an act ends: what stands there in a table with lines around
 * its cells, and reads as those who sign, is no table of the last point.
 */

/* Does t, above which n lines of the text stand, stand last in an act: below a
   closed sentence, or others who sign, no appendix having begun, with nothing
   below it but an appendix, others who sign or agree, an editor's note? */
bool last_stands(struct parser *p, const struct sheet_table *t,
                 const struct lines *above);

#endif
