#ifndef TWIN_SIDE_H
#define TWIN_SIDE_H

#include "diff/outline.h"
#include "diff/path.h"
#include "tree/doc.h"
#include "twin/fact.h"

/* What is known of the facts in an item, for finding its partner. */
struct sketch {
	uint64_t bits; /* one for each value */
	uint64_t sum;  /* of all values; 0: none */
};

/* One of two language versions, laid out for comparison. */
struct side {
	const struct doc *doc; /* borrowed */
	struct tongue tongue;
	struct outline o;
	struct facts facts; /* in the order of the text */
	struct facts refs;
	size_t *fact, *ref; /* of each item the first one; one more behind */
	struct sketch *sketches;
	struct map names; /* words in Latin letters in it, by value */
	struct paths paths;
};

void side_read(struct side *s, struct lexemes *l, const struct doc *doc,
               const struct language *lang);

/* May an item be left out of the comparison: a number, which its unit tells, an
   editor's note, nothing but marks? */
bool side_passes(const struct side *s, size_t item);
/* The number of an item that must be the same in both languages: in figures,
   not by letters.  Empty where it has none. */
struct str side_number(const struct side *s, size_t item);

#endif
