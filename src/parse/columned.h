#ifndef PARSE_COLUMNED_H
#define PARSE_COLUMNED_H

#include "parse/parser.h"

/* For each line of p->lines whether it stands in columns of spaces: with the
   line right above or below it, it has words that begin at the same place
   behind wide spaces.  Such lines are never put together. */
bool *columned_find(struct parser *p);

#endif
