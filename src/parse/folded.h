#ifndef PARSE_FOLDED_H
#define PARSE_FOLDED_H

#include "parse/proper.h"

/*
 * Texts whose lines were filled with words to a width, and broken where the
 * next word had no room.  A line that had room for it ends a paragraph; one
 * that had not, and ends neither a sentence nor an item, goes on with the next
 * line, whatever that one begins with: a quotation mark, a number sign, a
 * bracket, a name.
 */
struct folded {
	size_t width;  /* 0: the lines were not filled */
	bool exact;    /* in characters: every line that was broken for sure
	                  had no room for the next word */
	bool broken;   /* several lines were broken for sure: the next go on in
	                  small letters, behind no end of a sentence */
	bool inset;    /* an indent opens no paragraph: most lines have it */
	bool marked;   /* nearly all paragraphs open at an indent or behind
	                  an empty line: no other line opens one */
	size_t usual;  /* the indent that most paragraphs open at; 0 */
	size_t inward; /* the first line at it, if nearly all behind that open
	                  there; 0 */
	bool runs;     /* most sentences that end have another behind them in
	                  their paragraph, */
	bool lists;    /* most semicolons before small letters one in theirs */
	bool headed;   /* articles have headings on lines of their own */
	bool measured; /* the width of lines tells which of them were full,
	                  where the page does not */
	struct proper names;
	const bool *text; /* which lines are text by itself */
};

/* What the width tells of a line and the one above it. */
enum folded_say { FOLDED_UNTOLD, FOLDED_JOINS, FOLDED_OPENS };

/* text: for each line of p->lines whether it is text by itself, no part of a
   table, a caption, a list laid out otherwise. */
struct folded folded_find(struct parser *p, const bool *text);
/* Does line i, i > 0, go on with line i - 1 by the width, or does it open a
   paragraph? */
enum folded_say folded_say(struct parser *p, const struct folded *f, size_t i);
/* Line i - 1 was full and ends in the mark of an item, and line i begins in a
   small letter: may it go on all the same? */
bool folded_doubts(struct parser *p, const struct folded *f, size_t i);
/* Had line i - 1 surely room for the first word of line i? */
bool folded_short(const struct parser *p, const struct folded *f, size_t i);

#endif
