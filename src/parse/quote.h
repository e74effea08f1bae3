#ifndef PARSE_QUOTE_H
#define PARSE_QUOTE_H

#include "parse/block.h"

/*
 * New text that an amending sentence puts into another act: paragraphs behind
 * it in quotes (formulas.md, 7.2).  Nothing in them is a unit of this act.
 *
 * quote_find tells them by para.quote, from the from-th on: text opens with a
 * quotation mark behind a sentence that orders new text (quote.rules), and goes
 * on to the first paragraph that closes it: where all that opened is closed and
 * the act goes on, or the act goes on and no later mark without a partner says
 * otherwise.  Its next number comes once: what looks like it within the new
 * text is not it.  Where either of two marks may be the last, and where the
 * numbers of a text that nobody closed may be the act's or its own, this is
 * reported (DIAG_QUOTE_DOUBTFUL) and nothing of the order may be applied.  A
 * block that is never closed ends before the next own change, and is reported.
 * A sentence and the text on its line are two paragraphs afterwards.  What new
 * text itself orders of a third act, in quotes of its own, para.nested tells,
 * where nothing of that is in doubt.
 */
void quote_find(struct parser *p, struct paras *paras, size_t from);
/* The same, of paras that are all one body's; quiet: without messages.  False:
   nothing orders new text there, or there were doubts. */
bool quote_mark(struct parser *p, struct paras *paras, size_t from, bool quiet);

/* What an amending sentence says becomes a MOD in its block. */
struct node *quote_mod(struct parser *p, struct node *block,
                       const struct rule *by);
/* A paragraph in quotes goes into the QUOTED_STRUCTURE of the MOD of the
   sentence that was added last, words that go on behind quoted rows into the
   MOD; false: it is neither. */
bool quote_put(struct blocks *b, const struct para *para);
void quote_close(struct blocks *b);
/* Does the sentence that orders new text name that number: "points 1, 3 and 5
   shall read"? */
bool quote_names(const struct node *structure, struct str num);

/* Does s begin in a mark and a unit: one of several that a sentence orders? */
bool quote_unit(struct parser *p, struct str s);
/* Does what s orders, or announces, stand in the next paragraph, which begins
   in a mark?  A unit in quotes behind a colon is quoted whatever the verb is:
   never one of the act's own. */
bool quote_announced(struct parser *p, struct str s, struct str next);
/* Is a paragraph the mark in front of rows that a sentence quotes? */
bool quote_opens_rows(const struct para *para);
/* Where the new text begins that what s orders has on its line: behind a colon,
   or words that go on in a list below; s.n: nowhere. */
size_t quote_order_at(struct parser *p, struct str s, bool *orders);
/* Does a paragraph order new text that stands on its line, or in the next? */
bool quote_ordered(struct parser *p, const struct para *para,
                   const struct para *next);

#endif
