#ifndef PDF_TOKEN_H
#define PDF_TOKEN_H

#include "base/str.h"

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,
	TOKEN_NAME,   /* word: behind the slash, as written */
	TOKEN_STRING, /* of text that is shown; size: how many bytes */
	TOKEN_WORD,   /* an operator */
	TOKEN_MARK,   /* of arrays and dictionaries: "[", "<<", ... */
};

struct token {
	enum token_kind kind;
	struct str word;
	double number;
	size_t size;
};

/* The next token of a content stream, which is cut from its front; what is in
   no form of PDF is skipped. */
struct token token_next(struct str *s);
/* Skip the bytes of an image that stands within the stream, behind "ID". */
void token_skip_image(struct str *s);

#endif
