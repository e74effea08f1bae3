#ifndef UNIT_JSON_H
#define UNIT_JSON_H

#include "base/str.h"

/*
 * Just enough of JSON to read tables known to be right: the next token at the
 * front of *s, which is cut off.  kind is one of []{}:, or '"' (text: what is
 * between the quotes, with escapes as they stand) or '0' (text: anything
 * else), 0 at the end.
 */
struct json {
	char kind;
	struct str text;
};

struct json json_next(struct str *s);

#endif
