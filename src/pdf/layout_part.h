#ifndef PDF_LAYOUT_PART_H
#define PDF_LAYOUT_PART_H

#include "pdf/columns.h"
#include "pdf/grid.h"
#include "pdf/stripe.h"
#include "text/sheet.h"

/* A page, its glyphs told apart. */
struct laid {
	const struct page *page;
	struct stripes body;  /* what stands in no frame */
	struct stripes lines; /* the same in the order of reading, without what
	                         stands around the text; where frames divide
	                         it, as body */
	struct frames frames;
	bool holds; /* lines of body have been put off, and are in lines yet */
	bool tongues;    /* texts in two languages stand on it side by side */
	bool notes_left; /* notes at its foot that go on are in the text */
	bool noted;      /* others have been taken out of it */
	float unmarked;  /* below that are small lines as of notes, of which
	                    the text has only some of the marks; 0: none */
};

/* What most lines of a document keep to. */
struct measure {
	float left, right; /* where they begin and end */
	float bottom;      /* where the last one of a page does, at most */
	float indent;      /* of lines that open paragraphs; 0: none */
	float em;          /* the width of a character */
	float high;        /* how high most characters are */
	float gap;         /* between lines of a paragraph */
	bool flush;        /* full lines end at the right, all of them */
	bool indents;      /* nearly all paragraphs open at the indent, */
	bool gaps;         /* or below a gap */
	bool filled;       /* lines that surely go on were full: where they end
	                      is known, */
	bool spread;       /* and all of them are spread up to there */
	float lack;        /* the room that the next word lacked behind one of
	                      them, at least; 0: there was none */
	float space;       /* of lines that are not spread, of their height */
};

/* A line of a note at the foot of a page, which waits for the end of the
   sentence that goes on behind it. */
struct held {
	struct stripe line;
	size_t page;
};

enum { SIGNS_MOST = 3 }; /* digits or asterisks of a mark */

/* What leads from the text to a note: "12" where that is raised, "**". */
struct mark {
	char key[SIGNS_MOST + 1];
	size_t n; /* glyphs it takes */
};

/* A note at the foot of a page. */
struct note {
	struct mark mark;
	bool joined; /* its mark stood right behind that of the note before */
	bool found;  /* it was, in the text, */
	size_t from, to; /* and with it notes from..to-1 are put */
	bool put;
	VEC(struct held) lines;
};

/* A picture, the first of some that are told as one. */
struct picture {
	struct box at;
	size_t page, more;
};

struct loose;

/* A sheet that is being written. */
struct layout {
	struct arena *a;
	struct pages *pages;
	struct laid *laid; /* one for each page */
	struct measure measure;
	struct columns_seen columns; /* of its pages so far */
	struct sheet *sheet;
	size_t line;      /* lines so far */
	size_t page;      /* that is being written */
	bool page_begins; /* with the next line */
	VEC(struct held) held;
	VEC(struct note) notes;
	size_t lost;     /* so many of them have been looked at, whether their
	                    marks were found */
	VEC(size_t) due; /* of them, which wait for the end of a paragraph */
	const struct stripe *last; /* line of the text that was written, */
	bool flows;                /* and no table was since */
	bool opened;               /* its paragraph opened as nearly all do */
	VEC(struct picture *) pictures;
	size_t told;              /* of them, so far */
	const struct loose *bare; /* the table without lines that was written
	                             last, NULL: none was */
};

#endif
