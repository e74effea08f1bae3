#ifndef CLI_EXCERPT_H
#define CLI_EXCERPT_H

#include "base/buf.h"

/* A piece of text with a part of it to point at. */
struct excerpt {
	struct str text;
	struct span mark; /* bytes of text; n = 0: none */
	bool head, tail;  /* is something cut off before, after? */
};

/* The neighbourhood of the mark, a few thousand bytes at most. */
struct excerpt excerpt_clip(struct str text, struct span mark);

/*
 * Two lines, indented by four and less than 100 columns wide: the text around
 * the mark, with "..." where it goes on, and ^^^^ below the mark.  The second
 * is left out where there is no mark.  caret and plain switch a colour on and
 * off; both may be empty.
 */
void excerpt_add(struct buf *out, struct excerpt e, struct str caret,
                 struct str plain);

#endif
