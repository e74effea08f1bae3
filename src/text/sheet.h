#ifndef TEXT_SHEET_H
#define TEXT_SHEET_H

#include "base/diag.h"
#include "base/vec.h"

/*
 * What a reader makes of a file: the words of the document, line by line in
 * the order in which they are read, and beside them what the format knows and
 * bare text has lost.  Behind the readers nothing asks which format it was.
 */

/* What a line is. */
enum sheet_mark {
	SHEET_PRINTED = 1,  /* one of a printed page: its paragraph may go on in
	                       the next; else a line is a paragraph */
	SHEET_BREAK = 2,    /* it stands behind a line break in the paragraph of
	                       the line above it; of a printed one: that line was
	                       full, and its paragraph goes on */
	SHEET_NOTE = 4,     /* of editors, as the format tells */
	SHEET_PAGE = 8,     /* a page begins with it */
	SHEET_INDENT = 16,  /* it is set in, as paragraphs open, without white
	                       space in its text; of a printed one: nearly all
	                       paragraphs of the document open there */
	SHEET_CENTRED = 32, /* it is set around the middle of the page, as the
	                       lines above or below it are */
	SHEET_TIGHT = 64,   /* of a printed one in a cell: the line above it is
	                       one word, and had no room for one character more:
	                       a word that is longer than its cell may be broken
	                       there */
	SHEET_EXACT = 128, /* and that word fills its cell without any room: the
	                      cell may have been made as wide as the word */
	SHEET_SMALL = 256, /* of a printed one, while its page is read: in
	                      letters smaller than those of the text */
	SHEET_SHORT = 512, /* of a printed one: the line above it had room for
	                      its first word, or ends before the edge that all
	                      full lines keep to, */
	SHEET_FULL = 1024  /* or surely had no room for that word */
};

/* Ends at the end of its line. */
struct sheet_line {
	size_t at; /* where it begins in the text */
	unsigned marks;
	size_t table; /* of its place, the index + 1; 0: it is none */
};

/* Lines from..to-1. */
struct sheet_cell {
	size_t from, to;
	unsigned colspan, rowspan; /* 1 or more */
	bool head;                 /* the format tells that it heads, */
	bool doubt; /* that nobody knows for certain what it holds */
};

/* Cells from..to-1 of the sheet's; those that others span are left out. */
struct sheet_row {
	size_t from, to;
};

/* Rows from..to-1 of the sheet's.  Before its first cell stands a line of its
   own, SHEET_TABLE, which the input has not. */
struct sheet_table {
	size_t line, end; /* that line; the one behind the last cell's */
	size_t from, to;
	bool framed; /* lines are drawn around its cells, so far as is known */
	bool ruled;  /* it was found by such lines, not told by the format */
};

#define SHEET_TABLE "\xEF\xBF\xBC"

/* A footnote: lines from..to-1, none of which are a table's place.  They are
   no lines of what stands around them: the note hangs on the words that end at
   byte at, where its mark stood, of which the text has nothing. */
struct sheet_note {
	size_t at, from, to;
	struct str mark; /* "1", "*" */
	bool wraps; /* of bare text: its lines are those of one paragraph */
};

/* Bytes of the text that lead somewhere: "#z12", "/rus/docs/V2400035555". */
struct sheet_link {
	struct span span;
	struct str to;
};

/* A name of the place that begins at a byte of the text: "z12". */
struct sheet_anchor {
	size_t at;
	struct str name;
};

/* From byte at of the text on, up to the next: which line and column of the
   file (of a file that has none the paragraph, of a printed one the line over
   all pages) it comes from. */
struct sheet_place {
	size_t at, line, col;
};

/* What is told of a document beside its text, each with words. */
enum sheet_told {
	/* They are no text of it: what a site or a printer has put around
	   it. */
	SHEET_ASIDE,
	/* What stands here cannot be read: what it is. */
	SHEET_UNREAD,
	/* They stand above or below the line on paper, right behind others, and
	   have been put into it. */
	SHEET_RAISED,
	/* A note that begins with them stood in the midst of a sentence, at the
	   foot of a page, and has been put behind its paragraph; */
	SHEET_NOTE_LATE,
	/* What stood at the foot of a page, by its looks alone, is the footnote
	   of a mark in the text. */
	SHEET_NOTE_MOVED,
	/* What stood at the foot of a page among such footnotes is one, too;
	   its mark was not found, and it hangs on the end of the page. */
	SHEET_NOTE_LOST,
	/* What stands at the foot of a page seems to be the footnote of a mark
	   in the text, but not plainly so, or one beside it has none: it was
	   left there. */
	SHEET_NOTE_LEFT,
	/* Two texts in two languages stand on a page side by side, with no
	   lines between them: which page. */
	SHEET_SIDES,
	/* The row of a table with them begins a page, and may be the rest of
	   the one before it. */
	SHEET_CUT,
	SHEET_STRUCK,
	/* White on white. */
	SHEET_WHITE,
	/* What stands here looks like a formula that has been flattened: "page
	   2: what is over the line / what is under it". */
	SHEET_FORMULA,
	SHEET_ALL_TOLD
};

struct sheet_remark {
	struct str text;
	size_t line, col;
};

/* A picture, of which no words are read: its page, how wide and high it is, in
   millimetres, and how many like it the document also has. */
struct sheet_picture {
	size_t page, width, height, more;
	size_t line, col;
};

struct sheet {
	struct arena *a;
	struct str name; /* of the input, for messages */
	struct str text; /* set by sheet_close; UTF-8, if the input was */
	VEC(char) bytes;
	VEC(struct sheet_line) lines;
	VEC(struct sheet_cell) cells;
	VEC(struct sheet_row) rows;
	VEC(struct sheet_table) tables;
	VEC(struct sheet_note) notes; /* in the order of their lines */
	VEC(struct sheet_link) links;
	VEC(struct sheet_anchor) anchors;
	VEC(struct sheet_place) places;
	VEC(size_t)
	spots; /* of the reader of pages, by its number of a note:
	          the byte that its mark stood at */
	VEC(struct sheet_remark) told[SHEET_ALL_TOLD];
	VEC(struct sheet_picture) pictures;
	bool open; /* a table is */
};

/* All of it will be in the arena. */
struct sheet *sheet_open(struct arena *a, struct str name);
/* Begin a line. */
void sheet_line(struct sheet *s, unsigned marks);
/* Words behind those of the open line, from a line and column of the file; an
   end of a line in them becomes a space. */
void sheet_words(struct sheet *s, struct str words, size_t line, size_t col);
/* Where the next words will stand. */
size_t sheet_at(const struct sheet *s);
/* Would they stand right behind others, with no space between? */
bool sheet_glues(const struct sheet *s);
/* The words from byte from on lead somewhere. */
void sheet_lead(struct sheet *s, size_t from, struct str to);
void sheet_name(struct sheet *s, struct str name);
void sheet_tell(struct sheet *s, enum sheet_told what, struct str words,
                size_t line, size_t col);
/* A table, its rows and the cells of each; no table stands in a table.  The
   lines that begin behind sheet_cell are the cell's. */
struct sheet_table *sheet_table(struct sheet *s);
void sheet_row(struct sheet *s);
struct sheet_cell *sheet_cell(struct sheet *s);
void sheet_table_close(struct sheet *s);
/* The last table goes on, as no line stands behind it; false: one does. */
bool sheet_table_on(struct sheet *s);
/* The lines that follow, up to the end of it, are the footnote of a mark that
   stood at byte at. */
void sheet_note(struct sheet *s, size_t at, struct str mark);
void sheet_note_close(struct sheet *s);
/* It is whole. */
void sheet_close(struct sheet *s);
/* Line and column of a byte of the text. */
void sheet_find(const struct sheet *s, size_t at, size_t *line, size_t *col);

#endif
