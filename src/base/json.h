#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/str.h"

/*
 * The value of a name in the JSON object that s is, where it is a string or
 * null (empty): its characters, unescaped into the arena.  *found tells whether
 * the name is there.  False where s is no object, or the value another thing.
 */
bool json_text(struct arena *a, struct str s, struct str name, bool *found,
               struct str *value);
/* The same, whatever the value is, as it is written there; empty where the name
   is not there. */
bool json_raw(struct arena *a, struct str s, struct str name, struct str *raw);

#endif
