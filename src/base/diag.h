#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/str.h"
#include "nusqa.h"

enum diag_code {
#define CODE(name, number, level, slug, text) DIAG_##name,
#include "base/codes.def"
#undef CODE
	DIAG_COUNT,
};

/*
 * One message.  Strings are borrowed for the length of the call.  line and
 * col count from 1, col in characters; line 0 means: no place.  excerpt is
 * the text as repaired, mark the bytes in it to underline (n = 0: none).
 */
struct message {
	enum diag_code code;
	struct str name;
	size_t line, col;
	struct str say;    /* instead of the code's text; empty: that text */
	struct str detail; /* goes on after it */
	struct str excerpt;
	struct span mark;
	struct str note; /* a second line, such as what was repaired */
	/* The message with say, detail and note as the forms (base/told.h)
	   that they were made of; set by diag_put, which tells them. */
	const struct message *form;
};

/* Where messages go, in English.  put may be NULL; worst is the worst level so
   far. */
struct report {
	void (*put)(void *ctx, const struct message *m);
	void *ctx;
	nusqa_level worst;
};

void diag_put(struct report *r, const struct message *m);
nusqa_level diag_level(enum diag_code code);
unsigned diag_number(enum diag_code code);
/* "displaced-link": the name a message has in metadata. */
struct str diag_slug(enum diag_code code);
struct str diag_text(enum diag_code code);
/* The same as a form. */
struct str diag_form(enum diag_code code);
/* "warning". */
struct str diag_level_name(nusqa_level level);

#endif
