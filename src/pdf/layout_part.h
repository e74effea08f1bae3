#ifndef PDF_LAYOUT_PART_H
#define PDF_LAYOUT_PART_H

#include "pdf/grid.h"
#include "pdf/stripe.h"
#include "text/sheet.h"

/* A page, its glyphs told apart. */
struct laid {
	const struct page *page;
	struct stripes body; /* what stands in no frame */
	struct frames frames;
};

/* What most lines of a document keep to. */
struct measure {
	float left, right; /* where they begin and end */
	float indent;      /* of lines that open paragraphs; 0: none */
	float em;          /* the width of a character */
	float gap;         /* between lines of a paragraph */
};

/* A line of a note at the foot of a page, which waits for the end of the
   sentence that goes on behind it. */
struct held {
	struct stripe line;
	size_t page;
};

/* A picture, the first of some that are told as one. */
struct picture {
	struct box at;
	size_t page, more;
};

/* A sheet that is being written. */
struct layout {
	struct arena *a;
	struct pages *pages;
	struct laid *laid; /* one for each page */
	struct measure measure;
	struct sheet *sheet;
	size_t line;      /* lines so far */
	size_t page;      /* that is being written */
	bool page_begins; /* with the next line */
	VEC(struct held) held;
	VEC(struct picture *) pictures;
	size_t told; /* of them, so far */
};

#endif
