#ifndef CLI_AMENDERS_H
#define CLI_AMENDERS_H

#include "cli/library.h"

#include "base/map.h"
#include "base/vec.h"

/* Texts of a library, copied from its index. */
struct texts {
	struct index_text *p;
	size_t n, cap;
};
/* What a user wants: "/akn/kz/act/law/2023-06-14/945", or one text of it,
   ".../945/rus@2024-12-20"; as a path below the library, too. */
struct wanted {
	struct str iri;  /* of the act */
	struct str path; /* of the text; empty: not said which */
};
struct wanted wanted_read(struct arena *a, const char *operand);
/* The texts of an act, the earliest edition first; false after a message where
   there is none. */
bool texts_find(struct library *l, const struct wanted *w, struct texts *t);
/* Of those texts the latest edition in a language (empty: any, Kazakh first)
   that is not of a day after `day` (empty: any); NULL where there is none. */
const struct index_text *texts_latest(const struct texts *t, struct str lang,
                                      struct str day);

/* An act that changes or repeals another one from a day on. */
struct amender {
	struct index_text text; /* in the language that is wanted, or another */
	nusqa_how how;
	struct str day;   /* from when; empty: not known */
	struct str named; /* of one that names it amiss: as what */
};
struct amenders {
	struct amender *p;
	size_t n, cap;
};
/*
 * All acts that change the one which these are texts of: those that name it by
 * its number, or by its title with what else they say.  In order of force,
 * what is not known last; an act comes once for each day.
 */
void amenders_find(struct library *l, const struct texts *of, struct str lang,
                   struct amenders *out);

/* Those that name the number and the title of the act, but as an act of another
   day that the library has not: each once. */
void amenders_near(struct library *l, const struct texts *of,
                   struct amenders *out);

#endif
