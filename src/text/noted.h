#ifndef TEXT_NOTED_H
#define TEXT_NOTED_H

#include "text/source.h"

/*
 * Footnotes of bare text, in the form in which it is written: behind the line
 * of a mark, "[1]" right behind a word, stands that of its note, which opens
 * with the same and a space.  Each paragraph of a note does.  Only where all
 * marks of a line have their notes, in their order, and no other one follows,
 * are they such; other lists that are numbered so, and what is quoted so, stay
 * text.  The marks go out of the text, and all that are found are told.
 */
void noted_find(struct arena *a, struct source *s, struct report *report);

#endif
