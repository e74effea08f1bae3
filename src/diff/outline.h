#ifndef DIFF_OUTLINE_H
#define DIFF_OUTLINE_H

#include "base/vec.h"
#include "diff/align.h"
#include "diff/lexeme.h"
#include "tree/node.h"

/* A column of a table, in the other edition. */
struct column {
	size_t at; /* from 0; NOWHERE */
	bool moved;
};

/*
 * What of a document is compared: a provision with its number and heading, an
 * appendix, a table, a row, a cell, a part such as the preamble; or a leaf, the
 * words of one of its paragraphs.  Elements that only hold others (content,
 * intro, an alinea without a number) are not there: whether a point's only
 * paragraph stands in one is no difference of the text.
 */
struct item {
	const struct node *node; /* of a leaf what holds its words */
	size_t parent;           /* NOWHERE: none */
	size_t end;              /* the item behind those under it */
	uint32_t whole; /* the same for all that are the same, number too */
	uint32_t body;  /* ... but for their numbers */
	uint32_t same;  /* whole; of a row without the cells in columns that
	                   only one edition of its table has */
	uint32_t lead;  /* of a row its first words, once its table has a
	                   partner; 0 */
	uint32_t key; /* what it is called among those beside it; 0: nothing */
	struct str num; /* its number, of a row that of its first cell */
	uint32_t class; /* the same for kinds that may stand for one another;
	                   NODE_REMARK: a leaf that is an editor's note */
	size_t place;   /* among those of its class beside it, from 1; of a
	                   cell its column */
	size_t columns; /* of a table; of a cell: that it covers */
	const struct column *to; /* of a table, by column from 0: what it is in
	                            the partner; NULL: they are the same */
	bool only;               /* there is no other of its class beside it */
	bool leaf;
	bool number;     /* it is the number of what it stands in */
	bool extra;      /* a cell in columns that only this edition has */
	struct str text; /* of a leaf */
	size_t segment, behind; /* ... from its first segment up to the one
	                           behind its last */
	size_t bytes;           /* of text in it */

	size_t pair; /* its partner in the other outline, or NOWHERE */
	bool moved;  /* the partner stands elsewhere */

	struct lexeme *lexemes; /* of a leaf, once somebody wanted them */
	size_t nlexemes;
};

/* A TEXT, or the mark of a line's end, in the text of a leaf: where its bytes
   begin.  They end where those of the next one begin. */
struct segment {
	const struct node *node;
	size_t at;
};

/* Items in the order of the text; the first one is the whole document. */
struct outline {
	struct item *p;
	size_t n, cap;
	VEC(struct segment) segments;
};

/* The outline of a document's tree.  Metadata, marks of notes and what is
   marked removed are left out, and notes of editors that are ignored.  It
   borrows the tree. */
void outline_read(struct lexemes *l, const struct node *root,
                  struct outline *out);

/* The first item in i, and the next one beside it; NOWHERE at the end. */
size_t outline_first(const struct outline *o, size_t i);
size_t outline_next(const struct outline *o, size_t i);
/* The table that a row or cell stands in; NOWHERE. */
size_t outline_table(const struct outline *o, size_t i);
/* The id of a row of ids, the same for the same ones; they are kept. */
uint32_t outline_shape(struct lexemes *l, const uint32_t *ids, size_t n);
/* The lexemes of a leaf. */
void outline_cut(struct lexemes *l, struct item *leaf);
/* Does an item in a unit that has no partner have one, and so is elsewhere in
   the other text? */
bool outline_stays(const struct outline *o, size_t item, size_t unit);
/* Is a leaf only the words beside something larger in its element? */
bool outline_is_run(const struct outline *o, size_t leaf);
/* Is a node nothing that is compared? */
bool outline_leaves_out(const struct node *n);
/* SHA-256 of what is in an outline: kinds and words, in order. */
struct str outline_digest(struct arena *a, const struct outline *o);
/* That of the footnotes, and of the words before each; "none". */
struct str outline_notes_digest(struct arena *a, const struct node *root);

#endif
