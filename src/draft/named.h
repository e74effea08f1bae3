#ifndef DRAFT_NAMED_H
#define DRAFT_NAMED_H

#include "draft/place.h"

/* Documents that an act approves, by their titles. */

/* The title of one, cut at the noun that says what it is. */
struct named {
	struct str front, behind; /* "Типовые", "выдачи справок" */
	const struct entry *noun; /* NULL: it is not called by a title */
	struct str has;           /* the form of the noun there, "POSS3" */
	bool small; /* the act writes it with a small letter: "структуру" */
};

/* That of an appendix, where the act approves it: its caption is a stamp, or a
   point of the act says so and speaks of it by that title. */
struct named named_read(const struct namer *n, const struct doc *act,
                        const struct node *appendix);
/* "Правилах выдачи справок": the noun in a form. */
struct str named_print(const struct namer *n, const struct named *named,
                       struct str form);
/* The noun alone: "Правилах". */
struct str named_bare(const struct namer *n, const struct named *named,
                      struct str form);
/* A word that agrees with the noun: its role in agreeing.tsv. */
struct str named_agreeing(const struct namer *n, const struct named *named,
                          const char *role, struct str form);

#endif
