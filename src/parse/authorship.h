#ifndef PARSE_AUTHORSHIP_H
#define PARSE_AUTHORSHIP_H

#include "parse/citation.h"

/* Take over into doc what c says of the act itself, which is read by this;
   span: where it stands, for a message; first: not one more name of a joint
   act.  False where the act's kind is not known. */
bool authorship_take(struct parser *p, struct citation *c, struct span span,
                     bool first);
/* List the body that issued the act, which c names, as an organization; span:
   where it stands, for a message; authority: its element, or NULL. */
void authorship_list(struct parser *p, const struct citation *c,
                     struct span span, struct node *authority);

#endif
