#ifndef EDIT_APPLY_H
#define EDIT_APPLY_H

#include "edit/edit.h"

struct apply_options {
	struct date as_of;   /* year 0: apply all */
	struct date edition; /* the day of what it is a step to; year 0: no one
	                        asks */
	struct date made;    /* day of making; year 0: not said */
	bool mark;           /* keep what went, marked, beside what came */
	bool no_notes;       /* write no editorial notes */
	bool partial;  /* apply what can be applied, say what is missing */
	bool staged;   /* what comes after as_of is not told */
	bool unlisted; /* ... nor listed in the metadata */
	bool bare;     /* nor metadata: only the text is wanted */
};

/*
 * The consolidated act: a new document, base with all changes of one order, or
 * NULL after messages that say what was refused.  base is not touched, and
 * nothing of the new document leads into it or into the order.  Changes that
 * are set aside as of a day leave their mark in no text.
 */
struct doc *edits_apply(const struct language *lang, const struct doc *base,
                        const struct edits *edits,
                        const struct apply_options *options,
                        struct report *report);
/*
 * A new document: base as the edition that begins on a day, when changes of the
 * order that held for a time are over, or are to be over on another day, whose
 * text it has already.
 */
struct doc *edits_end(const struct language *lang, const struct doc *base,
                      const struct edits *edits, struct date made,
                      struct date day);

#endif
