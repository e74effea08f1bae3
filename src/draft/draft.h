#ifndef DRAFT_DRAFT_H
#define DRAFT_DRAFT_H

#include "base/buf.h"
#include "grammar/grammar.h"
#include "tree/doc.h"

/*
 * The text of the act that makes the new edition of an act of the old one, in
 * the formulas of the law (draft.tsv), by the same authority, its day and
 * number left open.  It has been read and applied, and gives the new text:
 * where no order does, nothing is written, and false is returned after a
 * message that says what cannot be ordered.  Both are in lang.
 */
struct draft {
	const struct language *lang;
	const struct doc *old_doc, *new_doc;
};
bool draft_write(const struct draft *d, struct buf *out, struct report *r);

#endif
