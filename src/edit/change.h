#ifndef EDIT_CHANGE_H
#define EDIT_CHANGE_H

#include "edit/edit.h"

/* What an operation is in the terms of Akoma Ntoso. */
struct change_kind {
	struct str type; /* "substitution" */
	bool unit;       /* done to a provision, not to something in it */
};

/* NULL for what changes no act, or cannot be told. */
const struct change_kind *edit_change(enum edit_op op);

#endif
