#ifndef RENDER_FLOW_H
#define RENDER_FLOW_H

#include "base/buf.h"
#include "render/block.h"

/* A line of a flow: bytes from, up to to. */
struct flow_line {
	size_t from, to, width;
};

/* Runs as one text, a style for each byte, broken into lines. */
struct flow {
	struct str text;
	const unsigned char *style;
	struct {
		struct flow_line *p;
		size_t n, cap;
	} lines;
	size_t width; /* of the widest line */
};

/* What a flow is for. */
enum flow_use {
	FLOW_TEXT, /* a text to go on with: control characters become U+FFFD,
	              all others stay */
	FLOW_SEEN, /* to be looked at: what is not seen is named (visible.h) */
	FLOW_COLOUR, /* ... where colours show what changed */
};

/*
 * The runs of n blocks, each block on lines of its own.  Without colour what
 * was added stands in "{+" and "+}", what was removed in "[-" and "-]".  White
 * space that breaks or moves a line becomes a space.
 */
void flow_make(struct arena *a, const struct block *blocks, size_t n,
               enum flow_use use, struct flow *f);
/* How a text is shown, with colours or without. */
enum flow_use flow_shown(bool colour);
/* Break it into lines at most width columns wide; 0: only where it breaks
   itself.  There is at least one line. */
void flow_wrap(struct arena *a, struct flow *f, size_t width);
/* Write a line; its styles, if colour is on, end with it. */
void flow_put(const struct flow *f, size_t line, bool colour, struct buf *out);

#endif
