#ifndef EDIT_CALLED_H
#define EDIT_CALLED_H

#include "edit/find.h"

/* The letters and digits of a title, small ones, nothing between them. */
struct str called_key(struct arena *a, const struct folding *f, struct str s);
/* s without "(hereinafter - Rules)". */
struct str called_long(struct arena *a, struct matcher *m,
                       const struct language *lang, struct str s);
/* The title of an appendix as one line; empty: it has a caption only. */
struct str called_title(struct finder *f, const struct node *appendix);
/*
 * May an appendix of that title be what an order calls so?  Its noun is the
 * same in any case and number.  Where the order says the title, it is the same
 * words, quotation marks, hyphens, blanks and "(hereinafter - Rules)" aside;
 * where it says none, the noun is the one that names the kind of the document.
 */
bool called_fits(struct finder *f, const struct called *called,
                 struct str title);
/* Does the act itself, its title or its provisions, speak of what is called so?
 */
bool called_approved(struct finder *f, const struct called *called);

#endif
