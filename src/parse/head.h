#ifndef PARSE_HEAD_H
#define PARSE_HEAD_H

#include "parse/inline.h"
#include "parse/para.h"

/*
 * Read title, requisites and enacting formula into act (PREFACE, PREAMBLE);
 * fills in what doc knows of the act.  Returns the number of paragraphs that
 * belong to them: the first that does not is the body's.
 */
size_t head_read(struct inliner *in, struct node *act,
                 const struct paras *paras);
/* Does a paragraph sign the act?  Adds it to conclusions if so. */
bool head_sign(struct parser *p, struct node *conclusions,
               const struct para *para);
/* How many paragraphs from the i-th on are a signature (the post may take a
   line of its own), and they as one; 0 if they are none. */
size_t head_signature(struct parser *p, const struct paras *paras, size_t i,
                      struct para *out);

#endif
