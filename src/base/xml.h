#ifndef BASE_XML_H
#define BASE_XML_H

#include "base/buf.h"

/* Where text stands in XML or HTML. */
enum xml_place {
	XML_TEXT,   /* between tags: quotation marks stand for themselves */
	XML_ATTR,   /* in an attribute in double quotes: white space is kept */
	XML_EITHER, /* in either of them, where white space is of no account */
};

/* What a character of ASCII is written as; n = 0: as itself. */
struct str xml_entity(unsigned char c, enum xml_place place);
/* Text as it is written there.  What XML cannot hold, and what is not UTF-8,
   becomes U+FFFD. */
void xml_put(struct buf *out, struct str s, enum xml_place place);

#endif
