#ifndef RENDER_DOCX_GRID_H
#define RENDER_DOCX_GRID_H

#include "render/markup.h"
#include "render/word.h"

/* A document of Office Open XML that is written. */
struct docx {
	struct arena *a, *scratch;
	const struct doc *doc;
	struct buf *out;
	size_t ids; /* of changes, so far */
	struct word_links links;
	size_t width;     /* of the text, in twentieths of a point */
	struct buf notes; /* the footnotes so far, */
	size_t counted;   /* of them, by the program that shows it */
	size_t nnotes;    /* as many */
};

/* Begin the element of a change ("ins", "del"), or write it whole. */
void docx_change(struct docx *d, const char *what, bool closed);
/* A paragraph of that style; without some styles of its words. */
void docx_paragraph(struct docx *d, const struct block *b, struct str style,
                    unsigned without);
/* The mark of a footnote, a run, and the footnote itself among d->notes. */
void docx_note(struct docx *d, const struct run *run);
/* The caption of a TABLE; and it with its merged cells, rows that are marked as
   tracked changes. */
void docx_caption(struct docx *d, const struct node *table);
void docx_grid(struct docx *d, const struct node *table);

#endif
