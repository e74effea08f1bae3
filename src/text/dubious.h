#ifndef TEXT_DUBIOUS_H
#define TEXT_DUBIOUS_H

#include "base/diag.h"
#include "base/vec.h"

/* How words can look as if they did not count. */
enum { DUBIOUS_STRUCK = 1, DUBIOUS_WHITE = 2, DUBIOUS_KINDS = 2 };

/* Words that look so, which stay in the text and are told, all that follow one
   another at once. */
struct dubious {
	struct arena *a;
	struct report *report;
	struct str name; /* of the input */
	struct dubious_run {
		VEC(char) words;
		size_t line, col; /* where they begin */
	} runs[DUBIOUS_KINDS];
};

/* Words of the text that look so, or do not: looks 0. */
void dubious_words(struct dubious *d, unsigned looks, struct str words,
                   size_t line, size_t col);
/* Their paragraph ends. */
void dubious_end(struct dubious *d);

#endif
