#ifndef RENDER_RENDERERS_H
#define RENDER_RENDERERS_H

#include "base/buf.h"
#include "tree/doc.h"

struct render_options {
	size_t width; /* columns of the terminal; 0: 80 */
	bool colour;
	bool changes;   /* only what has changed, each with where it stands */
	size_t context; /* ... and as many paragraphs around it */
};

/* A way to show a document. */
struct renderer {
	struct str name;
	/* Add the document to out. */
	void (*render)(const struct doc *doc, const struct render_options *o,
	               struct buf *out);
	bool (*ready)(void); /* NULL, or whether what it needs is there */
};

/* The renderer of that name; NULL. */
const struct renderer *renderer_find(struct str name);

/*
 * text   the words of the act, a paragraph a line, tables in columns
 * term   for a terminal: wrapped, tables in boxes, colours if wanted
 * side   for a terminal: the old text beside the new one
 * html   a page that needs nothing else
 * docx   for word processors (binary); what is marked are tracked changes
 * md     GitHub-flavoured Markdown
 * tree   each node a line: "+" or "-" if it is marked, its kind, number,
 *        "#" and eId, attributes; of text, its first words.  META is not
 *        opened.
 * What was added and removed shows in all of them.
 */
void text_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out);
void term_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out);
void side_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out);
void html_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out);
void md_render(const struct doc *doc, const struct render_options *o,
               struct buf *out);
void docx_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out);
void tree_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out);

#endif
