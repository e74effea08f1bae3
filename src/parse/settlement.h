#ifndef PARSE_SETTLEMENT_H
#define PARSE_SETTLEMENT_H

#include "parse/parser.h"

/*
 * The id of the akim of a village, a settlement or a rural district.  No list
 * has these places: the id is the name of the place and, where it is named or
 * the act's own akim is the same, the id of the district.  *sure: it has both.
 * Empty: it is no such body.
 */
struct str settlement_id(struct parser *p, struct str body, bool *sure);

#endif
