#ifndef PARSE_CONTENTS_H
#define PARSE_CONTENTS_H

#include "parse/para.h"

/* How many paragraphs from i on are a list of the headings that come later: the
   first of them stands there again. */
size_t contents_length(struct parser *p, const struct paras *paras, size_t i);

#endif
