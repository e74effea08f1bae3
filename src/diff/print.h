#ifndef DIFF_PRINT_H
#define DIFF_PRINT_H

#include "diff/diff.h"

/*
 * The changes as a list for programs: a JSON array of objects {"change",
 * "path", "was", "after", "eId", "oldId", "kind", "old", "new", "words"}.
 * change is "words", "added", "removed", "moved", "renumbered", "numbered",
 * "unnumbered" (a paragraph that got a number, or lost it) or "span"; path says
 * in the words of the law where it is, was where it was before, after what
 * stands right before what moved; eId and oldId are those of the nearest
 * provision that has one, in the new text and in the old; words are the places
 * of what differs in old and new, in characters: [{"at", "old", "to", "new"}].
 * An editor's note has the kind "note".  A column of a table that came, went or
 * moved has the kind "column"; of a cell that spans others oldSpan and newSpan
 * are {"columns", "rows"}.
 */
void diff_json(struct diff *d, struct buf *out);

/* How many units were changed, added, removed, moved: for each chapter, or what
   else is largest, in which something is; a line each, and a sum. */
void diff_stat(struct diff *d, struct buf *out);
/* The same as forms (base/told.h). */
void diff_told(struct diff *d, struct buf *out);

#endif
