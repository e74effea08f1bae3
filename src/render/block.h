#ifndef RENDER_BLOCK_H
#define RENDER_BLOCK_H

#include "render/renderers.h"

enum style {
	STYLE_BOLD = 1,
	STYLE_DIM = 2, /* editorial */
	STYLE_ADDED = 4,
	STYLE_REMOVED = 8,
	STYLE_MARKS = STYLE_ADDED | STYLE_REMOVED,
};

/* Words of one style; "\n" alone breaks the line. */
struct run {
	struct str text;
	unsigned style;
	struct str to;   /* the eId of what they lead to; empty */
	struct str link; /* the address on the web that they do; empty */
	struct str lang; /* what language they are in; empty: it is not said */
	size_t at;       /* its place among all of the tree, from 1 on */
	const struct node *note; /* the footnote whose mark it is; NULL */
};

/* A paragraph with its number, or a table. */
struct block {
	struct {
		struct run *p;
		size_t n, cap;
	} runs;
	size_t number;            /* runs at the front that are its number */
	const struct node *node;  /* with which it begins */
	const struct node *table; /* a TABLE instead of runs; or NULL */
	const struct node *note;  /* the footnote that it is; NULL: none */
	unsigned marked; /* STYLE_ADDED or _REMOVED where all of it is; a table:
	                    as a whole */
	struct {
		const struct node **p;
		size_t n, cap;
	} said;          /* what begins in it and has an attribute kz:path */
	struct str lang; /* what language it is in, but for runs in another */
	size_t indent;   /* numbered units that it stands in */
	size_t at;       /* the place at which it begins, as of runs */
	bool gap;        /* stands off from the one before */
};

struct blocks {
	struct block *p;
	size_t n, cap;
};

/*
 * The text under top (a ROOT or a cell) as blocks, in its order; metadata and
 * comments left out.  A footnote is a block behind that of its mark, with the
 * mark as its first run.  Tables become blocks of their own only where tables
 * is true, else their rows do, with " | " between cells.
 */
void blocks_read(struct arena *a, const struct node *top, bool tables,
                 struct blocks *list);
/* The same as one edition has it: nothing of what is marked `without`, and no
   marks.  Places are those of the whole tree. */
void blocks_read_edition(struct arena *a, const struct node *top, bool tables,
                         enum node_mark without, struct blocks *list);

/* Lines in it do not begin in spaces. */
void block_line_up(struct block *b);

/* Writes one block; what it needs on the way is thrown away after it. */
typedef void block_put(struct arena *a, const struct block *b,
                       const struct render_options *o, struct buf *out);
/* All blocks of a document, tables as such, an empty line before each that
   stands off. */
void blocks_put(const struct doc *doc, const struct render_options *o,
                block_put *put, struct buf *out);

#endif
