#ifndef PARSE_NOTE_H
#define PARSE_NOTE_H

#include "parse/inline.h"

/*
 * Read the editors' notes of a whole tree, before its eIds are set: those that
 * remark_add put there, and stubs, which stand in place of a unit's text
 * ("4. Алып тасталды – ...") and become notes.  What they tell goes into
 * p->doc (amended, edition); units that are gone get the status "removed", an
 * act that has been changed is no original version any more.
 */
void notes_read(struct inliner *in, struct node *root);

#endif
