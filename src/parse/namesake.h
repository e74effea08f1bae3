#ifndef PARSE_NAMESAKE_H
#define PARSE_NAMESAKE_H

#include "parse/parser.h"

/*
 * What an appendix is of, as its caption says ("to the Professional standard
 * of a welder"), is the title of a document that stands before it, in another
 * case.  Whatever the document is called, its own words tell that the caption
 * is one, and how far it goes.
 */

/* The lines so far that may be, or begin, the title of a document. */
struct namesakes {
	struct map first; /* the last of them by how its first word begins */
	size_t *before;   /* of each the one before that begins so, + 1 */
};

void namesakes_open(struct parser *p, struct namesakes *t);
/* Line i, behind all that came, is text; below: it follows a caption. */
void namesakes_add(struct parser *p, struct namesakes *t, size_t i, bool below);
/* Are the words, one of them at least in another case, those that a title
   added so far is or begins with? */
bool namesakes_known(struct parser *p, const struct namesakes *t,
                     struct str named);
/* Are the words those of the title, as far as both go? */
bool namesake_is(struct str title, struct str named);

#endif
