#ifndef PARSE_NOTE_ACT_H
#define PARSE_NOTE_ACT_H

#include "parse/citation.h"
#include "parse/note_text.h"

/* An amending act that a note names. */
struct note_act {
	size_t at, end; /* in the note's bare text */
	struct match m; /* of the rule note-act */
	struct work work;
	struct str show;
	bool good;         /* it can be told which act this is */
	struct date force; /* as its brackets tell; year 0: not */
	struct date
	    since;        /* earlier relations from then on are under it, too */
	struct str words; /* in those brackets */
};

struct note_acts {
	struct note_act *p;
	size_t n, cap;
};

/* Find the acts, in the order of the note; days and numbers of those that are
   good are marked in it. */
void note_acts_read(struct note_text *t, struct note_acts *out);
/* A day in figures or words. */
bool note_date(struct parser *p, struct str s, struct date *d);

#endif
