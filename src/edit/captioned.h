#ifndef EDIT_CAPTIONED_H
#define EDIT_CAPTIONED_H

#include "edit/find.h"

/*
 * The table in a place that is called so: by the number that stands over it, or
 * by its title; empty: the only one.  NULL, with what is there in f->why.
 */
const struct node *captioned_find(struct finder *f, const struct node *in,
                                  struct str name);

#endif
