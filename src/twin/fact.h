#ifndef TWIN_FACT_H
#define TWIN_FACT_H

#include "base/vec.h"
#include "twin/amount.h"

/* What stands in a text whatever the language it is in. */
enum fact_kind {
	FACT_NUMBER,  /* in figures */
	FACT_DATE,    /* a day of a month, or a month */
	FACT_WORD,    /* a number in words, or of Rome */
	FACT_ORDINAL, /* ... that counts: "third" */
	FACT_NAME,    /* a word in Latin letters */
	FACT_ADDRESS, /* in the net, or of a mailbox */
	FACT_PERSON,  /* who signs */
	FACT_POST,    /* ... and as what */
	FACT_REF,     /* a reference to an act or unit */
};

struct fact {
	enum fact_kind kind;
	uint64_t value;     /* the same for what is the same */
	struct str measure; /* what a number counts; empty: not known */
	size_t leaf;        /* the item that it stands in */
	size_t at, n;       /* its bytes in the text of the leaf */
	size_t year;        /* of a date: the fact that is its year; NOWHERE */
	bool is_year;       /* it is that of a date */
	bool one;           /* the word for one, which may say nothing */
	struct str to;      /* of a REF: what it leads to */
};

/* As VEC(struct fact). */
struct facts {
	struct fact *p;
	size_t n, cap;
};

/* Add the facts of the text of a leaf, in order, but for references. */
void facts_read(struct arena *a, const struct tongue *t, size_t leaf,
                struct str text, struct facts *out);

#endif
