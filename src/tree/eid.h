#ifndef TREE_EID_H
#define TREE_EID_H

#include "tree/doc.h"

/*
 * Give every node under top its eId (Akoma Ntoso Naming Convention, section
 * 5), replacing any it has.  How, by the last column of kinds.def:
 *   NONE       it gets none
 *   ONCE       its place and its prefix: "para_1__content"
 *   BODY       the same, and what is in it does not carry it
 *   NUMBER     its place, prefix and number: "chp_2__subchp_1"; counted where
 *              it has no number, counted on where the number stands twice
 *   FLAT       prefix and number: numbers run through the document
 *   PARAGRAPH  FLAT outside articles, NUMBER in them
 *   COUNT      its place, prefix and its place among its like
 *   DOCUMENT   prefix and count in its document, "ref_4"
 *   BLOCK      COUNT in a container (preface, conclusions); NONE elsewhere
 * In an attachment all carry its own eId in front: "att_1__ref_1".  A mod's
 * quotations carry the mod's.
 */
void eid_assign(struct arena *a, struct node *top);
/* The node under top with that eId; NULL. */
struct node *eid_find(const struct node *top, struct str eid);

#endif
