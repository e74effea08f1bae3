#ifndef TREE_EDITION_H
#define TREE_EDITION_H

#include "tree/node.h"

/*
 * A TABLE that holds two editions: rows, cells and words of one alone are
 * marked.  The spans are those of the new one, of what is marked as removed
 * those of the old one; kz:rowspan and kz:colspan are what a cell of both
 * spanned before, kz:column is the column that it stood in where columns stand
 * elsewhere now.
 */

/* A copy as one edition has it: without what is marked `without` and, where
   that is MARK_ADDED, with the spans and in the columns of before. */
struct node *edition_read(struct arena *a, const struct node *table,
                          enum node_mark without);
/* Say what of a cell that stays was otherwise before: a span of so many rows
   or columns ("rowspan", "colspan") now.  What was said before is true. */
void edition_keep_span(struct arena *a, struct node *cell, const char *name,
                       struct str was);
/*
 * A copy whose rows are those of both, so that a cell spans all rows that it
 * spans in either, where one grid can hold that: rows that are marked, and
 * rows with no mark on a cell.  Rows between two lines that no cell of either
 * edition crosses, and for which that does not hold, stand there as they were,
 * marked as removed, and again as they are, marked as added.  The table itself
 * where there is nothing to join, or where the columns are not the same.
 */
const struct node *edition_join(struct arena *a, const struct node *table);
/* Let a table hold the rows of another one, marked as removed, before its own,
   marked as added. */
void edition_part(struct arena *a, struct node *table, struct node *was);
/* Have two tables the same cells at the same places, with the same words? */
bool edition_is_same(struct arena *a, const struct node *x,
                     const struct node *y);

#endif
