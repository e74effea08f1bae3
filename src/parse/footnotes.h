#ifndef PARSE_FOOTNOTES_H
#define PARSE_FOOTNOTES_H

#include "parse/parser.h"

/*
 * Footnotes that the format of the file knows (text/sheet.h): no rule is tried
 * on their words, and nothing counts them.
 */

/* Their lines, out of those of the text. */
struct footnotes {
	struct lines lines;
	size_t *first; /* of each note its first line there, and behind the last
	                  the end of all */
	size_t n;
};

/* Take their lines out of p->lines. */
void footnotes_take(struct parser *p, struct footnotes *f);
/* Words of theirs that the end of a line breaks are found as those of the text
   were. */
void footnotes_mend(struct parser *p, struct footnotes *f);
/* Put each, an AUTHORIAL_NOTE, where its mark stood in the tree, which is
   whole. */
void footnotes_put(struct parser *p, const struct footnotes *f,
                   struct node *root);

#endif
