#ifndef TWIN_SIGNER_H
#define TWIN_SIGNER_H

#include "diff/outline.h"
#include "twin/fact.h"

/* Add who signs in a leaf, and as what: the name as both languages spell it,
   whatever their letters; the posts that a list knows. */
void signers_read(struct arena *a, const struct tongue *t,
                  const struct outline *o, size_t leaf, struct facts *out);

#endif
