#ifndef PARSE_BROKEN_H
#define PARSE_BROKEN_H

#include "parse/parser.h"

/*
 * Settle for each line of a printed cell that is one word, as wide as the cell,
 * whether that word goes on in the next line: a word or a number that is longer
 * than its cell is broken without a sign.  The words of the text itself and the
 * grammar tell the two apart; that parts were put together is told, and where
 * it cannot be decided that they were not.
 */
void broken_find(struct parser *p);

#endif
