#ifndef PARSE_POSTED_H
#define PARSE_POSTED_H

#include "parse/parser.h"

/*
 * Where the name of one who signs stands beside the first line of his post, the
 * lines of that are put together, and the name becomes a line behind them.
 */
void posted_part(struct parser *p);

/* Are words of a table a post and a name?  Within lines the post must read as
   one by itself, too, and they may be in any language: the act may follow in
   another one. */
bool posted_signs(struct parser *p, struct str s, bool framed);

#endif
