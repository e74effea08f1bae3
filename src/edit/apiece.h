#ifndef EDIT_APIECE_H
#define EDIT_APIECE_H

#include "edit/reader.h"

/* Do masked words name more than one act: is there more behind what tells the
   first?  What says where an act is registered, and the like, is passed over.
 */
bool apiece_several(struct reader *r, struct str words);
/* Has one of several acts no title by which it could be known? */
bool apiece_unnamed(struct reader *r, struct str words);
/* The same of the place and the act that a rule has found. */
bool apiece_is(struct reader *r, const struct match *m);
/*
 * A sentence that repeals or suspends several acts, or units of several: each
 * of them is read by itself, with the words that are said of all.  m: the rule
 * that has read it as one.  False after reader_refuse, where anything of it is
 * not understood or which act one of them is cannot be told.
 */
bool apiece_read(struct reader *r, const struct match *m);

#endif
