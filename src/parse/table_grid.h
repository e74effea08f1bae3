#ifndef PARSE_TABLE_GRID_H
#define PARSE_TABLE_GRID_H

#include "parse/parser.h"

/* A table while it is rebuilt; for the files table*.c only. */

/* A line, or a part of one where two were printed at one height.  Of the
   first line of a row it is what follows the number. */
struct slip {
	struct str s;
	size_t line;
	unsigned before; /* empty lines before it */
	bool page;       /* a page may have ended before it */
	bool glued;      /* it follows on its line without a space */
};

/* Text of a cell: pieces of the source. */
struct cell_text {
	VEC(struct str) parts;
};

struct column {
	struct str type;         /* of columns.tsv: "date" */
	const struct rule *rule; /* how its cells look; NULL: any words */
	bool merges;             /* a cell of it may span rows */
	struct cell_text name;
};

enum place_kind {
	PLACE_OWN,     /* the row's own cell */
	PLACE_MERGED,  /* a cell begins that spans rows */
	PLACE_COVERED, /* by such a cell */
	PLACE_UNKNOWN, /* by one of two */
};

/* What stands in a column of a row. */
struct place {
	enum place_kind kind;
	size_t span;                  /* rows */
	const struct cell_text *cell; /* of UNKNOWN: the one before */
	const struct cell_text *next; /* the other; NULL: an empty one */
	bool unsure; /* more text than the cell can tell apart */
	bool odd;    /* its text is not what the column holds */
	struct node *td;
};

enum row_kind { ROW_BODY, ROW_SECTION };

/*
 * A row and its slips: from..stop-1 and resume..to-1 are its own, the first
 * with its number; those between belong to a merged cell or to the next row's
 * last cell, which a page cut.
 */
struct row {
	enum row_kind kind;
	size_t from, stop, resume, to;
	size_t above, nabove; /* slips of its own before its number */
	struct str num;
	unsigned value; /* of num */
	bool gap;       /* num is not the one that was due */
	bool turned;    /* a page may have ended since the last number */
	size_t tall;    /* lines of its tallest cell */
	struct cell_text *cells;
	struct place *places;
	struct node *tr;
};

/* Where a merged cell was printed, seen from the number of its row. */
enum seen {
	SEEN_SAME,  /* in the same line */
	SEEN_NEAR,  /* less than a line and a half away */
	SEEN_FAR,   /* farther */
	SEEN_LATER, /* on the next page */
	SEEN_ODD,   /* behind other text: the distance says nothing */
};

struct merged {
	struct cell_text cell;
	size_t column;
	size_t row;         /* the last row that began before it */
	size_t first, last; /* it begins in one of these */
	enum seen seen;
	bool broken; /* over lines */
	bool unread; /* it is somewhere in this text of another column */
};

struct grid {
	struct parser *p;
	const struct rule *by; /* that knew the heading */
	VEC(struct column) columns;
	size_t free;                  /* the last column that holds any words */
	VEC(struct cell_text) counts; /* a row under the heading: 1 2 3 4 */
	VEC(struct slip) slips;
	VEC(struct row) rows;
	VEC(struct merged) merged;
	size_t end; /* the first line after the table */
};

/* table_head.c: the heading from line i on; the first line of the rows in
 *first.  False where there is none. */
bool table_head_read(struct grid *g, size_t i, size_t *first);
/* The next column, by the words of its heading; its name is still to be set. */
struct column *table_head_column(struct grid *g, struct str name);

/* table_slip.c: the slips of the table whose rows begin at line i. */
void table_slip_read(struct grid *g, size_t i);

/* Slips joined as origin_join does it, so that a rule matches across them. */
struct joined {
	struct str s;
	const struct slip *slips;
	const size_t *at; /* where each slip begins in s */
	size_t n;
};

struct joined table_slip_join(struct grid *g, const struct slip *slips,
                              size_t n);
/* The slip that byte at of the joined text is in. */
size_t table_slip_at(const struct joined *j, size_t at);
/* Bytes from..to of joined text, added to a cell. */
void table_slip_cut(struct grid *g, const struct joined *j, size_t from,
                    size_t to, struct cell_text *out);

/* table_row.c: the rows with their slips; false if there is none. */
bool table_row_read(struct grid *g);

/* Where each cell of a row lies in the joined text of its slips. */
struct cuts {
	struct span *cells; /* by column; n = 0: none */
	struct span rest;   /* what no column took */
	size_t unsure;      /* the column with text of others too; 0: none */
	size_t strange;     /* the column whose rule cannot read it; 0: none */
	size_t holder;      /* the column with the text of the strange one */
};

/* What the whole table tells of how its last cells begin and end. */
struct ends {
	struct map words;
	size_t n, whole; /* words, cells */
	/* Cells of rows that lack nothing; those that begin with a small letter
	   or a number, those with a number in their first words. */
	size_t full, low, numbered;
};

/* table_strange.c: text where a cell is due that the rule cannot read.  Note
   how the last cell of a row begins, if the row lacks nothing. */
void table_strange_learn(const struct grid *g, struct ends *ends,
                         const struct cuts *cuts, struct str last);
/* The bytes of a block of lines of its own where the last cell begins, if it
   ends in no word that such cells end in; or 0. */
size_t table_strange_block(struct grid *g, const struct ends *ends,
                           const struct joined *j, const struct cuts *cuts);
/* The same in the last row, where what follows the block may be no part of the
   table: 0 unless it ends as last cells do. */
size_t table_strange_final(struct grid *g, const struct ends *ends,
                           const struct joined *j, const struct cuts *cuts);
/* The bytes before what looks like the beginning of other rows' last cells,
   all of them where nothing does; 0 if the cell begins like others. */
size_t table_strange_start(const struct grid *g, const struct ends *ends,
                           const struct joined *j, const struct cuts *cuts);
/* The first n bytes of the last cell become the one that is missing. */
void table_strange_cut(const struct grid *g, const struct joined *j, size_t n,
                       struct cuts *cuts);

/* table_cell.c: the cells of every row; false where the columns cannot be
   told apart. */
bool table_cell_read(struct grid *g);
/* The word that a text ends in. */
struct str table_last_word(struct str s);
/* The text of a cell, joined. */
struct str table_cell_text(struct grid *g, const struct cell_text *c);

/* table_span.c: the rows that merged cells span, in the places. */
void table_span_read(struct grid *g);

/* table_odd.c: report what does not fit its row, once there are nodes. */
void table_odd_find(struct grid *g);

#endif
