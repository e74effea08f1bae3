#ifndef PDF_BESIDE_H
#define PDF_BESIDE_H

#include "pdf/layout_part.h"

/*
 * The stripes of a part of a page in which nothing but text stands, where a
 * name, set around the middle of a post of several lines, stands behind the
 * last of them, and of two texts side by side whose lines are at heights of
 * their own the left one stands before the right one.
 */
struct stripes beside_order(const struct layout *l, const struct stripes *all);

#endif
