#ifndef PARSE_FOUND_H
#define PARSE_FOUND_H

#include "parse/cite.h"

/* An element that covers bytes from..to of the text. */
struct item {
	size_t from, to;
	struct node *node;
};

struct items {
	struct item *p;
	size_t n, cap;
	bool *taken; /* for each byte of the text: an item covers it */
};

/* What a rule has found in a text, and where the results go. */
struct found {
	struct inliner *in;
	struct str text;
	const struct match *m;
	struct items *items;
	struct cites *cites;
};

/* An element over bytes from..to, or over what was captured; NULL if something
   stands there. */
struct node *found_span(struct found *f, size_t from, size_t to,
                        enum node_kind kind);
struct node *found_add(struct found *f, enum capture cap, enum node_kind kind);
void found_set(struct found *f, struct node *n, const char *name,
               struct str value);
size_t found_at(const struct found *f, struct str s);

/* What rules do with what they find, by their `does`; the last has no run. */
struct found_action {
	struct str does;
	void (*run)(struct found *f);
};

extern const struct found_action found_persons[], found_citations[];

/* Does the text hold notes of later changes? */
bool text_changed(struct inliner *in);

/* References for the chains of steps that were found in a text, once all of it
   has been seen: an owner may stand behind.  block: where it goes. */
void cites_resolve(struct found *f, struct node *block);

#endif
