#ifndef DRAFT_FRESH_H
#define DRAFT_FRESH_H

#include "base/buf.h"
#include "tree/node.h"

/* What stands before a paragraph of an act. */
#define FRESH_INDENT "      "

/*
 * The text of a unit as acts have it in print, to be read again: its number
 * before its heading or first words, each paragraph for itself, the rows of a
 * table a line each, cells divided by tabs.  first: nothing stands before its
 * first paragraph.
 */
void fresh_print(const struct node *top, bool first, struct buf *out);
/* The words of one paragraph on a line. */
void fresh_words(const struct node *p, struct buf *out);
/* A row. */
void fresh_row(const struct node *row, struct buf *out);

#endif
