#ifndef BASE_XML_H
#define BASE_XML_H

#include "base/buf.h"

/* Text in XML or HTML, between tags or in an attribute in double quotes.  What
   XML cannot hold, and what is not UTF-8, becomes U+FFFD. */
void xml_text(struct buf *out, struct str s);

#endif
