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
/* The first row with a number in a table; NULL. */
const struct node *row_numbered(struct finder *f, const struct node *in,
                                struct str num);
/* The number of a row as its first cell has it; empty: none. */
struct str row_num(struct arena *a, const struct node *tr);

#endif
