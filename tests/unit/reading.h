#ifndef UNIT_READING_H
#define UNIT_READING_H

#include "parse/parser.h"

/* A text read up to its tables. */
struct reading {
	struct parser p;
	struct report report;
	struct buf rows; /* of all its tables, see reading_tables */
	struct buf said; /* messages, "slug: detail" by line */
	size_t tables, unread;
};

/* The grammar that NUSQA_GRAMMAR names, or the one built in. */
extern struct grammar *reading_grammar;
int reading_set_up(void **state); /* for a group of tests */
int reading_tear_down(void **state);
/* Read the lines of raw text, which is borrowed. */
void reading_open(struct reading *r, struct str raw);
void reading_close(struct reading *r);
/*
 * Rebuild every table: "row|cell|{2}cell" in r->rows, a line for each row,
 * attributes in braces.  Fails where a character of a table's lines does not
 * stand in its leaves just once.
 */
void reading_tables(struct reading *r);

#endif
