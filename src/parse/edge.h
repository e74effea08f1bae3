#ifndef PARSE_EDGE_H
#define PARSE_EDGE_H

#include "parse/parser.h"

/* How the lines of a text begin and end. */

enum {
	EDGE_INDENT = 3, /* white space that opens a paragraph, */
	EDGE_GAP = 3,    /* and that divides columns, */
	EDGE_PARTS = 16  /* of which there are at most so many */
};

/* Characters from the edge of the page to the end of the line. */
size_t edge_width(const struct line *l);
/* The same, had the first word of the next line stood on it, too. */
size_t edge_width_with(const struct line *l, const struct line *next);
/* Does the line begin as no sentence does? */
bool edge_within(struct str s);
/* Does a sentence or an item end with s?  A mark may close it behind its
   stop. */
bool edge_sentence(struct str s);
/* The same, but for the stop of a short word. */
bool edge_item(struct str s);
/* Is s a line across the page, of underscores alone? */
bool edge_ruled(struct str s);
/* Did a page end within a sentence, in what the file has as one paragraph? */
bool edge_turns(struct parser *p, const struct line *last,
                const struct line *l);
/* Does the line begin with the number or the name of a unit? */
bool edge_opens(struct parser *p, struct str s);
/* The same of an article or a greater unit: no number in a sentence looks
   so. */
bool edge_heads(struct parser *p, struct str s);
/* Of two lines around the middle of the page, is the lower one a heading of its
   own: that of a unit, or one in small letters below one in capitals? */
bool edge_below(struct parser *p, const struct line *last,
                const struct line *l);

/* What a line has from one column of characters to another, without the white
   space around it. */
struct str edge_slice(const struct line *l, size_t from, size_t to);

/* Where the parts of a line that gaps divide begin, in characters; how many
   they are, 0 if too many. */
size_t edge_parts(const struct line *l, size_t at[EDGE_PARTS]);

#endif
