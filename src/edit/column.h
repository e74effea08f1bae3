#ifndef EDIT_COLUMN_H
#define EDIT_COLUMN_H

#include "edit/find.h"
#include "tree/table.h"

/*
 * Columns of a table, by number (of the row that numbers them, where there is
 * one) or by the words that stand over them.
 */

/* Which column of a table is called so, from 1; 0: none, or several, with what
   is there in f->why. */
size_t column_index(struct finder *f, const struct node *table,
                    struct str name);
/* The column of a table, or of the only one in a place; false, with f->why. */
bool column_find(struct finder *f, const struct node *in, struct str name,
                 struct spot *out);
/* The row that numbers the columns for certain; SIZE_MAX: there is none. */
size_t column_numbers(struct finder *f, const struct table *t);
/* Is that the number of a column: "3", "3-1"? */
bool column_is_number(struct str s);
/* The words of a cell, or of a line of new wording, as they are compared. */
struct str column_words(struct finder *f, const struct node *cell);
/* The block of the name of the column that a spot is, in its head; NULL, with
   f->why, where it has none, or it is not one paragraph of one cell. */
const struct node *column_head(struct finder *f, const struct spot *column);
/* Is a cell of the column that a spot is? */
bool column_has(const struct spot *spot, const struct node *cell);

#endif
