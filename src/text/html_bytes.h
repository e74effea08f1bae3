#ifndef TEXT_HTML_BYTES_H
#define TEXT_HTML_BYTES_H

#include "base/diag.h"

/* A page in UTF-8 without NUL, in whatever encoding it comes; p is NULL after a
   fatal message. */
struct str html_bytes(struct arena *a, struct str name, struct str bytes,
                      struct report *report);

#endif
