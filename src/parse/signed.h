#ifndef PARSE_SIGNED_H
#define PARSE_SIGNED_H

#include "parse/parser.h"

/*
 * Does line i > 0 begin a paragraph because a signature begins or ends there,
 * or the stamp of another body that agrees?  The layout may tell nothing of it:
 * the lines of a signature are often no shorter than those of a sentence.
 */
bool signed_opens(struct parser *p, size_t i);

#endif
