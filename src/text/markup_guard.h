#ifndef TEXT_MARKUP_GUARD_H
#define TEXT_MARKUP_GUARD_H

#include "base/diag.h"

enum { MARKUP_ATTRS_MOST = 256 };

/* A page before it is parsed. */
struct markup_guarded {
	/* As it is to be parsed, byte for byte at the same places. */
	struct str bytes;
	/* Where an element begins that has more attributes than
	   MARKUP_ATTRS_MOST; bytes.n: nowhere.  libxml2 compares each
	   attribute of an element with all others. */
	size_t odd;
};

/*
 * Markup that is not closed hides what stands behind it, in a browser and in
 * libxml2 alike, and neither says so.  Here each such place is told.  What a
 * quote of an attribute hides up to the next quote, and what a field of a form
 * does, is given back to the text; what a comment, a script or a style hides up
 * to the end of the page, and words that stand inside a tag, are told whole.
 * Conditions that Word writes around numbers (<![if ...]>) are taken out.
 */
struct markup_guarded markup_guard(struct arena *a, struct str name,
                                   struct str bytes, struct report *report);

#endif
