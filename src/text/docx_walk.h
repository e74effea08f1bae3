#ifndef TEXT_DOCX_WALK_H
#define TEXT_DOCX_WALK_H

#include "text/docx_numbering.h"
#include "text/docx_package.h"
#include "text/docx_table.h"
#include "text/docx_text.h"
#include "text/dubious.h"
#include "text/formula.h"
#include "text/raised.h"

/* A field: between its begin and its separator stands how it is made, behind
   that what it shows. */
struct docx_field {
	const struct docx_node *n;
	bool shows;
	size_t instr; /* where its words begin among all of those */
	size_t said;  /* what had been said when it began to show */
	struct str made;
};

/* Where a formula has come to. */
struct docx_formula {
	struct formula line;
	uint32_t behind; /* the last character of what meets other words here:
	                    of a formula that is whole, or before one; 0 */
	bool joins;      /* it ended with an object that they would join */
};

/* A comment, or a note at the foot. */
struct docx_note {
	const struct docx_node *n;
	bool used;
};

/* How the marks of notes are counted. */
struct docx_count {
	struct str format;
	size_t last;
};

/* What stands behind a paragraph: a box, or a note whose mark stood at byte at
   of the text. */
struct docx_behind {
	const struct docx_node *n;
	bool note;
	size_t at;
	struct str mark;
	bool custom; /* the format does not count it */
};

/* Through the text of a document, and what of it is where. */
struct docx_walk {
	struct arena *a;
	struct docx_package *package;
	struct report *report;
	bool reject;
	struct docx_text text;
	struct docx_styles styles;
	struct docx_numbering numbering;
	char parts; /* the sign between the elements of fields; 0: not told */
	struct map footnotes, endnotes, comments; /* struct docx_note * */
	VEC(struct docx_note *) notes;            /* all of those */
	/* What stands behind the paragraph that is open. */
	VEC(struct docx_behind) behind;
	bool draining;
	struct docx_count feet, tails; /* of footnotes, of endnotes */
	const struct docx_node *own;   /* the run whose words are a mark */
	bool noting;                   /* in a note */
	size_t gone;                   /* why it does not count, times */
	size_t instr;                  /* fields open that do not show yet */
	bool joined; /* the mark of the paragraph above is gone */
	bool drawn;  /* something in this run was said to be left out */
	bool red, hidden;
	unsigned looks; /* of words that do not look as if they counted */
	struct dubious dubious;
	enum raised raised;
	size_t size; /* of the letters of the paragraph that were last in their
	                line, in halves of a point; 0: none were */
	struct docx_look look; /* of the paragraph */
	struct docx_formula formula;
	VEC(struct docx_field) fields;
	VEC(size_t) simple; /* what had been said before each w:fldSimple */
	size_t said;        /* words, times */
	size_t ends;        /* of fields, that are still to come */
	struct buf words;   /* of how fields are made */
	/* The table that is open in the sheet, its next row and cell. */
	const struct docx_node *tbl, *tc;
	const struct docx_node *nested; /* one that stands in a cell of it */
	struct docx_table table;
	size_t row, cell;
	/* To be told at the end. */
	size_t numbers, number_para, changes;
};

/* All below root; the walk stays where it was. */
void docx_walk(struct docx_walk *w, const struct docx_node *root);
/* Say at the end what was found on the way, and leave comments and notes that
   nothing refers to. */
void docx_walk_end(struct docx_walk *w);
/* The words below n, its paragraphs divided by spaces. */
void docx_walk_words(const struct docx_node *n, struct buf *out);

/* Of a paragraph, see docx_paragraph.c. */
bool docx_paragraph_open(struct docx_walk *w, const struct docx_node *p);
void docx_paragraph_close(struct docx_walk *w, const struct docx_node *p);
/* Words of the text, if they count. */
void docx_say(struct docx_walk *w, struct str words);
/* A mark of a note. */
bool docx_note_mark(struct docx_walk *w, const struct docx_node *n);
/* What stands behind the paragraph, each below it. */
void docx_behind_put(struct docx_walk *w);
/* Does what comes stand in the text? */
bool docx_shown(const struct docx_walk *w);
/* A formula, its words, its objects and their parts: in a line they have signs
   between them, and brackets where they would not keep together. */
bool docx_formula_open(struct docx_walk *w, const struct docx_node *n);
void docx_formula_close(struct docx_walk *w, const struct docx_node *n);
/* A space between a formula and words right behind it or before it that would
   read as part of it. */
void docx_formula_apart(struct docx_walk *w, struct str words);
bool docx_formula_words(struct docx_walk *w, const struct docx_node *n);
bool docx_formula_object(struct docx_walk *w, const struct docx_node *n);
void docx_formula_object_end(struct docx_walk *w, const struct docx_node *n);
bool docx_formula_part(struct docx_walk *w, const struct docx_node *n);
void docx_formula_end(struct docx_walk *w, const struct docx_node *n);
/* Fields: one whose words the file keeps only in how they are made is read by
   that, or told. */
bool docx_field_simple(struct docx_walk *w, const struct docx_node *n);
void docx_field_simple_end(struct docx_walk *w, const struct docx_node *n);
bool docx_field_char(struct docx_walk *w, const struct docx_node *n);
bool docx_field_instr(struct docx_walk *w, const struct docx_node *n);
/* Tell something of this place. */
void docx_tell(struct docx_walk *w, enum diag_code code, struct str detail);

#endif
