#ifndef PDF_NOTE_H
#define PDF_NOTE_H

#include "pdf/layout_part.h"

/* The lines of a note as they are written: without its mark, which has been
   left out of the text. */
struct stripe *note_lines(struct layout *l, const struct note *n);
/* Does a paragraph of it begin with line i of these, which is not the first
   one? */
bool note_parts(const struct layout *l, const struct note *n,
                const struct stripe *lines, size_t i);
/* Tell of line i, before it is written, where it is the first one of a page. */
void note_tell(struct layout *l, const struct note *n, size_t i);
/* What is written up to sheet_note_close is the note's. */
void note_open(struct layout *l, const struct note *n);

#endif
