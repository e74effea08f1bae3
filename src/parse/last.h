#ifndef PARSE_LAST_H
#define PARSE_LAST_H

#include "parse/parser.h"

/*
 * Where the text of an act ends: what stands there in a table with lines around
 * its cells, and reads as those who sign, is no table of the last point.
 */

enum last_place {
	LAST_NOT,
	LAST_UNCLEAR, /* it may be: the sentence above it is not closed, a table
	                 that is none of theirs stands there, or a few lines of
	                 another kind stand below it */
	LAST_LISTED,  /* the sentence above it announces data */
	LAST_STANDS,
};

/* Is t a row or two, and does a name stand last in it? */
bool last_names(struct parser *p, const struct sheet_table *t);

/* Does the sentence above a table announce what stands below it? */
bool last_lists(struct parser *p, const struct lines *above);

/* Does t, above which the lines of the text stand, stand last in an act: below
   a closed sentence, one of its force, a table of one row or two below another
   one, or others who sign, no appendix having begun, with nothing below it but
   an appendix, others who sign or agree, a place to sign, words of
   registration, an editor's note, or the act in another language?  Below a
   sentence that announces data it does not where others sign below it; else
   that is unclear.  Never LAST_LISTED. */
enum last_place last_stands(struct parser *p, const struct sheet_table *t,
                            const struct lines *above);

#endif
