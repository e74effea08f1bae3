#ifndef PARSE_UNREAD_H
#define PARSE_UNREAD_H

#include "parse/parser.h"

/*
 * What of the text under root is read by a rule, and what is not.  A block of
 * text (P) is read where
 *   - a rule made it, an element around it (formula, row of a table) or one
 *     in it that is more than a reference (title, signature, note, amending
 *     sentence), or
 *   - it stands on the line that opens a unit: the rule of the unit read it,
 *     or
 *   - a rule of text.rules reads it as a plain paragraph (makes p), or as a
 *     line without a stop such as a heading (makes heading).  Such lines are
 *     not told apart from the cells of a torn table by their form; in a run
 *     with several lines that nothing reads they are not read either.
 * The block then has the rule in `by`.  Of what remains each line is reported
 * as LINE_UNREAD.  Linear in the text; the tree must be whole.
 */
void unread_find(struct parser *p, struct node *root);

#endif
