#ifndef DRAFT_PLAIN_H
#define DRAFT_PLAIN_H

#include "tree/doc.h"

/*
 * A document with the words of the law only: notes of its editors and stubs of
 * what is gone are left out.  Its tree is a copy in that arena; the rest is
 * borrowed, so that it is not to be freed.
 */
struct doc plain_doc(struct arena *a, const struct doc *doc);

#endif
