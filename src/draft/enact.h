#ifndef DRAFT_ENACT_H
#define DRAFT_ENACT_H

#include "draft/place.h"
#include "tree/doc.h"

/* "ПРИКАЗЫВАЮ:", "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:": the words
   that enact an act by the issuer of another one, as that one has them.  Empty
   for acts that have no such word. */
struct str enact_words(const struct namer *n, const struct doc *doc);

#endif
