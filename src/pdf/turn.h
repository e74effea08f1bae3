#ifndef PDF_TURN_H
#define PDF_TURN_H

#include "pdf/page.h"

/* Text that does not run from left to right: up, down or upside down. */

/* Mark the characters of a line, in the order in which they are read, that
   follow one another otherwise than upright ones do; *lines: how many lines of
   such there are so far. */
void turn_mark(struct glyph *glyphs, size_t n, uint32_t *lines);
/* Spaces between turned characters that others of them fill are none. */
void turn_spaces(struct arena *a, struct page *page);
/* Turn a page most of which is turned, with all that is on it. */
void turn_page(struct page *page);
/* Lay turned lines, from above to below, over their place in a cell: each
   stands upright there, as wide as the cell. */
void turn_cell(const struct box *cell, struct glyph *glyphs, size_t n);
/* The same with each turned line by itself, where no cell is around it.  What
   runs up or down beside the text, at the rim of its page, is none of it: it
   goes to the asides.  How many glyphs are left. */
size_t turn_body(struct arena *a, struct page *page, struct glyph *glyphs,
                 size_t n);

#endif
