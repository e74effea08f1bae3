#ifndef PARSE_ACCOUNT_H
#define PARSE_ACCOUNT_H

#include "parse/parser.h"

/*
 * No text is lost: every character of the normalised text but white space
 * stands in exactly one leaf of the tree.  Each leaf is led back to the bytes
 * it was read from.  What is missing, or stands twice, is reported as
 * TEXT_LOST with its place; false then.
 */
bool account_check(struct parser *p);

#endif
