#ifndef PARSE_SEAT_H
#define PARSE_SEAT_H

#include "parse/parser.h"

/*
 * The cells, or seats, of a table that may do no more than set side by side
 * what is read one behind the other (beside.h), and its columns.
 */

enum { COLUMNS_MOST = 6 };

/* A cell with something in it, and where it stands. */
struct seat {
	const struct sheet_cell *c;
	size_t row;
	unsigned col, cols;
	bool place;  /* to sign, or of a seal */
	size_t name; /* the line of the sheet, from 1, that the name of one who
	                signs begins with; 0: none is known */
};

struct column {
	bool begins; /* a cell with text does here */
	size_t bytes, units;
	bool enacts;
	const struct language *lang; /* NULL: not known */
	struct buf sample;
};

struct beside {
	struct parser *p;
	const struct sheet *s;
	const struct sheet_table *t;
	VEC(struct seat) seats;
	struct column of[COLUMNS_MOST + 1]; /* the last: where to sign */
	bool read;   /* what enacts, and the units, are known */
	bool letter; /* it is a letterhead with no text of an act */
	bool *ends;  /* of the rows, whether those who sign in it, or in it and
	                in those above it, do not in the next one */
};

/* Is a cell over several columns of text? */
bool seat_spans(const struct beside *b, const struct seat *x);
/* Does one of n rules of a language read s? */
bool line_reads(struct parser *p, const struct str *rules, size_t n,
                struct str s);

#endif
