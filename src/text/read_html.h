#ifndef TEXT_READ_HTML_H
#define TEXT_READ_HTML_H

#include "text/readers.h"

/*
 * A page of HTML, in UTF-8, UTF-16, windows-1251 or RK1048.  White space is
 * collapsed as a browser does it; blocks, and line breaks in them, are lines.
 * What stands around the document (text/markup_body.h), is hidden or taken out
 * is left aside.  A table that only arranges other tables gives its cells' text
 * as it follows; one in a cell of another gives paragraphs of that cell.
 * Numbers that a list of the page makes are written out before its items, which
 * is told; digits above or below the line become those that Unicode has for it,
 * so that no other number comes of them.
 */
bool html_sniff(struct str bytes);
struct sheet *html_read(struct sheet *s, struct str bytes,
                        const struct reader_options *o, struct report *report);

#endif
