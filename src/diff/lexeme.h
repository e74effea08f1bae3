#ifndef DIFF_LEXEME_H
#define DIFF_LEXEME_H

#include "base/map.h"

/* What makes no difference between two texts. */
struct ignore {
	bool punct; /* marks that are no letters, digits or space */
	bool letter_case;
	bool space; /* how much and of what kind there is; whether any, but
	               between words */
	bool notes; /* of editors */
};

/* A piece of text that is compared whole: a word or number, a run of space, a
   mark.  Equal pieces have the same id; those that make no difference have
   id 0. */
struct lexeme {
	struct str s;
	uint32_t id;
	bool word;
};

/* The ids given so far, from 1 on. */
struct lexemes {
	struct arena *a;
	struct map ids;
	struct map shapes; /* the same of rows of ids */
	uint32_t n;
	struct ignore ignore;
};

/* The id of some bytes, the same for the same bytes; they are borrowed. */
uint32_t lexeme_id(struct lexemes *l, struct str s);
/* Cut the next one off the front of *s, which is not empty. */
struct lexeme lexeme_next(struct lexemes *l, struct str *s);
/* s without what makes no difference; two words stay two. */
struct str lexemes_plain(struct lexemes *l, struct str s);

#endif
