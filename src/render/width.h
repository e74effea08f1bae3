#ifndef RENDER_WIDTH_H
#define RENDER_WIDTH_H

#include "base/arena.h"
#include "base/str.h"
#include "tree/table.h"

/* What a column wants: letters of its longest cell, of its longest word. */
struct want {
	size_t all, word;
};

/* A cell that is measured. */
struct measure {
	struct want *want;
	size_t all, word; /* letters so far, and of the word that is open */
};

void measure_add(struct measure *m, struct str s);
void measure_close(struct measure *m);
/* What the columns of a table want, by the cells that are in one only. */
struct want *width_wants(struct arena *a, const struct table *t);
/* The letters in a line that has room for a table's words, but for those that
   are as well broken; whole: for those too. */
size_t width_letters(const struct want *want, size_t cols, bool whole);
/* The widths of columns, in twentieths of a point, of so many in all: room for
   their longest words, as far as there is, and the rest by how much text they
   have. */
size_t *width_share(struct arena *a, struct want *want, size_t cols,
                    size_t width);

#endif
