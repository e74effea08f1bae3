#ifndef PARSE_REMARK_H
#define PARSE_REMARK_H

#include "parse/inline.h"
#include "parse/para.h"

/* Is the paragraph an editor's note on a consolidated text (note.rules), or the
   words of one whose lead stood in the paragraph before? */
bool remark_is(struct parser *p, const struct para *para);
/* Is it the lead of such a note only, whose words come in the next
   paragraph? */
bool remark_leads(struct parser *p, const struct para *para);
/* Add it to parent as the consolidation itself does (akn-profile 3.6): a P of
   a REMARK.  What it tells is read once the tree is whole (notes_read). */
struct node *remark_add(struct inliner *in, struct node *parent,
                        const struct para *para);
/* Is a P such a note? */
bool remark_is_block(const struct node *block);

#endif
