#ifndef PARSE_LETTERHEAD_H
#define PARSE_LETTERHEAD_H

#include "parse/citation.h"
#include "parse/para.h"

/*
 * The sheet on which a body prints its acts: above the title, each on a line
 * or in a column of its own, who issues the act, what kind of act it is, its
 * day, its number and the place.  It may tell all that in two languages, side
 * by side or one below the other.
 */

/* One of these. */
struct letter {
	struct origin *o;
	size_t from, to;       /* its lines */
	const struct rule *by; /* that read it */
	bool other;            /* in another language than the text */
	bool tells;            /* what it says is of this act */
};

struct letterhead {
	struct span lines; /* n = 0: there is none */
	struct letter *p;  /* in their order */
	size_t n;
};

/* Does s, alone or put together, tell what a letterhead does: not the place
   alone, which any text may have? */
bool letterhead_reads(struct parser *p, struct str s);
struct letterhead letterhead_find(struct parser *p);
/* Its paragraphs. */
void letterhead_paras(struct parser *p, const struct letterhead *sheet,
                      struct paras *out);
/* Add one to the preface; what it says of the act goes into c and into what p
   knows of its day and number, the element of who issued it into *office. */
void letterhead_add(struct parser *p, struct node *preface,
                    const struct letter *letter, struct citation *c,
                    struct node **office);

#endif
