#ifndef FORM_REDACTION_H
#define FORM_REDACTION_H

#include "diff/diff.h"
#include "render/block.h"

/* A paragraph: words of one style each; "\n" in them breaks the line. */
struct passage {
	VEC(struct run) runs;
};

struct passages {
	VEC(struct passage) list;
};

struct grid_cell {
	struct passages text;
	size_t col;        /* the column that it begins in */
	size_t cols, rows; /* that it spans */
};

struct grid_line {
	VEC(struct grid_cell) cells;
};

/* A table of the act, or some of its rows. */
struct grid {
	VEC(struct grid_line) lines;
	size_t cols;
};

/* A paragraph of a wording; with a grid: that instead. */
struct redaction_part {
	struct passage text;
	struct grid *grid;
};

struct redaction {
	VEC(struct redaction_part) parts;
	bool gap;    /* the last one stands for what is left out */
	bool number; /* ... is a number: what comes stands behind it */
};

/* What differs in a leaf. */
struct leaf_mark {
	const struct hunk *hunks;
	size_t n;
	bool whole; /* all of it */
};

/* One of two editions, what differs in it, and where that is shown. */
struct edition {
	struct arena *a;
	const struct outline *o;
	struct leaf_mark *marks; /* by item */
	size_t *shown;  /* by item: the number of the row in which; 0: none */
	bool fresh;     /* the new one */
	struct str gap; /* "...": what stands for what is left out */
};

/*
 * The wording of a unit in an edition: what of it is shown in that row of the
 * form, with its number and heading, and the numbers and first words of the
 * provisions that it stands in.  Of a row of a table the head of the table is
 * shown too.  Parts of units that have their own rows in the form are left
 * out.
 */
void redaction_read(const struct edition *e, size_t unit, size_t row,
                    struct redaction *out);
/* A paragraph of those words. */
void redaction_say(struct arena *a, struct redaction *w, struct str words);

/* A provision that is called by its number, from the article down. */
bool redaction_is_provision(const struct item *i);
/* Is a leaf only an editor's note? */
bool redaction_is_note(const struct outline *o, size_t leaf);
/* Has a unit words of the law besides its number? */
bool redaction_has_words(const struct outline *o, size_t unit);
/* The first leaf in a provision that is no number, before the provisions in it;
   NOWHERE. */
size_t redaction_first(const struct outline *o, size_t unit);
/* Is a row of a table one of its head? */
bool redaction_is_head(const struct outline *o, size_t row);

#endif
