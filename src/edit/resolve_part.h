#ifndef EDIT_RESOLVE_PART_H
#define EDIT_RESOLVE_PART_H

#include "edit/meant.h"
#include "edit/resolve.h"
#include "edit/sieve.h"

struct turns;

/* One order being resolved. */
struct resolver {
	struct arena *a;
	const struct resolve_task *task;
	struct report *report;
	struct resolution out;
	struct resolved **of; /* the change of each edit; NULL */
	struct finder finder;
	struct map amenders; /* of the base: see meta.h */
	struct date ended;   /* from when the order is repealed */
	struct map days;  /* of what is left of an order that the base holds in
	                     part: only that is resolved */
	struct map moved; /* what that part moved: see resolve_moved.c */
	struct turns *turns; /* see resolve_turn.c; NULL: not asked for yet */
	struct map passing;  /* what stands, or is suspended, for a time only:
	                        see resolve_passing.c */
	struct sieve sieve;
	struct map blocks;    /* struct cut * of a block: the first */
	struct map gone;      /* what the order replaces or takes out: struct
	                         resolved * by node */
	size_t room;          /* for out.cuts */
	bool any;             /* the order changes this base */
	bool elsewhere;       /* ... in another language */
	bool titled;          /* the base was known by its title */
	const char *entitled; /* the sentence whose title was looked at */
	const struct edit *named; /* the edit whose act was asked for last */
	enum meant meant;         /* whether that is the base */
};

void resolve_refuse(struct resolver *r, const struct edit *e, struct message m);
/* The same with code and words; false. */
bool resolve_no(struct resolver *r, const struct edit *e, enum diag_code code,
                struct str say);
/* What was not found; false. */
bool resolve_unfound(struct resolver *r, const struct edit *e);

/* What is against the order or the base as a whole: resolve_doubt.c.
   DIAG_COUNT: nothing. */
enum diag_code resolve_doubts(struct resolver *r, struct str *detail);
/* Is it for this base?  An order may change several acts: what it says of
   another one is not, where there is something for this one at all. */
bool resolve_concerns(struct resolver *r, const struct edit *e);
/* Does the base hold changes by the order? */
bool resolve_applied(const struct resolver *r);
/* Find the days of the rest of an order of which the base holds a part:
   r->days. They are announced, or, where a day is known of each change that is
   held, behind that of the text. */
void resolve_rest(struct resolver *r);
/* The first day on which the order changes the base; year 0: not known. */
struct date resolve_first_day(const struct resolver *r);
/* Does an act, though it was signed later, go before the order: are its changes
   in the base, made here, all of earlier days?  resolve_turn.c. */
bool resolve_goes_before(struct resolver *r, const struct work *by);
/* Is a change about something that such an act changes as well? */
bool resolve_turn(struct resolver *r, const struct resolved *to);
/* Are the quotes of its new text closed? */
bool resolve_quotes(struct resolver *r, const struct edit *e);

/* Does the base leave no doubt whether a hyphen makes a range: resolve_range.c.
 */
bool resolve_range(struct resolver *r, const struct edit *e);
/* The order's addresses are those of the text before all of it:
   resolve_moved.c. An edit that the base holds; does what it moved matter to
   another one? */
void resolve_held(struct resolver *r, const struct edit *e);
bool resolve_moved(struct resolver *r, const struct edit *e);

/* Units and larger pieces: resolve_unit.c. */
bool resolve_replace(struct resolver *r, struct resolved *to);
bool resolve_title(struct resolver *r, struct resolved *to);
bool resolve_insert(struct resolver *r, struct resolved *to);
bool resolve_delete(struct resolver *r, struct resolved *to);
/* Of what is left of an excluded unit: does it speak of no other, so that new
   wording can take its place?  resolve_back.c. */
bool resolve_back(struct resolver *r, const struct resolved *to,
                  const struct node *stub);
/* An appendix without a number: will it be the only one?  resolve_back.c. */
bool resolve_only(struct resolver *r, const struct resolved *to);
/* Is it over by the day of the edition that is made? */
bool resolve_is_over(const struct resolver *r, const struct edit *e);
bool resolve_repeal(struct resolver *r, struct resolved *to);
bool resolve_suspend(struct resolver *r, struct resolved *to);
/* Places of what is inserted by its place, once all are known. */
void resolve_anchors(struct resolver *r);
/* Do two insertions go into one place, counted there? */
bool resolve_same_gap(const struct resolved *x, const struct resolved *y);
/* Where a paragraph or a part comes: where the count in the text before the
   order and that in the text that it makes lead to two places, it is refused.
   resolve_counted.c. */
bool resolve_counted(struct resolver *r, struct resolved *to);

/* Numbers: resolve_number.c. */
bool resolve_renumber(struct resolver *r, struct resolved *to);
/* Do rows and units keep their order under their new numbers? */
void resolve_numbers(struct resolver *r);

/* Rows of tables: resolve_row.c. */
bool resolve_row(struct resolver *r, struct resolved *to);

/* Contents lists: resolve_contents.c. */
bool resolve_contents(struct resolver *r, struct resolved *to);

/* Paragraphs of new text: resolve_quoted.c. */
bool resolve_quoted(struct resolver *r, struct resolved *to);
/* Is something left in all quotes, once all changes are known? */
void resolve_quotes_left(struct resolver *r);

/* Columns: resolve_column.c. */
bool resolve_column(struct resolver *r, struct resolved *to);
/* Is a whole column put in, replaced or taken out? */
bool resolve_is_column(const struct resolved *to);
/* What columns that come move, once all are known. */
void resolve_columns(struct resolver *r);

/* Words: resolve_words.c. */
bool resolve_words(struct resolver *r, struct resolved *to);
/* Say what stands there of words that were changed in their cases and is
   changed by nothing, once all changes are known: resolve_forms.c. */
void resolve_left(struct resolver *r, struct resolved *to);
/* A sentence that is replaced, goes or comes. */
bool resolve_sentence(struct resolver *r, struct resolved *to);

/* Changes that meet: resolve_cross.c. */
void resolve_cross(struct resolver *r);
/* The change by which n, or what is around it, goes; NULL. */
const struct resolved *resolve_gone(const struct resolver *r,
                                    const struct node *n);

/* What stands there for a time only, before another wording that will hold
   again, or is suspended: does a change leave no doubt which is meant, and
   whether it goes on?  resolve_passing.c. */
void resolve_passing(struct resolver *r);
bool resolve_lasting(struct resolver *r, const struct resolved *to);
/* Is what a change is about not there, as it was put in for a time that is
   over? That is told. */
bool resolve_vanished(struct resolver *r, struct resolved *to);

/* Is every number that the order gives to a unit or a row free:
   resolve_given.c. */
void resolve_given(struct resolver *r);

#endif
