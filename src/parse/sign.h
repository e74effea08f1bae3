#ifndef PARSE_SIGN_H
#define PARSE_SIGN_H

#include "parse/inline.h"
#include "parse/para.h"

/*
 * How many paragraphs from the i-th on are a signature: the post and the name
 * may take a line each, or several.  0 if they are none.
 */
size_t sign_find(struct parser *p, const struct paras *paras, size_t i);
/* Does a paragraph say that posts and names follow, so that it is no line of a
   post itself, and they may be data? */
bool sign_is_list(struct parser *p, const struct para *para);
/* Add n paragraphs from the i-th on, a signature, to conclusions. */
void sign_add(struct parser *p, struct node *conclusions,
              const struct paras *paras, size_t i, size_t n);

#endif
