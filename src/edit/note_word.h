#ifndef EDIT_NOTE_WORD_H
#define EDIT_NOTE_WORD_H

#include "edit/history.h"

/* The words of editorial notes: names of units, of the amending act, and the
   templates of grammar/<language>/notes.tsv. */

/* An amending act, cut into what a note may leave out of a list. */
struct note_source {
	struct str authority; /* "ҚР Қаржы министрінің"; may be empty */
	struct str day, number;   /* "03.04.2024" "№ 189"; may be empty */
	struct str force;         /* "(...)"; empty: from signing */
	const struct entry *noun; /* "бұйрық"; NULL: not known */
	bool first;               /* the noun comes first */
	bool own;                 /* a law: with a capital */
	struct str whole;         /* where it could not be cut; else empty */
};

/* What a note is of. */
enum note_part {
	NOTE_UNIT,
	NOTE_HEADING,
	NOTE_PREAMBLE,
	NOTE_CONTENTS,
	NOTE_ACT /* an annexed act by its own name, though it has a number */
};
struct note_subject {
	enum note_part part;
	struct node *unit; /* a unit or an appendix; NULL: the act */
};

/* From when the change at hand holds is what an edit says. */
void note_when(struct history *h, const struct edit *e);
/* The order that h writes into an act. */
struct note_source note_source(const struct history *h);
/* "ҚР Қаржы министрінің 03.04.2024 № 189 бұйрығымен"; form: the features of
   the noun.  brief: without authority and noun, as in a list. */
struct str note_by(const struct history *h, const struct note_source *s,
                   struct str form, bool brief);
/* The noun of an act in a form, as notes write it: laws with a capital. */
struct str note_noun(const struct note_source *s, const struct history *h,
                     struct str form);
/* "5-бапқа", "статьи 5", "заголовок главы 2"; form: the features. */
struct str note_name(const struct history *h, const struct note_subject *s,
                     struct str form);
/* A unit with those it is in, up to its article or its outermost point:
   "пункта 3 статьи 5". */
struct str note_path(const struct history *h, struct node *unit,
                     struct str form);
/* What agrees with a subject: a column of agreement.tsv. */
struct str note_agree(const struct history *h, const struct note_subject *s,
                      struct str column);
/* The noun that a subject is called by; NULL where it has none. */
const struct entry *note_entry(const struct history *h,
                               const struct note_subject *s);
/* A name with the number that the subject has; of noun in a form. */
struct str note_numbered(const struct history *h, const struct node *unit,
                         struct str noun);
/* The template of that name; NULL. */
const struct entry *note_template(const struct history *h, struct str name);

/* Put a piece of a text where {slot} stands, wherever that is. */
struct str note_fill(const struct history *h, struct str s, const char *slot,
                     struct str value);
/* Put words at the end of a remark, day and number of the order marked. */
void note_words(const struct history *h, struct node *remark, struct str text,
                const struct note_source *s);
/* A note of those words: a loose P. */
struct node *note_new(const struct history *h, struct str text,
                      const struct note_source *s);

#endif
