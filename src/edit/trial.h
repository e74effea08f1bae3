#ifndef EDIT_TRIAL_H
#define EDIT_TRIAL_H

#include "edit/edit.h"

/*
 * How a sentence alone would be read, or several lines.  scope: what the lines
 * before it are about, as address_read has it; empty: nothing.  The edits have
 * no order.  Where it is not understood there are none, and *why (of the
 * edits) says what is not.  Free with edits_free.
 */
struct edits *trial_read(const struct language *lang, struct str sentence,
                         struct str scope, struct str *why);

#endif
