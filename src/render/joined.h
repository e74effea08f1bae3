#ifndef RENDER_JOINED_H
#define RENDER_JOINED_H

#include "render/block.h"

/*
 * The text under top as blocks_read has it, but so that the marks give the
 * paragraphs of both editions: a block ends where a paragraph of one of them
 * does.  What is marked of a block is its end: of one alone (STYLE_ADDED,
 * STYLE_REMOVED) what is before it goes on, in the other edition, in the block
 * behind.  Tables are marked where one edition has all of them.
 *
 * closed: top is a cell, whose last paragraph ends in both.
 */
void joined_read(struct arena *a, const struct node *top, bool tables,
                 bool closed, struct blocks *list);

#endif
