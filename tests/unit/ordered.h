#ifndef UNIT_ORDERED_H
#define UNIT_ORDERED_H

#include "change.h"

/* Edits made by hand, as if an order had been read: what the reader of
   instructions is not needed for. */

/* The bases that the tests of changes work on: an order with rules, in two
   languages, and a law. */
extern const char rules_ru[], rules_kk[], law_ru[], law_kk[];

/* What a test says of one edit; the rest is as in struct edit. */
struct said_edit {
	const char *op, *at;
	const char *old, *new;
	enum edit_where where;
	const char *of;
	const char *fresh; /* the new wording, as between the quotes */
	bool all;
	bool fitting; /* words in their case */
};

#define GETS(place, number)                                                    \
	((struct said_edit){.op = "RENUMBER", .at = (place), .new = (number)})

/* Read a base and have an order of three days later; forgets all before. */
void ordered_base(const char *text);
/* Add an edit to the order. */
void ordered_add(struct said_edit e);
/* How many there are; the same in the reverse of their order. */
size_t ordered_count(void);
void ordered_reverse(void);
/* Apply all that was added: now.done, NULL where it is refused. */
void ordered_apply(void);
/* The three of them, one edit; the test fails where it is refused. */
void ordered_one(const char *base, struct said_edit e);
/* The same; the test fails where it is not refused with these words. */
void ordered_refused(const char *base, struct said_edit e, const char *says);
/* Fails unless the text of the result is that of the base, one part of it
   another: each stands once in its text. */
void ordered_differs(const char *was, const char *is);
/* The text of now.done (or now.base) as lines of its own, without notes. */
struct str ordered_text(const struct doc *doc);

#endif
