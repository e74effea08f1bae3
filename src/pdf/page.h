#ifndef PDF_PAGE_H
#define PDF_PAGE_H

#include "base/str.h"
#include "base/vec.h"

/*
 * What is printed on a page, in points from its upper left corner, y growing
 * downwards: all that the layout of a document is read from.
 */
struct box {
	float x0, y0, x1, y1;
};

/* No place on a page is farther from its corner; what is, is not seen. */
#define PAGE_MOST 100000.0

/* A character where it stands. */
struct glyph {
	struct box at;
	uint32_t rune;
	uint32_t link;    /* of the page's, the index + 1; 0: none */
	uint32_t turn;    /* of what is not drawn upright its line * TURNS + the
	                     quarters it is turned by, clockwise, none where it has
	                     been laid upright; 0: it is drawn so */
	uint32_t raised;  /* characters from it on that stand above the line or
	                     below it, and have no signs that do so themselves */
	uint32_t note;    /* the note at the foot of a page whose mark stood
	                     behind it, the index + 1; 0: none */
	uint32_t formula; /* one that seems to begin with it, of the page's, the
	                     index + 1; 0: none */
	bool risen;       /* its sign has been made one that stands so */
	bool left;        /* a note that is left in the text seems to begin with
	                     it */
	bool struck;      /* a line is drawn through it */
	bool white;       /* and nothing darker is drawn under it */
};

enum { TURNS = 4 };

/* A line that is drawn: upright, or level. */
struct rule {
	float at;       /* x of an upright one, y of a level one */
	float from, to; /* its ends */
	bool upright;
};

struct target {
	struct box at;
	struct str to;
};

struct page {
	float width, height;
	VEC(struct glyph) glyphs;
	VEC(struct rule) rules;
	VEC(struct target) links;
	VEC(struct box) fills; /* what is drawn that is no line */
	VEC(struct str)
	formulas; /* that seem to stand on it: words over a
	             line, and those under it */
	VEC(struct str)
	asides;                /* words across the text, which are none of it */
	size_t unread;         /* characters that are no letters */
	size_t shown;          /* bytes of text that it shows, */
	size_t dumb;           /* of those in fonts without a map to letters, */
	struct str font;       /* as this one is */
	VEC(struct box) drawn; /* pictures that its streams draw */
	VEC(struct box)
	seen; /* all that are seen, but of some the sides are
	         swapped */
	VEC(struct box) pictures; /* these, each once and whole */
	bool damaged;             /* not all of its content could be read */
};

struct pages {
	struct arena *a;
	VEC(struct page) list;
	bool unruled; /* the lines drawn on the pages could not be read */
	bool damaged; /* the file is, and was put together as far as it goes */
};

/* Are there no words on it? */
static inline bool page_blank(const struct page *p)
{
	for (size_t i = 0; i < p->glyphs.n; i++)
		if (p->glyphs.p[i].rune != ' ')
			return false;
	return true;
}

static inline float box_height(const struct box *b)
{
	return b->y1 - b->y0;
}

static inline float box_middle(const struct box *b)
{
	return (b->y0 + b->y1) / 2;
}

static inline float box_centre(const struct box *b)
{
	return (b->x0 + b->x1) / 2;
}

#endif
