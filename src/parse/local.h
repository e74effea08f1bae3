#ifndef PARSE_LOCAL_H
#define PARSE_LOCAL_H

#include "parse/parser.h"

/*
 * The id of a local body, "maslikhat-atbasar-district": the same in every
 * language.  body: its name in any form, "Атбасарского районного маслихата".
 * Empty where it is none of a place of regions.tsv, districts.tsv or
 * cities.tsv; *sure: false where several places have that name and what is
 * said of them does not tell which it is.
 */
struct str local_id(struct parser *p, struct str body, bool *sure);
/* Is a body named without its place, or with the kind of it alone, "of the
   maslikhat of the district"?  *id: of the one that issued the act at hand,
   where that is such a body; else empty. */
bool local_own(struct parser *p, struct str body, struct str *id);

#endif
