#ifndef PARSE_PARA_H
#define PARSE_PARA_H

#include "parse/rowed.h"

/* Whose words a paragraph is. */
enum para_quote {
	PARA_OWN,
	PARA_OPENS,  /* the first of new text for another act, in quotes */
	PARA_QUOTED, /* one that follows in it */
};

struct letter;

/* What a paragraph is to text in quotes. */
struct quoting {
	enum para_quote quote;
	bool closed;
	size_t closes, tail;
};

/* A paragraph, or a part of one: lines from..to-1 put together; or a table. */
struct para {
	struct origin *o;   /* NULL of a table */
	struct node *table; /* NULL of text */
	size_t from, to;    /* in p->lines */
	size_t at, end;     /* the bytes of o's text that are meant */
	enum para_quote quote;
	enum rowed rowed; /* what its first line is to rows in quotes */
	bool indented;    /* opens as paragraphs do in this text */
	bool page;        /* a page may have ended before it */
	bool gap;         /* an empty line stands before it */
	bool caption;     /* of an appendix; its lines are kept */
	bool heads;       /* the same, of an appendix in new text in quotes */
	const struct letter *letter; /* it is one of a letterhead, or NULL */
	size_t place;                /* in its paras */
	/* Of the last quoted one: a mark closes it, at byte closes of o's
	   text; behind it stands what is at byte tail.  Both are one where the
	   mark is that of a title in the text, and none is left. */
	bool closed;
	size_t closes, tail;
	struct quoting nested; /* the same, of what new text itself orders of a
	                          third act */
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
 * (inputs.md, "The seed", 2).  In other texts a line is a paragraph unless it
 * was broken at a word that wants another, or in a block of full lines.
 */
struct paras paras_read(struct parser *p);
/* Their places, once the list is whole. */
void paras_number(struct paras *paras);
/* The words of a paragraph; empty of a table. */
struct str para_text(const struct para *para);

#endif
