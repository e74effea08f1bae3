#ifndef EDIT_SPACE_H
#define EDIT_SPACE_H

#include "edit/find.h"

/*
 * Where a number may stand once only: articles are counted through a law,
 * points through all chapters of rules, subpoints in their point, appendices
 * by what they belong to.  Where the base itself begins anew in each chapter,
 * that is the space.
 */

/* Count in a unit or an appendix of the base, in the order of the text. */
void space_add(struct finder *f, const struct node *n);
/* Where a unit of that kind that stands right in `in` is counted. */
const struct node *space_of(const struct finder *f, const struct node *in,
                            enum node_kind kind);
/* The unit of the base that has a number there; NULL. */
const struct node *space_holder(const struct finder *f, const struct node *in,
                                enum node_kind kind, struct str num);
/* The only unit of a number that is counted through all divisions; NULL. */
const struct node *space_only(const struct finder *f, const struct node *in,
                              enum node_kind kind, struct str num);
/* Are there any of a kind in the space of that kind? */
bool space_has(const struct finder *f, const struct node *in,
               enum node_kind kind);
/* Is that counted anew in each division? */
bool space_is_anew(const struct finder *f, const struct node *in,
                   enum node_kind kind);
/* Are articles, points and the like counted through units of this kind? */
bool space_is_division(enum node_kind kind);
/* Are units of this kind counted through divisions? */
bool space_is_through(enum node_kind kind);
/* The unit of its kind that is counted right before n; NULL: n is first. */
const struct node *space_before(const struct finder *f, const struct node *n);

#endif
