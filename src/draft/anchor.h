#ifndef DRAFT_ANCHOR_H
#define DRAFT_ANCHOR_H

#include "grammar/language.h"

/* Words that an amendment can quote, and what is wrong with others. */
struct quoter {
	struct arena *a;
	const struct language *lang;
};

/* Has it a word or a number? */
bool anchor_has_word(struct str s);
/* ... one that says something by itself? */
bool anchor_says(const struct quoter *q, struct str s);
/* Is its last word one that leans on what follows, its first one that leans on
   what stands before? */
bool anchor_hangs(const struct quoter *q, struct str s);
bool anchor_leans(const struct quoter *q, struct str s);
/* Is its first word one that joins what stands on both its sides: "and"? */
bool anchor_joins(const struct quoter *q, struct str s);
/* How many brackets open in it that do not close there; below 0: close that do
   not open. */
int anchor_open(struct str s);
/* Does a sentence, or a part of one behind which a mark stands, end with it? */
bool anchor_stops(struct str s);
/* Is its first byte, or its last letter, of a mark and not of a word? */
bool anchor_marked(struct str s, bool end);
/* Without marks at its front, at its end. */
struct str anchor_bare(struct str s, bool end);
/* Where the word before byte `at` begins, and where that which follows it
   ends, blanks between left out. */
size_t anchor_before(struct str s, size_t at);
size_t anchor_behind(struct str s, size_t at);
/* A byte inside a number or a word with a hyphen moves to its front, or behind
   its end: "60 000", "0,1", "5-1". */
size_t anchor_front(struct str s, size_t at);
size_t anchor_end(struct str s, size_t at);
/* How often words stand in a text, each of them whole. */
size_t anchor_count(struct arena *a, struct str text, struct str words);
/* The same in a folded text. */
size_t anchor_count_folded(struct arena *a, struct str all, struct str words);

#endif
