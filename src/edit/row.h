#ifndef EDIT_ROW_H
#define EDIT_ROW_H

#include "edit/find.h"

/*
 * The table, row or cell that a step means in a unit, a table or a row; NULL,
 * with what is there instead in f->why.  Rows are found by the number in their
 * first cell, else by all of their words, or those of a cell.
 */
const struct node *row_find(struct finder *f, const struct node *in,
                            const struct step *step);
/* The only row that is so called: by its number, its words, or the words of
   each of its cells with tabs between; NULL, with f->why. */
const struct node *row_worded(struct finder *f, const struct node *in,
                              struct str by);
/* That it is not there, or (hits) more than once; NULL. */
const struct node *row_none(struct finder *f, const struct node *in,
                            struct str by, size_t hits);
/* How many rows have that number; the first of them in *out. */
size_t row_tally(struct finder *f, const struct node *in, struct str num,
                 const struct node **out);
/* Can s be the number of a row? */
bool row_is_number(struct str s);
/* Do the cells of a row count them: 1, 2, 3? */
bool row_counts(struct arena *a, const struct node *tr);
/* The first row with a number in a table; NULL. */
const struct node *row_numbered(struct finder *f, const struct node *in,
                                struct str num);
/* The number of a row as its first cell has it; empty: none. */
struct str row_num(struct arena *a, const struct node *tr);

#endif
