#ifndef PARSE_ALONE_H
#define PARSE_ALONE_H

#include "parse/parser.h"

/* Does a reference that says not whose unit it means stand in a sentence that
   names no document at all?  Then it can only mean the text's own.  block: the
   paragraph around it. */
bool cite_is_alone(struct parser *p, const struct node *ref,
                   const struct node *block);

#endif
