#ifndef MKORDER_ORDER_H
#define MKORDER_ORDER_H

#include "base.h"

/* One sentence, or a header with those below it; and what they order. */
struct block {
	FILE *text, *edits;
	char *said, *rows;
	const char *const *quotes; /* that it opens and closes with */
	size_t nsaid, nrows;
};

/* The place in the base that sentences speak of. */
struct where {
	struct base *base;
	struct unit *root;        /* changes go into it */
	const struct unit *scope; /* header lines have named it already */
	struct block *to;
};

/* Where an item of a list ends: ";", of the last one ".". */
#define ITEM_END "\001"

/* Choose so many changes, apply them to the base, and keep what they say. */
void order_make(struct base *b, size_t edits);
/* Some more, which are in force later. */
void order_late(struct base *b);
/* Have them in another order. */
void order_shuffle(void);
void order_print(FILE *f, const struct base *b);
void order_print_edits(FILE *f, const struct base *b);
/* Around the number of an own appendix: an only one has none in print. */
#define ANNEX_MARK "\003"

/* An own appendix, with the new wording of an appendix; its number, marked. */
const char *order_annex(struct unit *app);

#endif
