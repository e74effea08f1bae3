#ifndef TEXT_HTML_PEN_H
#define TEXT_HTML_PEN_H

#include "text/markup.h"
#include "text/raised.h"
#include "text/sheet.h"

/* A place in a page, and where it was counted to. */
struct html_place {
	size_t at, line, col;
};

/*
 * Writes the text of a page into a sheet, line by line, or past it.
 */
struct html_pen {
	struct sheet *s;
	const struct markup *m;
	struct arena *a;
	struct html_place back; /* of the last table: what foots one stands
	                           before the rest of it */
	struct html_place place;
	bool fresh;            /* the next words begin a paragraph */
	unsigned breaks;       /* line breaks before them */
	bool page;             /* they begin a page */
	bool space;            /* white space before them */
	bool noted;            /* they are a note of editors */
	bool kept;             /* their white space is kept */
	struct str marker;     /* what a list puts before them, */
	size_t marker_at;      /* where the item begins */
	VEC(struct str) names; /* of the place where they will stand */
	struct str to;         /* where they lead; empty: nowhere */
	size_t lead;           /* the first of them that does, + 1 */
	/* What stands aside, up to the end of its block. */
	bool aside;
	VEC(char) left;
	size_t left_at;
	bool left_space;
};

/* A paragraph ends here. */
void html_pen_part(struct html_pen *pen);
void html_pen_break(struct html_pen *pen);
/* A page ends here, in a paragraph or between two; goes_on: the markup ended
   the paragraph only because of it. */
void html_pen_page(struct html_pen *pen, bool goes_on);
/* Text that begins at a byte of the page. */
void html_pen_text(struct html_pen *pen, struct str text, size_t at,
                   enum raised where);
/* The next words lead somewhere; an empty one ends that. */
void html_pen_lead(struct html_pen *pen, struct str to);
/* Write from here on past the sheet, or into it again. */
void html_pen_aside(struct html_pen *pen, bool aside);
/* Line and column of a byte of the page; quick from one to a later one. */
struct html_place html_pen_place(struct html_pen *pen, size_t at);
/* Where words would stand in the sheet that come right behind the last ones. */
size_t html_pen_spot(const struct html_pen *pen);
/* What comes stands apart in the line. */
void html_pen_space(struct html_pen *pen);
/* Names that have had no words yet are of the end. */
void html_pen_close(struct html_pen *pen);

#endif
