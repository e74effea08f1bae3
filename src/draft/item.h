#ifndef DRAFT_ITEM_H
#define DRAFT_ITEM_H

#include "diff/outline.h"

/* What the items of an outline are to those who write orders. */

/* NODE_ROOT: of none. */
enum node_kind item_kind(const struct outline *o, size_t i);
/* A unit whose pieces are counted. */
bool item_counts(const struct outline *o, size_t i);
/* The title of an act or of an appendix. */
bool item_is_title(const struct outline *o, size_t i);
/* What stands in the upper right corner of an appendix. */
bool item_is_corner(const struct outline *o, size_t i);
/* A paragraph beside others, which can be told by its place. */
bool item_is_piece(const struct outline *o, size_t i);
/* Is it all that its unit has, but for a number? */
bool item_is_alone(const struct outline *o, size_t i);
/* Is it new text of an order, in which nothing is told by its number? */
bool item_is_quoted(const struct outline *o, size_t i);
/* Can the law speak of it as a unit, by its number?  Of rows by their words,
   too. */
bool item_is_numbered(const struct outline *o, size_t i);
/* Can a row be told? */
bool item_row_named(const struct outline *o, size_t row);
/* Is it a row that heads the columns? */
bool item_heads(const struct outline *o, size_t row);

#endif
