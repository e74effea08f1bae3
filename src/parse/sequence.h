#ifndef PARSE_SEQUENCE_H
#define PARSE_SEQUENCE_H

#include "grammar/language.h"
#include "tree/node.h"

enum { NUMBER_PARTS = 5 };

/*
 * A number as units have it, for comparing: 5-1 is {5, 1} and stands between 5
 * and 6, as does 5a, {5, 1}; 1.2 is {1, 2}; IV (its letters Latin or Cyrillic)
 * is {4}; a letter is its place in the list `letters` of the grammar.  n = 0:
 * no number.
 */
struct number {
	unsigned part[NUMBER_PARTS];
	size_t n;
	unsigned
	    last; /* where a range ends: 10 of "6-10"; else the first part */
	bool letter;
	bool words;    /* it stands in words */
	bool lettered; /* its last part is a letter */
	bool slip;     /* a letter stands for one of its digits: counts only
	                  where just this number can come */
};

struct number number_read(const struct language *lang, struct str s);
/* By their parts, one after the other; <0, 0, >0. */
int number_cmp(const struct number *a, const struct number *b);
/* Does a sentence name the number in print, as a whole: "2-тармақ", "2)", and
   not "2-1"? */
bool number_named(struct str s, struct str num);

/*
 * The numbers of units as they come, kind by kind: which may come next.
 * Numbers of points and greater units run on through the greater units above
 * them, or begin again there; those of subpoints begin again in each point.
 */
struct sequence {
	struct number last[NODE_KINDS]; /* n = 0 before the first */
	struct str printed[NODE_KINDS]; /* the same in print */
	bool fresh[NODE_KINDS]; /* nothing of the kind in its parent yet */
};

void sequence_start(struct sequence *s);
/*
 * May a unit of kind with that number come now?  The next number, one inserted
 * behind the last (5-1 after 5), the one behind a range (11 after "6-10"), or
 * a few numbers further on.  What has no number may always come.
 */
bool sequence_takes(const struct sequence *s, enum node_kind kind,
                    const struct number *num);
/* Does num come right behind the last of its kind: the next, or an inserted
   one? */
bool sequence_next(const struct sequence *s, enum node_kind kind,
                   const struct number *num);
/* Does num come again among numbers that run on: is it no greater than the
   last? */
bool sequence_repeats(const struct sequence *s, enum node_kind kind,
                      const struct number *num);
/* A unit has come. */
void sequence_pass(struct sequence *s, enum node_kind kind,
                   const struct number *num, struct str printed);
/* Up to which number those of the kind have come in their parent; 0: none. */
unsigned sequence_passed(const struct sequence *s, enum node_kind kind);
/* How many numbers are missing before num; 0 if none is. */
unsigned sequence_missing(const struct sequence *s, enum node_kind kind,
                          const struct number *num);

#endif
