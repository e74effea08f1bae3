#ifndef DIFF_EXACT_H
#define DIFF_EXACT_H

#include "tree/doc.h"

/*
 * Do the marks of a document give both editions: without what is marked as
 * removed the paragraphs, numbers and tables of the new one, without what is
 * marked as added those of the old one, in their order?
 */
bool exact_marks(const struct doc *marked, const struct doc *old_doc,
                 const struct doc *new_doc);

#endif
