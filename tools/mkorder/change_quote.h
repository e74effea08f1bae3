#ifndef MKORDER_CHANGE_QUOTE_H
#define MKORDER_CHANGE_QUOTE_H

#include "order.h"

/* Words of a text that are quoted, and what they are called. */
struct quote {
	const char *s;
	char kind; /* w: words, d: figures */
	bool many;
};

/* "слово", "цифрами": the noun before a quotation, in a form of the data. */
const char *called(struct quote q, const char *form);
bool is_joint(char c);
/* Does it have words that sentences can quote? */
bool is_own_text(const struct unit *u);
/* A word of a text, or two, that stand nowhere else; false: none. */
bool quote_some(const struct where *w, const char *text, struct quote *q);
/* One word, no figures, another one than `not`. */
bool word_only(const struct where *w, const char *text, const char * not,
               struct quote *q);
/* What comes for a quotation: words for words, figures for figures. */
struct quote quote_new(char kind);

#endif
