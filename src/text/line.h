#ifndef TEXT_LINE_H
#define TEXT_LINE_H

#include "text/source.h"

/*
 * One line with something on it.  What surrounds its characters is kept as
 * evidence of the layout it was printed in.
 */
struct line {
	struct str s;    /* without white space at both ends */
	size_t at;       /* where s begins in the normalised text */
	size_t number;   /* of the line, from 1 */
	unsigned indent; /* characters of white space before s */
	unsigned before; /* empty lines before it */
	bool trail;      /* white space after s, where that tells that
	                    the line was broken there */
	bool page;       /* a page may have ended before it */
	bool feed;       /* the printer's mark of a page stands before it */
	/* Of the empty lines before it those that hold a tab, as copies of
	   tables have them before each cell: behind the last that is quite
	   empty, and before the first such. */
	unsigned tabs, tabs_left;
	bool row; /* one of them is quite empty */
	/* How it is put together with the next line: 0 with a space;
	   LINE_WHOLE without; else so, and without so many bytes of its own
	   end, a hyphen that broke a word. */
	unsigned char joins;
	bool given; /* a sheet says that it is a paragraph, or ends one */
	/* What a sheet says of it: its marks, and of the place of a table the
	   index + 1 of that; 0 of bare text. */
	unsigned short marks;
	/* Of a table that only set text side by side: the column that it is of,
	   from 1, and the language of that, where the texts of an act stand so,
	   as the place among those of the grammar, from 1. */
	unsigned char column, tongue;
	bool follows; /* it goes on with the line before it, in a cell beside */
	bool letter;  /* of a letterhead, which no text of an act stands in */
	bool name;    /* its place says that all of it is the name of one who
	                 signs: a cell of its own */
	/* At the end of an act: one who signs begins in it; the name ends it,
	   behind a gap. */
	bool opens, signs;
	size_t table;
};

enum { LINE_WHOLE = 255 };

struct lines {
	struct line *p;
	size_t n, cap;
};

/* The lines of a source that are not empty.  A page break is a form feed, or
   three or more empty lines. */
struct lines lines_read(struct arena *a, const struct source *source);

#endif
