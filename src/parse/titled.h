#ifndef PARSE_TITLED_H
#define PARSE_TITLED_H

#include "parse/inline.h"
#include "parse/para.h"

/* Add the title of the act, which the paragraphs `title` are, to the preface,
   and note its words with the document. */
void titled_add(struct inliner *in, struct node *preface,
                const struct paras *paras, struct span title);

#endif
