#ifndef CLI_AMENDERS_H
#define CLI_AMENDERS_H

#include "cli/library.h"
#include "cli/nameable.h"

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

/* What has become of a day that an amending act says. */
enum fate {
	FATE_HOLDS,
	FATE_MOVED, /* it was put off or dropped before it came */
	FATE_LATE,  /* the amending act or the act itself is repealed then */
	FATE_UNSURE /* what changes the amending act is not all known */
};
/* An act that changes or repeals another one from a day on. */
struct amender {
	struct index_text text; /* in the language that is wanted, or another */
	nusqa_how how;
	struct str day;   /* from when; empty: not known */
	enum doubt doubt; /* DOUBT_NONE: it changes it */
	struct str words; /* that name the act */
	enum fate fate;   /* as anew_find knows it */
	struct str by;    /* the IRIs of acts that made it so; of DOUBT_SEVERAL
	                     those that may be meant as well */
};
struct amenders {
	struct amender *p;
	size_t n, cap;
};
/* In order of force; of one day the earlier act first. */
int amender_order(const void *x, const void *y);
/* From when it may change anything: its own day where nothing else is known. */
struct str amender_from(const struct amender *m);
/* What is in doubt, to be told: "...: left out: it may mean ...". */
struct str amender_doubt(struct arena *a, const struct amender *m,
                         struct str iri);
/* What the library knows of an act and those that change it. */
struct found {
	/* Those that name it by its number, or by a title of it with what else
	   they say.  In order of force, what is not known last; an act comes
	   once for each day. */
	struct amenders sure;
	/* Those that may mean it, but do not name it so: of the library no
	   other act is what they name.  In the same order. */
	struct amenders doubts;
	/* The titles of its texts, and those that orders give it. */
	struct titles titles;
};
/* Found once for an act and a language; lasts as long as the command. */
const struct found *amenders_find(struct library *l, struct str iri,
                                  struct str lang);

#endif
