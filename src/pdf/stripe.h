#ifndef PDF_STRIPE_H
#define PDF_STRIPE_H

#include "pdf/page.h"
#include "text/sheet.h"

/* A stripe is a line as it is seen: what stands at one height, from left to
   right. */
struct stripe {
	const struct glyph *glyphs;
	size_t n;
	struct box at;
	float em;     /* the mean width of its characters */
	float space;  /* the gap that words of it mostly have, or a space */
	float spread; /* the same, if it has two or more; else 0 */
	struct box column; /* x0 and x1: of the column it stands in; 0, 0: that
	                      of the page */
	float spread_to;   /* x up to which its words are those of a post, and
	                      may be spread, behind which a name stands; 0 */
	bool even;         /* its words are spread over the whole line */
	bool centred;      /* it is set around the middle of its column */
	bool full;         /* it is one of a block at the right, and goes on in
	                      the next one */
	bool aside;        /* it stands around the text of the page */
};

struct stripes {
	struct stripe *p;
	size_t n, cap;
};

/* The glyphs, which are put in order, as stripes from above to below.  All that
   overlap by half of their height stand in one, so signs above and below the
   line do. */
struct stripes stripes_find(struct arena *a, struct glyph *glyphs, size_t n);
/* How wide its first word is. */
float stripe_word(const struct stripe *s);
/* Where the word behind its first one begins, if that has at most so many
   characters; else a negative number. */
float stripe_second(const struct stripe *s, size_t most);
/* Are its words parted by gaps that are all alike, two or more? */
bool stripe_spreads(const struct stripe *s);
/* Do words of it stand apart, as those of two columns or of a post and a name
   do? */
bool stripe_parts(const struct stripe *s);
/* Has it wide gaps between words, all alike, which may come of setting it to
   both edges of its column?  A single one may part two things: so a small
   letter or a digit stands behind it, unless bold.  *spare: how much wider they
   are than spaces, all of them. */
bool stripe_stretches(const struct stripe *s, bool bold, float *spare);
/* Is it in letters smaller than those of a text that are so high? */
bool stripe_is_small(const struct stripe *s, float high);
/* Its words: gaps are spaces, wide ones as many as they have room for. */
struct str stripe_text(struct arena *a, const struct stripe *s);
/* The same into the open line of a sheet, behind so many spaces, with the
   links. */
void stripe_put(const struct stripe *s, struct sheet *sheet,
                const struct page *page, size_t indent, size_t line);

#endif
