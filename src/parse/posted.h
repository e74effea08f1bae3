#ifndef PARSE_POSTED_H
#define PARSE_POSTED_H

#include "parse/parser.h"

/*
 * Where the name of one who signs stands beside the first line of his post, the
 * lines of that are put together, and the name becomes a line behind them.
 */
void posted_part(struct parser *p);

/* Mark the lines at the end of the main text in which one who signs begins, a
   known post, and those that the name ends, behind a gap: captions are known.
 */
void posted_mark(struct parser *p);

/* Does a rule of those who sign read s: where it has a gap, one by which what
   stands behind the last may be any name, before others? */
bool posted_match(struct parser *p, struct str s, struct match *m);

/* Is all of s the name of one who signs, as far as its place may say so: two
   words in capitals are, but for those that each language excepts. */
bool posted_is_name(struct parser *p, struct str s);

/* Is such a name what stands behind the last gap of s, a tab or two spaces? */
bool posted_names(struct parser *p, struct str s);

/* Is s the post of one who signs, in any language, with no name? */
bool posted_is_post(struct parser *p, struct str s);

/* Are words of a table a post and a name?  Within lines the post must read as
   one by itself, too, and they may be in any language: the act may follow in
   another one. */
bool posted_signs(struct parser *p, struct str s, bool framed);

#endif
