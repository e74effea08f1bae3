#ifndef PDF_FOOT_PART_H
#define PDF_FOOT_PART_H

#include "pdf/layout_part.h"

#define FOOT_BEGIN 3.0F  /* characters from the line above notes they begin */
#define FOOT_SMALL 0.95F /* of the height of the text, of notes */
#define FOOT_LOW 0.85F   /* of that of the page: where notes end, at least */

/* A part of a page where notes may stand. */
struct foot {
	struct layout *l;
	struct laid *laid;
	size_t page;
	float text;    /* how high the letters of the document mostly are */
	struct box at; /* what is in it; y0: below that */
	bool small;    /* its letters are */
	bool ruled;    /* a line is drawn above it, */
	bool wide;     /* a long one, */
	bool high;     /* in the upper half of the page */
	bool same;     /* its letters are as high as those of the text */
	bool counts;  /* its notes may open with numbers that are not raised, */
	bool counted; /* and one of them does */
	bool tabled;  /* a table ends right above it */
	struct stripes lines;
	VEC(struct note) notes;
	size_t rest; /* lines that go on with a note of the page before */
};

/* Is a line nothing but a number, perhaps between dashes? */
bool stripe_is_number(const struct stripe *s);
/* Its lines, in small letters or in any; false where other words stand among
   them. */
bool foot_read(struct foot *f, bool small);
/* The line that the last note ends with so far; NULL: there is none. */
const struct held *foot_end(const struct layout *l);
/* Does the last note end in a column at the left of a foot? */
bool foot_is_beside(const struct foot *f);
/* The last note, where that stands at the end of the page before, or of the
   column before; NULL: none does. */
const struct note *foot_before(const struct foot *f);
/* Does the last note end on the page before, or in the column before, in the
   midst of a sentence, in letters as those of the foot? */
bool foot_runs_on(const struct foot *f);
/* Is the text of its page seen to be set in columns? */
bool foot_columns(const struct foot *f);
/* Take its notes; false where it has none. */
bool foot_take(struct foot *f);

#endif
