#ifndef EDIT_INSTR_H
#define EDIT_INSTR_H

#include "edit/edit.h"

/*
 * Read what an act orders from its sentences (amend.rules), in the order of
 * the text.  Reports, with the place: sentences that order a change but are
 * not understood (EDIT_UNREAD, level unsupported), new wordings that are not
 * there or are headed as another provision.  Works on trees read from raw
 * text and from Akoma Ntoso alike.  Free with edits_free.
 */
struct edits *instr_read(const struct language *lang, struct doc *order,
                         struct report *report);

#endif
