#ifndef EDIT_HISTORY_PART_H
#define EDIT_HISTORY_PART_H

#include "edit/history.h"
#include "tree/element.h"
#include "tree/meta.h"
#include "tree/work.h"

/* What the files that write the history share. */

/* The child of that name, made where an order of names puts it. */
struct node *history_child(struct arena *a, struct node *parent,
                           struct str name, const struct str *order, size_t n);
struct node *history_meta(const struct history *h);
/* A section of the metadata, made where it is not there. */
struct node *history_section(struct history *h, const char *name);
struct node *history_add(struct history *h, struct node *parent,
                         const char *name, const struct field *fields);
/* The next free id of a section: "eref_3". */
struct str history_id(struct history *h, const struct node *section,
                      struct str prefix);
/* "#eref_3" */
struct str history_link(struct history *h, struct str id);
/* List what the metadata itself speaks of, once. */
void history_list(struct history *h, struct mention m);
/* The log, made where it is not there. */
struct node *history_log(struct history *h);
/* The place of passive modifications in the metadata. */
struct node *history_passive(struct history *h);
/* The period of changes in force from a day on; "#tmpg_2".  until: the first
   day on which they do not hold any more; year 0: none. */
struct str history_period(struct history *h, struct date from,
                          struct date until);
/* The period of the relations that changes apply to, where it begins on
   another day than the changes hold. */
struct str history_relations(struct history *h, struct date since,
                             struct date until);

#endif
