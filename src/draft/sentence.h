#ifndef DRAFT_SENTENCE_H
#define DRAFT_SENTENCE_H

#include "diff/outline.h"
#include "draft/anchor.h"

/* Which sentence of a leaf stands from one byte of its text up to another, from
   1; 0: no whole one, or it cannot be told for certain. */
unsigned sentence_at(const struct quoter *q, const struct outline *o,
                     size_t leaf, size_t from, size_t end);

#endif
