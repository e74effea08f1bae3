#ifndef DIFF_DIFF_H
#define DIFF_DIFF_H

#include "base/buf.h"
#include "base/vec.h"
#include "diff/outline.h"
#include "tree/doc.h"

enum change_kind {
	CHANGE_WORDS,   /* of a leaf */
	CHANGE_ADDED,   /* y only */
	CHANGE_REMOVED, /* x only */
	CHANGE_PLACE,   /* stands elsewhere, or has another number */
	CHANGE_SPAN,    /* a cell spans other rows or columns */
	CHANGE_COLUMN,  /* a column of a table came, went, or moved */
	CHANGE_KINDS,
};

/* Words of a leaf that differ: bytes of the old text and of the new one. */
struct hunk {
	size_t x, nx, y, ny;
};

struct change {
	enum change_kind kind;
	size_t x, y;                   /* items of the outlines; NOWHERE */
	size_t old_column, new_column; /* of the tables x and y, from 1; 0: it
	                                  is not in that edition */
	bool moved, renumbered;
	bool numbered; /* x or y is a paragraph, the other one a unit that it
	                  became, or was, by its number */
	const struct hunk *hunks;
	size_t nhunks;
	/* Of what was removed: the item of y that it stood in, and the one in
	   that before which it stood; NOWHERE: at the end. */
	size_t in, before;
	size_t after; /* of what moved within its unit: the item of y behind
	                 which it stands now; NOWHERE: it comes first; of a
	                 column the one before, from 1; 0: it comes first */
};

/* What of a kind there is in one, in numbers. */
struct diff {
	struct arena arena;
	const struct doc *old_doc, *new_doc; /* borrowed */
	struct lexemes lexemes;
	struct outline x, y;
	VEC(struct change) list; /* in the order of the new text */
};

/* Compare two editions of an act.  Free with diff_free. */
void diff_read(struct diff *d, const struct doc *old_doc,
               const struct doc *new_doc, struct ignore ignore);
void diff_free(struct diff *d);

/* The unit that a paragraph became when it got a number, or was before it lost
   it: its text is that of a paragraph beside it in the other edition; NOWHERE:
   it is none.  number.c */
size_t number_given(const struct diff *d, size_t y);
size_t number_lost(const struct diff *d, size_t x);
/* Did two partners come into, or out of, such a unit with its paragraph? */
bool number_carries(const struct diff *d, size_t x, size_t y);

/* The words that differ in two leaves: hunk.c. */
void hunks_read(struct lexemes *l, struct item *x, struct item *y,
                struct change *c);

#endif
