#ifndef PARSE_NOTE_TEXT_H
#define PARSE_NOTE_TEXT_H

#include "parse/parser.h"

/* A leaf of a note and where it begins in the note's text. */
struct note_leaf {
	struct node *node;
	size_t at;
};

/* What stood in brackets, and where in `bare` they stood. */
struct note_bracket {
	struct str words;
	size_t at;
};

/*
 * The words of a note, or of what may be one.  bare is what the rules read:
 * all behind the lead, but what stands in brackets and quotation marks, each
 * of which is one space there; brackets around the whole do not count.
 */
struct note_text {
	struct parser *p;
	struct arena *a;
	struct node *top; /* that holds the leaves */
	struct str all;
	struct str bare;
	size_t *places; /* for each byte of bare its place in all */
	VEC(struct note_leaf) leaves;
	VEC(struct note_bracket) brackets;
};

/* Gather the text under top, a P or REMARK; a: for what need not last. */
void note_text_read(struct note_text *t, struct parser *p, struct arena *a,
                    struct node *top);
/* Make bare of the text from byte `from` of it on. */
void note_text_bare(struct note_text *t, size_t from);
/* Put a new element of kind around a part of bare, where that is plain text
   directly under top; NULL, and nothing done, elsewhere. */
struct node *note_text_wrap(struct note_text *t, struct str part,
                            enum node_kind kind);
/* Cut a TEXT in two at byte at of it; the second part. */
struct node *note_leaf_cut(struct parser *p, struct node *leaf, size_t at);

#endif
