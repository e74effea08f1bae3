#ifndef PARSE_ROWED_H
#define PARSE_ROWED_H

#include "parse/parser.h"

/* What a line is to rows of a table that an amending sentence quotes. */
enum rowed {
	ROWED_NONE,
	ROWED_OPENS,  /* the mark before them */
	ROWED_BEGINS, /* the same, where their sentence begins with it */
	ROWED_LINE,   /* the text between the marks */
	ROWED_TABLE,  /* the same, of rows that tabs divide into cells */
	ROWED_CLOSES, /* the mark behind them, with its stops */
	ROWED_RESTS,  /* where their sentence goes on */
};

/*
 * Rows that a sentence gives in quotation marks, "строку: « ... » изложить в
 * следующей редакции: « ... »;", whether the marks stand on lines of their own
 * or in the lines of the rows: each mark becomes a line of its own, and
 * p->rowed tells of each line what it is.  Only where the sentence names rows
 * in front of them or goes on behind them, and where the marks have partners.
 */
void rowed_part(struct parser *p);
/* What line i is. */
enum rowed rowed_at(const struct parser *p, size_t i);
/* The line behind those that are one table with line i. */
size_t rowed_end(const struct parser *p, size_t i);

#endif
