#ifndef EDIT_UNDO_TREE_H
#define EDIT_UNDO_TREE_H

#include "edit/undo.h"

/* Trees as a file holds them: texts beside one another are one, empty ones are
   none, and records of what to undo are no part. */

/* A child: a node, or a run of texts. */
struct item {
	struct node *node; /* the first */
	size_t n;          /* nodes in the run, with empty texts among them */
};

struct items {
	struct item *p;
	size_t n, cap;
};

void items_of(struct arena *a, const struct node *parent, struct items *out);
/* Are two children and all under them the same?  ids: eIds outside metadata
   count too. */
bool item_same(const struct item *x, const struct item *y, bool ids);
/* Are two elements the same but for what they hold? */
bool node_same(const struct node *x, const struct node *y, bool ids);
/* Is it a record of what to undo? */
bool is_undo(const struct node *n);
/* The records of a document, the first one and the one behind another; NULL. */
struct node *undo_first(const struct doc *doc);
struct node *undo_next(const struct node *record);
/* A digest of all that counts. */
struct str tree_digest(struct arena *a, const struct node *root);
/* Add a child, with all under it, to parent as kz:n and kz:t; false where that
   is too deep. */
bool shadow_item(struct arena *a, struct node *parent, const struct item *item);
/* Add the attributes of n to an element, as kz:a. */
void shadow_attrs(struct arena *a, struct node *to, const struct node *n);
/* What a kz:n or kz:t stands for, loose. */
struct node *shadow_back(struct arena *a, const struct node *shadow);
/* Give n the attributes that an element holds as kz:a. */
void shadow_attrs_back(struct arena *a, struct node *n,
                       const struct node *from);

#endif
