#ifndef PARSE_UNANCHOR_H
#define PARSE_UNANCHOR_H

#include "parse/parser.h"

/*
 * Put the words of links back where they were printed.  A PDF made from a
 * page paints a line's plain text first and its links behind it, so that each
 * link leaves a gap (an extra space) and its words stand at the line's end, in
 * order (inputs.md, "The seed", 2).
 *
 * A line is mended only where exactly one way to fill all its gaps is read by
 * the rules of links.rules; every mended line is reported.  A line whose end
 * looks like link words, but which no way or several ways would mend, stays
 * as it is and is reported too.  Sets p->mended.
 */
void unanchor(struct parser *p);

#endif
