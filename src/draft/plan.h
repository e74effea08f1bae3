#ifndef DRAFT_PLAN_H
#define DRAFT_PLAN_H

#include "diff/diff.h"
#include "grammar/language.h"

enum clause_kind {
	CLAUSE_WORDS,    /* words of a leaf */
	CLAUSE_SPREAD,   /* words throughout the act, or the appendix `at` */
	CLAUSE_SENTENCE, /* a sentence of a leaf comes or goes: one swap */
	CLAUSE_REPLACE,  /* a new edition */
	CLAUSE_INSERT,   /* y, and those behind it, come */
	CLAUSE_DELETE,   /* x goes */
	CLAUSE_RENUMBER, /* x is called as y is */
};

/* What is done to words. */
enum swap_kind { SWAP_SUBST, SWAP_SIGN, SWAP_DELETE, SWAP_AFTER, SWAP_BEFORE };
struct swap {
	enum swap_kind kind;
	struct str old, new; /* old: what goes, or beside what it comes */
	struct str of;       /* of a mark for a mark: the words before it */
};

/* One thing that the act orders. */
struct clause {
	enum clause_kind kind;
	size_t x, y;     /* items; NOWHERE */
	size_t n;        /* units side by side that come */
	unsigned behind; /* of a paragraph that comes: its place, as the old
	                    text counts; of a sentence: which */
	bool part;       /* ... it is a part of its article */
	size_t at; /* item of the old outline in which the words stand, or that
	              begins the part to which a paragraph comes */
	bool column; /* ... it is a cell, and all of its column is meant */
	const size_t *also; /* ... other units with the same words */
	size_t nalso;
	struct swap *swaps; /* of words, of a sentence */
	size_t nswaps;
	size_t line, end; /* of the draft: from, and that behind its last one */
};

/* Words that change throughout a text. */
struct spread {
	struct str old, new;
	size_t scope; /* the appendix of x; NOWHERE: the act with all of them */
	size_t x, y;  /* the first leaf in which they do */
	bool dropped; /* they are said where they stand */
	unsigned turn; /* when they were told last */
};

/* What is to be ordered.  Items of y are told by their places: they are the
   same each time that the documents are compared. */
struct plan {
	struct arena *a;
	struct diff *d;
	const struct language *lang;
	/* Of each item of y: 0, or how coarsely it is said. */
	unsigned char *coarse;
	bool *apart; /* a new edition that shares no clause with neighbours */
	bool *left;  /* a new edition, as units of it stand elsewhere now */
	unsigned *turns; /* when that was settled last */
	unsigned turn;   /* one for each time that clauses are made */
	VEC(struct spread) spreads;
	unsigned char *spread; /* of each item of y: has it any of them? */
	VEC(struct clause) clauses;
	size_t last;      /* the item of y that the last new edition is of */
	size_t stuck;     /* an item of y that cannot be said; NOWHERE */
	size_t read_item; /* of the old outline, the words of which are kept */
	struct str read;  /* ... folded */
	size_t sought;    /* bytes in which words have been sought */
};

enum coarse {
	COARSE_NOT,
	COARSE_SUBST, /* words are put for words, with some around them */
	COARSE_WHOLE, /* a new edition */
	COARSE_HALF,  /* a new edition, for more than a half has changed */
};

/* Begin one: nothing is coarse but what changed by more than a half. */
void plan_open(struct plan *p, struct arena *a, struct diff *d,
               const struct language *lang);
/* Tell in clauses all that has changed, in the order of the text.  False where
   something cannot be said: stuck. */
bool plan_make(struct plan *p);
/* Say what stands in an item of y more coarsely, where this turn has not done
   so yet; false where there is no coarser way: stuck. */
bool plan_coarsen(struct plan *p, size_t y);
/* The same of all that a clause says. */
bool plan_coarsen_clause(struct plan *p, const struct clause *c);
/* Has the item of y a partner that an order can put in a new edition? */
bool plan_replaceable(const struct plan *p, size_t y);
/* The item of y that a change is in. */
size_t plan_place_of(const struct change *c);
/* The appendix that an item stands in, itself left out; NOWHERE: the act. */
size_t plan_appendix(const struct outline *o, size_t i);

#endif
