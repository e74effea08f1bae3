#ifndef EDIT_FIGURE_H
#define EDIT_FIGURE_H

#include "edit/wording.h"

/* Is the range a part of a larger number: of one whose digits spaces group
   ("5" of "5 000"), or of an act ("7" of "7-V")? */
bool figure_is_part(const struct wording *w, struct range r);

#endif
