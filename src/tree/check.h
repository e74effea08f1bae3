#ifndef TREE_CHECK_H
#define TREE_CHECK_H

#include "tree/doc.h"

/*
 * Report what is wrong with a document's structure: nodes that stand where
 * they may not, eIds that stand twice or are not what their place gives,
 * references within the document that lead nowhere, tables whose rows do not
 * fit together, metadata that contradicts itself.  A missing eId is no fault,
 * nor is another way to count ref, rref and mod.  Lines are those of the XML;
 * a document read from raw text has none.
 */
void check_doc(const struct doc *doc, struct report *report);

#endif
