#ifndef TEXT_TAIL_H
#define TEXT_TAIL_H

#include "text/sheet.h"

/*
 * Footnotes of a page of a site that was printed, and endnotes of a document:
 * they stand behind all of the text, or, where they lead back, each behind the
 * paragraph of its mark; the marks in the text, above the line or in brackets,
 * are links within the page.  Only where each link has its note, in their
 * order, are they taken.  Links to points (TAIL_POINT) are left out then:
 * nobody else can follow them.
 */
#define TAIL_POINT "#@"

void tail_find(struct sheet *s);

#endif
