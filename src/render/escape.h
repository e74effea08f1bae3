#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include "base/buf.h"

/* Text as it stands between tags.  White space of any kind but a no-break one
   is a space; what is not seen, or turns the order of letters, is named:
   <span class="odd">U+202E</span>. */
void escape_html(struct buf *out, struct str s);
/* The same as the value of an attribute in double quotes: [U+202E]. */
void escape_attr(struct buf *out, struct str s);
/* The attribute that says what language an element is in. */
void escape_lang(struct buf *out, struct str lang);
/* Text of GitHub-flavoured Markdown that has no mark-up in it; start: it
   begins a line. */
void escape_md(struct buf *out, struct str s, bool start);

#endif
