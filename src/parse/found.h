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

struct citation;

/* Keep what the act noun means for the units beside it: an act, or NULL where
   that is not told.  end: where all that is said of it ends. */
void found_mark(struct found *f, size_t end, const struct work *work);
/* It is the act cited last of its kind. */
void found_name(struct found *f, const struct work *work);
/* A reference to an act over bytes from..to, none if it is the text's own.  The
   act as it is kept; NULL if something else stands there. */
const struct work *found_put(struct found *f, struct citation *c, size_t from,
                             size_t to);
/* The same over the noun, and its mark. */
void found_work(struct found *f, size_t end, struct citation *c);
/* Was the act cited in full before, and is it now without its authority?  Then
   c has it. */
bool found_again(struct found *f, struct citation *c);
/* Does the noun of c stand for several acts, or for one of several issuers and
   numbers?  Then there are references to all, and a mark.  before: what stands
   before all that was read of c; end: where that ends. */
bool found_several(struct found *f, struct str before, size_t end,
                   const struct citation *c);

/* Does the text hold notes of later changes? */
bool text_changed(struct inliner *in);

/* References for the chains of steps that were found in a text, once all of it
   has been seen: an owner may stand behind.  block: where it goes. */
void cites_resolve(struct found *f, struct node *block);

#endif
