#ifndef PDF_PIECE_H
#define PDF_PIECE_H

#include "base/str.h"

enum piece_kind {
	PIECE_END,
	PIECE_NUMBER,
	PIECE_NAME,   /* word: behind the slash, as written */
	PIECE_STRING, /* of text that is shown; size: how many bytes */
	PIECE_WORD,   /* an operator */
	PIECE_MARK,   /* of arrays and dictionaries: "[", "<<", ... */
};

struct piece {
	enum piece_kind kind;
	struct str word;
	double number;
	size_t size;
	bool cut; /* the stream ends before it does */
};

/* The next piece of a content stream, which is cut from its front; what is in
   no form of PDF is skipped. */
struct piece piece_next(struct str *s);
/* Skip the bytes of an image that stands within the stream, behind "ID"; false
   where it has no end. */
bool piece_skip_image(struct str *s);

#endif
