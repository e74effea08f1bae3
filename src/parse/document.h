#ifndef PARSE_DOCUMENT_H
#define PARSE_DOCUMENT_H

#include "parse/parser.h"

struct document_input {
	struct str name;  /* for messages and metadata */
	struct str bytes; /* borrowed by the document */
	const struct language *lang;
};

/*
 * Read raw text into a document: the tree without metadata, eIds set,
 * references resolved.  NULL after a fatal message.  Free with doc_free.
 */
struct doc *document_read(const struct document_input *input,
                          struct report *report);

#endif
