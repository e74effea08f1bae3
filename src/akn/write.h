#ifndef AKN_WRITE_H
#define AKN_WRITE_H

#include "base/buf.h"
#include "tree/doc.h"

/*
 * Add the document to out as Akoma Ntoso XML: UTF-8, indented by two spaces,
 * never among words.  Characters that XML cannot hold become U+FFFD.
 *
 * With marks, what is marked has kz:mark="added" or "removed", marked text
 * stands in ins or del, and eIds of what is removed begin with "was__" (so
 * that they stay unique).  Without, what is marked removed is left out.
 */
void write_akn(const struct doc *doc, struct buf *out, bool marks);

#endif
