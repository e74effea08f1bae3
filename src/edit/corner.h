#ifndef EDIT_CORNER_H
#define EDIT_CORNER_H

#include "edit/apply_part.h"
#include "edit/resolve_part.h"

/* Is that the caption of an appendix, "the upper right corner" of it? */
bool corner_is(const struct spot *at);
/* A new caption in the place of the old one: which appendix it is it must
   leave as it is. */
bool corner_replace(struct resolver *r, struct resolved *to);
/* Do changes of its words leave the number in it? */
bool corner_keeps(struct resolver *r, const struct resolved *to);
struct node *corner_graft(struct applier *p, const struct resolved *to);

#endif
