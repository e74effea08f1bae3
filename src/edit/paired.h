#ifndef EDIT_PAIRED_H
#define EDIT_PAIRED_H

#include "edit/edit.h"

/*
 * "In paragraphs 2 and 3 the words A and B by C and D": each pair is changed
 * in each place.  Where the base has A in the first place only and B in the
 * second only, the n-th pair is meant for the n-th place: leave the other
 * changes out.
 */
void paired_settle(struct arena *a, const struct language *lang,
                   const struct doc *base, struct edits *edits);

#endif
