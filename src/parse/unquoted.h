#ifndef PARSE_UNQUOTED_H
#define PARSE_UNQUOTED_H

#include "parse/block.h"

/* New text for another act whose quotes were forgotten: it is none of the act's
   own, whatever its numbers look like. */

/* Is it the number of a point that an act has inserted in another one, behind
   the sentence that orders it?  Its own body has not come to that number
   yet. */
bool unquoted_inserted(const struct blocks *b, const struct unit *u);
/* Is the paragraph a unit of the new text that the sentence before orders, or
   of more of it?  Where the first of it stands this is said. */
bool unquoted_is(struct blocks *b, const struct para *para);

#endif
