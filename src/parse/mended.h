#ifndef PARSE_MENDED_H
#define PARSE_MENDED_H

#include "parse/parser.h"

/* Some lines of raw text as they are read: in normal form, and with words of
   links put back (unanchor.h); a line each.  p NULL: they are no text. */
struct str mended_text(struct arena *a, const struct language *lang,
                       struct str raw);

#endif
