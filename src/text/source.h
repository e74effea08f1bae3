#ifndef TEXT_SOURCE_H
#define TEXT_SOURCE_H

#include "text/sheet.h"

/* From byte text_at of the normalised text on, byte i stands for byte
   raw_at + (i - text_at) of the input, up to the next step. */
struct source_step {
	size_t text_at, raw_at;
};

/*
 * The input as the parser sees it: valid UTF-8 in normal form C without
 * characters that XML cannot hold.  Every place in it leads back to the
 * input's bytes.
 */
struct source {
	struct str name;
	struct str raw;  /* the input, borrowed; converted, if it is no UTF-8 */
	struct str text; /* normalised; is raw where that needed nothing */
	VEC(struct source_step) steps; /* empty: text and raw are the same */
	VEC(size_t) lines;             /* where each line of raw begins */
	VEC(size_t)
	runes; /* characters of raw before every 4096th
	          byte */
	/* What a reader of another format than bare text knows of it: raw is
	   its text then, and places are those that it tells; NULL. */
	const struct sheet *sheet;
	/* Footnotes of bare text (noted.h), and those whose marks are plain
	   text (parse/endnotes.h), from and to among its lines; at: in raw. */
	VEC(struct sheet_note) notes;
};

/*
 * Check and normalise the input.  What encoding_find knows is converted, which
 * is said.  Fatal messages: not UTF-8 (with the place, and what it seems to
 * be), no text, too large (over 1 GiB).  NULL after one.  Control characters
 * and lone surrogates are left out with a message each.
 */
struct source *source_read(struct arena *a, struct str name, struct str raw,
                           struct report *report);
/* The same of the text of a sheet, which the source borrows. */
struct source *source_lay(struct arena *a, const struct sheet *sheet,
                          struct report *report);
/* Leave out spans of the text, in their order. */
void source_cut(struct arena *a, struct source *s, const struct span *cuts,
                size_t ncuts);
/* Its footnotes: those that the format knows, or else those of its text. */
const struct sheet_note *source_notes(const struct source *s, size_t *n);
/* The input byte that a byte of the normalised text came from. */
size_t source_raw(const struct source *s, size_t at);
/* The byte of the normalised text that an input byte, where a character begins,
   went to. */
size_t source_laid(const struct source *s, size_t raw);
/* Line and column (in characters) of a byte of the normalised text, both
   from 1. */
void source_place(const struct source *s, size_t at, size_t *line, size_t *col);
/* Its line alone: quick, no characters are counted. */
size_t source_line(const struct source *s, size_t at);
/* Both for a byte of the input. */
void source_place_raw(const struct source *s, size_t at, size_t *line,
                      size_t *col);
/* Report a message at a span of the normalised text; fills in name, line,
   col, and the excerpt where m has none: its line, of a long one some
   thousands of bytes on either side. */
void source_report(const struct source *s, struct report *report,
                   struct span span, struct message m);

#endif
