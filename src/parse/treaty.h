#ifndef PARSE_TREATY_H
#define PARSE_TREATY_H

#include "parse/para.h"

/* Does the title of a treaty begin with paragraph i?  An act that ratifies it
   prints it behind its signature, with no caption. */
bool treaty_opens(struct parser *p, const struct paras *paras, size_t i);
/* Is paragraph i the first of a signature behind which a treaty stands? */
bool treaty_signed(struct parser *p, const struct paras *paras, size_t i);

#endif
