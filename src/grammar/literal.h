#ifndef GRAMMAR_LITERAL_H
#define GRAMMAR_LITERAL_H

#include "base/str.h"
#include "base/vec.h"

/*
 * The words that rules need, all sought in one pass over a text: a paragraph
 * meets dozens of rules, and each of them several words.
 */
enum {
	LITERALS_MAX = 1024,
	LITERAL_LEAST = 4, /* bytes; shorter ones are sought alone */
	LITERAL_LONG = 6,  /* three letters tell more than two */
	LITERAL_BITS = 12,
	LITERAL_HEADS = 1 << LITERAL_BITS,
};

/* Those of a language, by a hash of their first bytes: of four, of long ones of
   six.  0 is none.  They begin with whole characters. */
struct literals {
	VEC(struct str) list;
	VEC(uint16_t) next;                 /* with the same hash */
	uint16_t heads[LITERAL_HEADS];      /* of each hash the first */
	uint64_t leads[LITERAL_HEADS / 64]; /* hashes of four that are met */
};

/* Which of them a text has. */
struct present {
	const struct literals *of; /* NULL: it was not looked at */
	uint64_t bits[LITERALS_MAX / 64];
};

/* The number of s; 0: it is not sought with the others. */
size_t literal_add(struct arena *a, struct literals *l, struct str s);
/* Look for all of them in the text. */
void present_find(struct present *p, const struct literals *l, struct str text);
bool present_has(const struct present *p, size_t id);

#endif
