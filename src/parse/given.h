#ifndef PARSE_GIVEN_H
#define PARSE_GIVEN_H

#include "parse/parser.h"

/*
 * Tables that the format of the file knows, or ruling lines (text/sheet.h):
 * nothing about their cells is guessed.  Those that only arrange text on a page
 * (a caption at the right, an office and the name beside it) are none: their
 * lines go back into the text.
 */

/* All lines of the sheet, those in tables too. */
struct given {
	struct lines all;
	size_t *place; /* of each line of the sheet in all, + 1; 0: it is empty
	                */
	size_t looked; /* so many lines of the text, as it gets, were looked at
	                  for the caption of an appendix: see last.h, */
	bool annexed;  /* and one was found */
};

/* Take the lines of tables out of p->lines, each table leaves one line with its
   number.  Sets p->lain, where there is a sheet, and tells what its reader has
   left out. */
void given_find(struct parser *p);
/* Line i of the sheet; NULL: it is empty. */
const struct line *given_line(const struct parser *p, size_t i);
/* Is line i of the sheet one of a footnote that the format knows? */
bool given_notes(const struct parser *p, size_t i);
/* Do the first lines of a cell make the caption of an appendix? */
bool given_captions(struct parser *p, const struct sheet_cell *c);
/* Does something stand in a cell? */
bool given_holds(const struct parser *p, const struct sheet_cell *c);
/* Does a table, above which the lines of the text stand, do no more than
   arrange text on the page: a caption at the right, an office and the name? */
bool given_arranges(struct parser *p, const struct sheet_table *t,
                    const struct lines *above);
/* What the reader has left out, or could not read, is told. */
void given_tell(struct parser *p, const struct sheet *s);
/* Is line i the place of such a table? */
bool given_opens(const struct parser *p, size_t i);
/* It, loose: a TABLE of TR of TH or TD of P of TEXT.  Cells that look wrong are
   marked and reported as table_read does it. */
struct node *given_read(struct parser *p, size_t i);
/* May lines of the text be those of printed pages, which break paragraphs? */
bool given_printed(const struct parser *p);

/* Does a page break line i, which it prints, only because it is full? */
bool given_fills(const struct parser *p, size_t i);

#endif
