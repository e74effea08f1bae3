#ifndef RENDER_MARKUP_H
#define RENDER_MARKUP_H

#include "base/vec.h"
#include "render/excerpt.h"
#include "tree/table.h"

/* What the list of contents leads to. */
struct entry {
	enum entry_kind {
		ENTRY_CHANGED,
		ENTRY_ADDED,
		ENTRY_REMOVED,
		ENTRY_MOVED,
		ENTRY_HEADING,
	} kind;
	struct str label;
	struct str lang; /* of the label; empty: the document's */
	size_t stop;     /* the element with id="change-STOP" */
};

enum markup_form {
	FORM_PAGE,  /* HTML, with classes, and ids for what is listed */
	FORM_HTML,  /* HTML */
	FORM_LINES, /* Markdown: paragraphs */
	FORM_CELLS, /* ... and cells of its tables */
};

/* Text and tables with mark-up. */
struct markup {
	struct arena *a; /* of what is listed */
	struct arena *scratch;
	struct buf *out;
	const struct doc *doc;
	enum markup_form form;
	bool marked;   /* something is marked: changes are listed, else
	                  headings */
	bool whole;    /* all of the act is there: what has an eId is an anchor,
	                  references to it are links */
	bool pathless; /* no change says where it stands (kz:path) */
	struct str lang; /* of what is written, as what is around it says */
	VEC(struct entry) entries;
	size_t stops;
	VEC(const struct node *) notes; /* footnotes that have been met */
};

void markup_open(struct markup *m, const struct doc *doc);
/* A label of the document's language; fallback where it has none. */
struct str markup_label(const struct markup *m, const char *name,
                        const char *fallback);
/* The words of a block: <ins>, <del>, <i>, <b>; without some styles. */
void markup_words(struct markup *m, const struct block *b, unsigned without);
/* A paragraph or a heading; first: of several that were marked together. */
void markup_block(struct markup *m, const struct block *b, bool first);
/* The block of a footnote. */
void markup_note(struct markup *m, const struct block *b);
/* A TABLE. */
void markup_grid(struct markup *m, const struct node *table);
/* Rows at the top that a page may repeat: all their cells are headings, and
   none of them reaches into the others. */
size_t markup_head(const struct table *t);
/* Does a page on paper have to be turned for a TABLE? */
bool markup_is_wide(struct markup *m, const struct node *table);
/* The table of an excerpt: twice where its old and new rows do not fit
   together. */
void markup_table(struct markup *m, const struct excerpt *e, bool first);

/* List what a change is; the number of its element, 0 where it is none.
   stop: that of its element if it has one already, else 0. */
size_t markup_list(struct markup *m, const struct node *said, size_t stop);
/* The same of what does not say where it stands: n is there, or under it. */
size_t markup_list_mute(struct markup *m, const struct node *n,
                        unsigned marked);
/* The place that the eId of n leads to. */
void markup_anchor(const struct markup *m, const struct node *n);
/* What is in an element is in that language: its attribute says so where what
   is around it is in another. */
void markup_lang(struct markup *m, struct str lang);
/* The id of an element. */
void markup_id(struct markup *m, size_t stop);

/* What level of heading a block is, from 1; 0: none. */
size_t block_level(const struct block *b);
/* The heading of an appendix: what it is to, and its number. */
bool block_is_label(const struct block *b);

#endif
