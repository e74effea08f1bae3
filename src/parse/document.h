#ifndef PARSE_DOCUMENT_H
#define PARSE_DOCUMENT_H

#include "parse/parser.h"

struct document_input {
	struct str name;  /* for messages and metadata */
	struct str bytes; /* borrowed by the document */
	const struct language *lang;
	bool doubtful;     /* lang is no more than a guess */
	struct work given; /* which act it is where the text does not say its
	                      day or number; year 0: nothing is known */
	const struct grammar *grammar; /* all languages; or NULL */
	bool several;     /* parts of the text may be in other ones than lang */
	struct str first; /* "kk": whose part is the act; empty: the first */
	/* What a reader made of the bytes, in the arena of a document that is
	   filled then; both NULL where they are the text itself. */
	const struct sheet *sheet;
	struct doc *doc;
};

/*
 * Read raw text into a document: the tree without metadata, eIds set,
 * references resolved.  Where an act stands in it twice, in two languages, the
 * second, or the one that is not asked for, is an attachment of the other, doc
 * name="translation".  NULL after a
 * fatal message.  Free with doc_free.
 */
struct doc *document_read(const struct document_input *input,
                          struct report *report);

#endif
