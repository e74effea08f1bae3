#ifndef RENDER_GRID_H
#define RENDER_GRID_H

#include "base/buf.h"
#include "tree/node.h"

/* Write a TABLE row by row, " | " between its columns, aligned as far as
   they are not wide; what a span covers is an empty cell. */
void grid_lines(struct arena *a, const struct node *table, struct buf *out);

/* The same drawn in boxes at most width columns wide, cells wrapped; as lines
   where it has too many columns for that, or where its spans do not fit. */
void grid_boxes(struct arena *a, const struct node *table, size_t width,
                bool colour, struct buf *out);

#endif
