#ifndef PARSE_NOTE_READ_H
#define PARSE_NOTE_READ_H

#include "parse/note_text.h"
#include "parse/note_unit.h"

/*
 * Read what a note tells (rules note-act to note-day): list the amendments in
 * p->doc, mark days and acts in the note as DATE and REF.  place: where it
 * stands; lead: what the note begins with, before its words.  False where it
 * tells of a change, but not by which act.
 */
bool note_read(struct note_text *t, struct note_units *u,
               const struct note_place *place, struct str lead);

#endif
