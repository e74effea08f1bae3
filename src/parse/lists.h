#ifndef PARSE_LISTS_H
#define PARSE_LISTS_H

#include "parse/block.h"

/*
 * Lists that an appendix has behind its last point, each under a heading of its
 * own, with points that begin at one again.
 */
struct lists {
	struct parser *p;
	const struct paras *paras;
	struct str name;  /* the doc name of the appendix: "regulation" */
	size_t from, end; /* its text is in these paras */
	struct list_para *units; /* their numbers, read once; NULL: not yet */
	size_t resumes; /* the last para where the numbers of the text that is
	                   read go on behind another's; 0: not known */
	size_t n;       /* how many lists have begun */
};

/* An appendix whose text begins at paras[from], and ends at the next caption.
 */
void lists_open(struct lists *l, struct parser *p, const struct paras *paras,
                size_t from);
/* How many paragraphs from the i-th on are the heading of a list that begins
   there, behind what the body b has of the appendix, or of the list before; 0:
   none begins. */
size_t lists_begin(struct lists *l, const struct blocks *b, size_t i);
/* Is the i-th paragraph, in a list, a heading without a number: right above a
   point of the number one? */
bool lists_divides(const struct lists *l, const struct blocks *b, size_t i);
/* Divide the list there: what follows stands under that heading. */
void lists_divide(struct lists *l, struct blocks *b, size_t i);

#endif
