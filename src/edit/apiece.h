#ifndef EDIT_APIECE_H
#define EDIT_APIECE_H

#include "edit/reader.h"

/* Are several acts named, or is there more than one number of an act, outside
   of brackets: several acts, or a title without its marks? */
bool apiece_is(struct reader *r, const struct match *m);
/*
 * A sentence that repeals several acts, or units of several: each of them is
 * read by itself, with the words that are said of all.  m: the rule that has
 * read it as one.  False after reader_refuse, where anything of it is not
 * understood or which act one of them is cannot be told.
 */
bool apiece_read(struct reader *r, const struct match *m);

#endif
