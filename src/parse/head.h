#ifndef PARSE_HEAD_H
#define PARSE_HEAD_H

#include "parse/citation.h"
#include "parse/inline.h"
#include "parse/para.h"

/*
 * Read what stands before the body into act: PREFACE (contents list, title,
 * requisites, registration, status, notes: in any order) and PREAMBLE (the
 * grounds, the enacting formula); fills in what doc knows of the act.
 * Returns the number of paragraphs that belong to them: the first that does
 * not is the body's.
 */
size_t head_read(struct inliner *in, struct node *act,
                 const struct paras *paras);
/* Take over into doc what c says of the act itself, which is read by this;
   span: where it stands, for a message; first: not one more name of a joint
   act.  False where the act's kind is not known. */
bool head_work(struct parser *p, struct citation *c, struct span span,
               bool first);
/* List the body that issued the act, which c names, as an organization; span:
   where it stands, for a message; authority: its element, or NULL. */
void head_author(struct parser *p, const struct citation *c, struct span span,
                 struct node *authority);

#endif
