#ifndef PARSE_PRINTED_H
#define PARSE_PRINTED_H

#include "parse/para.h"

/* How acts are printed: what they are stands in a line of its own above the
   title, their day and number in another one, or under the signature. */

/* The lines that say together what kind of act it is and who issued it; n = 0
   if none do. */
struct span printed_lines(struct parser *p);

/* The day and the number under the signature, in the paragraphs from `from` to
   the first appendix; false if there is none. */
bool printed_foot(struct parser *p, const struct paras *paras, size_t from,
                  struct str *date, struct str *number);

#endif
