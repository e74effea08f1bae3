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
 * quotations carry the mod's.  An ELEMENT of the text keeps having one if it
 * has one: DOCUMENT among words, else COUNT, or NUMBER where it has a number.
 * Metadata keeps its eIds, but for the attachment's in front of them.  What is
 * marked removed keeps its own and counts for nothing.  Where top has an eId
 * that others carry, it keeps it.
 */
void eid_assign(struct arena *a, struct node *top);
/* Do all eIds under top stand as eid_assign would set them? */
bool eids_stand(const struct node *top);
/* The node under top with that eId; NULL. */
struct node *eid_find(const struct node *top, struct str eid);

/*
 * The same node by node: what eId each should have, in document order.
 * eids_next gives the next node and its eId (empty: none), which lasts until
 * the next call; the caller may set node->eid to a copy of it before: what
 * stands under the node carries what node->eid is by then.
 */
struct eids;
struct eids *eids_start(struct arena *a, struct node *top);
bool eids_next(struct eids *w, struct node **node, struct str *eid);

#endif
