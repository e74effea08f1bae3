#ifndef PARSE_ANNEXED_H
#define PARSE_ANNEXED_H

#include "parse/parser.h"

/* What the noun for an act that another one approves meant on the day of the
   act that is read: one word may have been that of two kinds of them. */
const struct entry *annexed_meant(struct parser *p, const struct entry *noun);

#endif
