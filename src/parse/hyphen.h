#ifndef PARSE_HYPHEN_H
#define PARSE_HYPHEN_H

#include "parse/parser.h"

/*
 * Settle for each line that ends in a hyphen how it is put together with the
 * next: a hyphen of its own (Премьер-министр) stays, without a space behind it;
 * one that only breaks a word (поряд-ке) goes, which is said in a message.  The
 * grammar's rules and the words of the text itself tell the two apart.
 */
void hyphen_find(struct parser *p);

#endif
