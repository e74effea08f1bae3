#ifndef PARSE_POSTED_H
#define PARSE_POSTED_H

#include "parse/parser.h"

/*
 * Where the name of one who signs stands beside the first line of his post, the
 * lines of that are put together, and the name becomes a line behind them.
 */
void posted_part(struct parser *p);

#endif
