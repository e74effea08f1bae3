#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/str.h"

/* SHA-256 (FIPS 180-4) of s as 64 lower-case hexadecimal digits. */
struct str sha256_hex(struct arena *a, struct str s);

#endif
