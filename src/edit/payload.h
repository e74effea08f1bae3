#ifndef EDIT_PAYLOAD_H
#define EDIT_PAYLOAD_H

#include "edit/edit.h"

/* Does new text in quotes stand behind a sentence, in nodes of its own? */
bool payload_follows(const struct node *mod);
/*
 * Give the edits from the from-th on, of one sentence, what of the new text in
 * its quotes is theirs: a unit or a row of their number, all blocks of an only
 * target, one block each where there are as many as targets.  Where none of
 * these is so, fresh stays NULL.  What none of them takes is their spare.
 */
void payload_share(struct edits *edits, size_t from, const struct node *mod);

/* The order's own appendix of that number; without one, its only appendix, or
   the only one that has none.  NULL where there is none, or several, or one
   without text. */
const struct node *payload_annex(const struct doc *order, struct str num);
/* The same of the one that an edit's payload names: of the order, or of the
   list in it that the sentence stands in. */
const struct node *payload_named(const struct doc *order, const struct edit *e);

#endif
