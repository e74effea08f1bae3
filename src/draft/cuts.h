#ifndef DRAFT_CUTS_H
#define DRAFT_CUTS_H

#include "draft/anchor.h"
#include "draft/plan.h"

/* The texts of a leaf, and what differs in them. */
struct cuts {
	struct quoter q;
	struct str old, new;
	struct str all; /* folded, in which words are to stand once */
	struct hunk *p;
	size_t n;
};

/* What differs in whole words, numbers and, where it may, sentences. */
void cuts_read(const struct plan *p, const struct change *change,
               struct cuts *out);
/* The words of one, blanks around them left out. */
struct str cut_old(const struct cuts *c, size_t i);
struct str cut_new(const struct cuts *c, size_t i);
/* How many bytes of old text stand before one, and behind it, up to the next
   one. */
size_t cuts_before(const struct cuts *c, size_t i);
size_t cuts_behind(const struct cuts *c, size_t i);
/* Make one of i and i + 1. */
void cuts_join(struct cuts *c, size_t i);
/* Would words for words, i and i + 1, be said in fewer words as one?  What
   stands between them would be quoted twice. */
bool cuts_near(const struct cuts *c, size_t i);
/* Does a bracket come, or go, in hunk i, and the other one of the pair in
   hunk i + 1, not far behind? */
bool cuts_open(const struct cuts *c, size_t i);

#endif
