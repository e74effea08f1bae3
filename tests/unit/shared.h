#ifndef UNIT_SHARED_H
#define UNIT_SHARED_H

#include "base/str.h"

/*
 * The bytes of a file of the shared material (its folder is in the
 * environment variable NUSQA_SHARED, default ../shared).  Where it is absent
 * a word is printed and p is NULL: skip the test.
 */
struct str shared_file(struct arena *a, const char *name);

#endif
