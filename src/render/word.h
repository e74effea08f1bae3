#ifndef RENDER_WORD_H
#define RENDER_WORD_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"

/* What documents of Office Open XML (ECMA-376) are made of: those of an act and
   those of its comparative table.  Lengths are in twentieths of a point. */

enum {
	WORD_SHORT = 11906, /* the sides of A4 */
	WORD_LONG = 16838,
};

/* Addresses on the web that words lead to: one relation for each. */
struct word_links {
	VEC(struct str) list;
	struct map places; /* of each in the list, + 1 */
};
/* Begin words that lead to an address; end them.  What is kept of it is in a.
 */
void word_link(struct arena *a, struct word_links *links, struct str to,
               struct buf *out);
void word_link_end(struct buf *out);
/* Words with the line breaks in them, inside a run; gone: they are deleted. */
void word_text(struct buf *out, struct str s, bool gone);
/* What language a run is in ("ru"): the last of its properties. */
void word_lang(struct buf *out, struct str lang);
/* Begin a table of columns of those widths, with space beside the text of
   cells, and lines around all of them. */
void word_table(struct buf *out, const size_t *each, size_t cols, int margin);
/* Begin a cell: how wide it is, how many columns it spans, and whether it is
   the first (WORD_DOWN) or a further one (WORD_REST) of cells that are one,
   below each other. */
enum word_merge { WORD_ALONE, WORD_DOWN, WORD_REST };
void word_cell(struct buf *out, size_t width, size_t cols,
               enum word_merge merge);
/* Begin the document, and end it: with what page. */
void word_open(struct buf *out);
struct word_page {
	int width, height, margin;
};
void word_close(struct buf *out, struct word_page page);
/* The file, of a document that is closed, in a language ("kk-KZ"); styles are
   those that it uses besides Normal.  False where
   libzip is not installed, or it got too large. */
struct word_file {
	struct str document, styles, locale;
	struct str notes;               /* footnotes; empty: there are none */
	struct str title;               /* of the act; empty: none is told */
	const struct word_links *links; /* NULL: there are none */
};
bool word_pack(const struct word_file *file, struct buf *out);

#endif
