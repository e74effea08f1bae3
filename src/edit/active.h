#ifndef EDIT_ACTIVE_H
#define EDIT_ACTIVE_H

#include "edit/edit.h"

/*
 * Write into the order's doc what its metadata says of its edits, whatever the
 * operation: doc->ordered, an active modification for each (akn-profile 3.2),
 * doc->changed, the acts that they change, and from when the order holds.
 * Changes of the order itself and of acts that are not known are left out.  To
 * be called before meta_build.
 */
void active_note(const struct edits *edits);

#endif
