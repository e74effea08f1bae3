#ifndef EDIT_NOTE_H
#define EDIT_NOTE_H

#include "edit/history.h"

/* What an edit was done to, in the new document: the unit that took the place
   of another or was put in, the words' paragraph, the heading, the stub of what
   is gone.  NULL: the act as a whole, or something that left no trace. */
struct touched {
	const struct edit *edit;
	struct node *node;
	bool part;              /* only a piece of the node was the target */
	const struct node *was; /* the target in the base */
	const struct node *old; /* its copy, which may be gone */
	bool covered; /* in its place stands a wording for a time, which hides
	                 what was done */
};

/*
 * Write the editorial notes of all that one order did, worded as the official
 * portal words them (formulas 5, grammar/<language>/notes.tsv): "Ескерту.
 * 5-бапқа өзгеріс енгізілді - ҚР 03.07.2017 № 86-VI Заңымен.", the day a date
 * and the number a ref.  There is one for each article or, outside articles,
 * each point; for a chapter, an appendix, a title, the preamble, the act where
 * these are what was changed.  It is the last paragraph of the unit; of a
 * chapter it stands under its heading, of a title and of the act under the
 * title, of an appendix at its top.  Where an earlier note of the unit stands
 * there, that goes on: "...; жаңа редакцияда - ...".  A unit of which a stub is
 * left has no other note.
 */
void notes_write(struct history *h, const struct touched *all, size_t n);
/* Say of a sentence of the order that it was not applied; near: the provision
   that it is about, NULL: the act. */
void note_missing(struct history *h, const struct edit *e, struct node *near);
/*
 * What stands in place of the text of a unit that an edit took out: a P like
 * "Алып тасталды – ҚР ... Заңымен." (small letters and the old mark at the end
 * in a list, as last, the text that went, ends).  The caller puts it into the
 * unit's content and gives the unit the status "removed".
 */
struct node *note_stub(struct history *h, const struct edit *e,
                       struct node *unit, struct str last);
/*
 * What stands in the body of an appendix that an edit took out: the note of
 * that, a loose P; NULL where the language has none.
 */
struct node *note_gone(struct history *h, const struct edit *e,
                       struct node *unit);

#endif
