#ifndef PDF_BODY_H
#define PDF_BODY_H

#include "pdf/layout_part.h"

/* What all pages keep to. */
void body_measure(struct layout *l);
/* Is there more room above a line than lines of a paragraph have? */
bool body_jumps(const struct layout *l, const struct stripe *last,
                const struct stripe *s);
/* Does the text of a line end in a mark that may end its paragraph? */
bool body_ends(const struct stripe *s);
/* The notes that wait, behind the paragraph that ends. */
void body_notes(struct layout *l);
/* The notes whose marks stood in a paragraph, behind it. */
void body_due(struct layout *l);
/* A page has been written: its notes whose marks were not found hang on its
   last words, and wait for the end of the paragraph. */
void body_lost(struct layout *l);
/* All that are left. */
void body_rest(struct layout *l);
/* No paragraph goes on here, unless a page has just begun. */
void body_blank(struct layout *l);
/* Lines of a part of a page, between tables, in the order of reading. */
void body_put(struct layout *l, struct stripes *lines);

#endif
