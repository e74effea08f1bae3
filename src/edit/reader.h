#ifndef EDIT_READER_H
#define EDIT_READER_H

#include "edit/mask.h"
#include "edit/place.h"

/* The edits of the last clause on time in a line, which what stands behind it
   may be about. */
struct timed {
	size_t from, n;
	bool part; /* they are exceptions to another clause */
};

/* What the line above a list of acts that are repealed says of them all. */
struct listed {
	struct str act, authority; /* the noun, and whose they are; or empty */
	struct date from;          /* a day of their own; year 0: none */
};

/*
 * Reads the sentences of an amending act, one after the other.  What a header
 * line says holds for those that follow.
 */
struct reader {
	struct arena *a; /* the edits' */
	struct matcher *m;
	const struct language *lang;
	struct edits *edits;
	struct edit like;     /* what each edit of a sentence has */
	struct places scope;  /* where header lines say that all is */
	enum hold hold;       /* ... or whoever asks */
	bool follows;         /* new text stands behind, in nodes of its own */
	struct listed listed; /* the acts of the list that is being read */
	struct str why;       /* what was not understood */
	bool acts; /* ... of several acts, each of which must be told */
	/* Of the line being read: */
	struct mask mask;
	VEC(struct str) blocks; /* new text in quotes behind it */
	struct places last;     /* the place named last */
	struct str behind; /* the row, column or line of a contents list that
	                      the next one goes behind */
	enum step_kind behind_kind;
	struct str after;   /* the number of the unit that it goes behind */
	enum edit_op gap;   /* the op that a later verb must have; EDIT_OPS */
	bool own;           /* it speaks of the act that it stands in */
	bool cited;         /* it names the act that it changes */
	struct timed timed; /* the clause of time that was read last */
	struct timed whole; /* the last one that is no exception */
};

/*
 * Read one sentence, or several lines, and add what they order to the edits.
 * False where anything of it is not understood: nothing is added then, and
 * r->why says what.
 */
bool sentence_read(struct reader *r, struct str text);

/* Read an address, also one in an act that another one approves and that is
   called by its title: annexed.c.  False after reader_refuse. */
bool annexed_place(struct reader *r, struct str words, struct places *out);
bool annexed_is(const struct places *at);
/* What is called so may be a list in the appendix that a header line named. */
void annexed_within(struct reader *r, const struct places *over,
                    struct places *out);
/* "The said rules" are those that the place before names. */
void annexed_again(const struct places *before, struct places *out);

/* For the parts of the reader. */
/* r->mask is for that line from here on. */
void reader_mask(struct reader *r, struct str line);
/* Words of the masked sentence are shown with what they quote. */
bool reader_refuse(struct reader *r, const char *why, struct str words);
/* Where those words say, in what the sentence or its headers named before;
   no words: there.  False after reader_refuse. */
bool reader_place(struct reader *r, struct str words, struct places *out);
/* A line speaks of the act itself: what follows it under the header of a part
   with numbers of its own may be in either. */
void reader_itself(struct reader *r);
/* A line has given the edits from one on: what it tells of the header's place.
 */
void reader_gave(struct reader *r, size_t from);
/* May that be in what the headers named?  False after reader_refuse, where a
   line since spoke of the act itself. */
bool reader_sure(struct reader *r, const struct places *over);
/* Units that come, without what they come into. */
bool reader_units(struct reader *r, struct str words, struct places *out);
/* An edit of that op at a place. */
struct edit *reader_add(struct reader *r, enum edit_op op,
                        const struct address *at);
/* "60", "алпыс", "двадцати одного": words add up. */
bool reader_count(struct reader *r, struct str words, unsigned *out);
/* The payload of own appendices: "annex:2", one for each of n targets. */
bool reader_annexes(struct reader *r, const struct match *m, size_t n,
                    struct str **out);
/* Read what is no clause: statement.c, force.c.  *rest is what of the line is
   left.  *seen: it is such a statement.  False: not understood. */
bool statement_read(struct reader *r, struct str *rest, bool *seen);
bool force_read(struct reader *r, const struct match *m);
/* "From 1 January 2026", "from signing": sets effective, or new; "since Law N
   holds": "act", and of the words for it: when.c. */
bool when_read(struct reader *r, struct str words, struct edit *e);
/* Read clauses to the end of the line: clause.c. */
bool clauses_read(struct reader *r, struct str rest);
/* One that orders a change of words: words.c. */
bool words_read(struct reader *r, const struct match *m, enum edit_op op);

#endif
