#ifndef EDIT_UNDO_H
#define EDIT_UNDO_H

#include "edit/edit.h"

/*
 * A consolidated act keeps what its orders took out, so that each can be taken
 * out again, the last one first.  For each order its metadata has one kz:undo
 * in proprietary: the difference of the tree from what it was, whatever the
 * operations were, texts, notes and metadata alike:
 *   kz:undo by="IRI of the order" tree="digest of the tree without kz:undo"
 *                                         several IRIs: of orders whose changes
 *                                         go together
 *     kz:at path="1.0.4" from="2" n="1"   children that were others before:
 *                                         those follow as kz:n and kz:t
 *     kz:as path="1.0.4"                  attributes that were others before
 *   kz:n is="p" id="..."  an element; its kz:a n="name" v="value" first
 *   kz:t v="words"        text
 * A path counts children from the root, texts beside one another as one.
 */

/* The orders to take out, whatever their sequence. */
struct undo_orders {
	const struct doc *const *p;
	size_t n;
};

/* Write into doc, made of base by an order, how to undo that. */
void undo_record(struct doc *doc, const struct doc *base,
                 const struct work *order);
/*
 * Where doc is base with the marks of what orders changed, made by comparing:
 * the records that it brings of them, true of the act without marks, become one
 * for all of them, how to undo marks and changes alike.  What base itself keeps
 * of earlier orders stays.
 */
void undo_join(struct doc *doc, const struct doc *base);
/*
 * The act before some orders, the last that changed it: a new document, or NULL
 * after a message that says why not: the act does not hold the changes of one
 * of them, does not keep what they took out, holds it marked together with that
 * of others, was changed by another order
 * later, or by hand since.  An order that came into force on several days has a
 * record for each, and others may stand between: all of it goes, or nothing.
 */
struct doc *undo_apply(const struct doc *doc, const struct undo_orders *orders,
                       struct report *report);

#endif
