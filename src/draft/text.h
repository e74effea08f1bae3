#ifndef DRAFT_TEXT_H
#define DRAFT_TEXT_H

#include "draft/place.h"
#include "draft/plan.h"

/* The act that orders what is planned. */
struct text {
	struct namer namer;
	struct plan *plan;
	const struct doc *base; /* the act that is changed */
	struct buf *out;
	size_t line;    /* how many lines there are */
	size_t counted; /* bytes of out whose lines are counted */
	bool on;        /* the clause goes on behind one of the same place */
	bool more;      /* ... another one of that place behind it */
	VEC(size_t) annexes; /* items of y that stand behind it */
};

/* Print it; each clause gets its lines. */
void text_print(struct text *t);
/* Are both of words in the same place, so that it is said once? */
bool text_goes_on(const struct clause *c, const struct clause *next);
/* One clause as a sentence, the new wording behind it; no mark at its end. */
void text_clause(struct text *t, struct clause *c, size_t scope);
/* How an own appendix is called: of several the n-th, from 1. */
struct str text_annex(const struct text *t, size_t n, struct str form);

#endif
