#ifndef PDF_RULED_H
#define PDF_RULED_H

#include "pdf/layout_part.h"

/* How many cells of a column, each of one row, have words, and have none; and
   how many that are over several rows have words. */
struct use {
	unsigned filled, bare;
	unsigned tall;
};

/* A table by its ruling lines, over as many pages as it has. */
struct ruled {
	float *xs;
	unsigned columns, rows;
	unsigned first; /* rows that cells of the first one stand in */
	VEC(struct cell) cells;
	bool *open_below;
	size_t page; /* on which it begins */
	float pad;   /* points that text stands from the sides of its cells */
	float end;   /* of it on the last page so far */
	struct use *uses; /* of each column */
};

/* One that begins with a frame of the page that is being written. */
struct ruled *ruled_begin(struct layout *l, const struct frame *f);
/* The frame goes on with it: false where its columns are others.  The rows of
   its head, if they stand there again, are left. */
bool ruled_join(struct layout *l, struct ruled *t, struct frame *f);
/* Into the sheet. */
void ruled_put(struct layout *l, struct ruled *t);

#endif
