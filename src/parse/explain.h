#ifndef PARSE_EXPLAIN_H
#define PARSE_EXPLAIN_H

#include "base/buf.h"
#include "tree/doc.h"

/*
 * Which rule made what of which line: for each unit, block, row and inline
 * element "line kind num by file:line rule: text", in the order of the text;
 * line 0: all lines, else those elements that line took part in.  Of a
 * document read as XML there is nothing to say.
 */
void explain(const struct doc *doc, size_t line, struct buf *out);

#endif
