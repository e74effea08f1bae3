#ifndef PARSE_PARA_H
#define PARSE_PARA_H

#include "parse/parser.h"

/* A paragraph: lines from..to-1 put together; or a table. */
struct para {
	struct origin *o;   /* NULL of a table */
	struct node *table; /* NULL of text */
	size_t from, to;    /* in p->lines */
	bool indented;      /* opens as paragraphs do in this text */
	bool page;          /* a page may have ended before it */
	bool caption;       /* of an appendix; its lines are kept */
};

struct paras {
	struct para *p;
	size_t n, cap;
};

/*
 * Put lines that were broken to fit a page back together, and read tables.
 * Where the text is laid out in wrapped lines (white space is left where lines
 * were broken, paragraphs are indented), a paragraph opens at an indent, after
 * an empty line or a page, or behind a closed sentence with a number.  A line
 * that a lost link began goes on with its paragraph even after an empty line
 * (inputs.md, "The seed", 2).  In other texts every line is a paragraph.
 */
struct paras paras_read(struct parser *p);

#endif
