#ifndef TEXT_MARKUP_GUARD_H
#define TEXT_MARKUP_GUARD_H

#include "base/str.h"

enum { MARKUP_ATTRS_MOST = 256 };

/*
 * Where in a page an element begins that has more attributes than
 * MARKUP_ATTRS_MOST; bytes.n: nowhere.  libxml2 compares each attribute of an
 * element with all others.
 */
size_t markup_guard(struct str bytes);

#endif
