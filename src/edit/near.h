#ifndef EDIT_NEAR_H
#define EDIT_NEAR_H

#include "edit/find.h"

/* What an address means in words, and what a place has instead of what was
   sought in it: the words of refusals,
   as forms (base/told.h). */

/* "point 5-1", "the preamble". */
struct str near_name(struct arena *a, const struct step *step);
/* "chapter": of what kind it is. */
struct str near_kind(enum step_kind kind);
/* "article 5", "the act". */
struct str near_place(struct arena *a, const struct node *unit);
/* "article 5, point 2": an address, or a unit with those around it; "the act"
   where there is none. */
struct str near_address(struct arena *a, const struct address *at);
struct str near_path(struct arena *a, const struct node *unit);
/* That a unit, which a new one in `in` would have the number of, is there. */
struct str near_there(struct arena *a, const struct node *unit,
                      const struct node *in);
/* That a unit (NULL: the act) has no such unit, or hits of them, and which it
   has near that number. */
struct str near_units(struct finder *f, const struct node *in,
                      const struct step *step, size_t hits);
/* That a unit has no such piece of text, and how many it has. */
struct str near_pieces(struct finder *f, const struct node *in,
                       const struct step *step);
/* "1, 2 and 3", of many "1, 2, 3 and others". */
struct str near_list(struct arena *a, const struct str *p, size_t n);

#endif
