#ifndef EDIT_NOTE_PLACE_H
#define EDIT_NOTE_PLACE_H

#include "edit/note.h"
#include "edit/note_word.h"

/* What the note of a change is of; *whole: that was changed as a whole. */
struct note_subject note_subject(const struct touched *t, bool *whole);
/* The unit of any rank, but for an alinea, that n is, or is in; the appendix;
   NULL: the act. */
struct node *note_unit(struct node *n);
/* Where the last words of an article or point stand, and its notes; NULL where
   it has none, and make is not set. */
struct node *note_end(struct history *h, struct node *unit, bool make);
/* The largest unit around n, up to its article or outermost point, that a text
   in small letters names; NULL. */
struct node *note_named(struct history *h, struct node *n, struct str text);
/* An editor's note of that subject among those that stand where its notes do;
   NULL. */
struct node *note_find(struct history *h, const struct note_subject *s);
/* Put a note, a loose P, where the notes of a subject stand. */
void note_put(struct history *h, const struct note_subject *s, struct node *p);
/* All the text of a note. */
struct str note_flat(struct arena *a, const struct node *p);
/* Is it an editor's note? */
bool note_is(const struct node *n);

#endif
