#ifndef PARSE_FOOTNOTES_H
#define PARSE_FOOTNOTES_H

#include "parse/parser.h"

/*
 * Footnotes that the format of the file knows (text/sheet.h), or that bare text
 * has in a form of its own (text/noted.h): no rule is tried
 * on their words, and nothing counts them.
 */

/* Their lines, out of those of the text. */
struct footnotes {
	struct line *lines;
	size_t *first; /* of each note its first line, and behind the last the
	                  end of all */
	size_t n;
};

/* Take their lines out of p->lines and of the cells of p->lain, which are as
   they will be: what pages have around them is left out, words that are broken
   at the end of a line are found. */
void footnotes_take(struct parser *p, struct footnotes *f);
/* Mark the blocks of the tree, which is whole, that hold bytes of the input:
   they may be such, which cannot be told (tree/unsure.h).  Not those of new
   text, nor below those who sign. */
void footnotes_doubt(struct parser *p, const size_t *raw, size_t n,
                     struct node *root);
/* Put each, an AUTHORIAL_NOTE, where its mark stood in the tree, which is
   whole. */
void footnotes_put(struct parser *p, const struct footnotes *f,
                   struct node *root);

#endif
