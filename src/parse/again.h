#ifndef PARSE_AGAIN_H
#define PARSE_AGAIN_H

#include "parse/reference.h"

/* A reference that words tell by themselves: bytes from..to of them. */
struct cited {
	size_t from, to;
	struct str href;  /* "from" of a range; empty: cited by its title */
	struct str upto;  /* the last of a range; empty */
	struct str title; /* by which alone the act is cited; empty */
};

struct citeds {
	struct cited *p;
	size_t n, cap;
};

/* One to a provision of the act itself: bytes from..to of the words. */
struct cited_own {
	size_t from, to;
	struct owner owner; /* no more than its kind and its unit */
	const struct place *path;
	size_t n;
	bool several; /* a range, or what may be one */
};

struct cited_owns {
	struct cited_own *p;
	size_t n, cap;
};

/*
 * The references to other acts that the words of a block of doc tell, read as
 * those of a new text are, in their order.  What hangs on the text around it, a
 * short name given elsewhere, a unit of the act itself, is not among them.
 */
void again_read(struct arena *a, const struct language *lang,
                const struct doc *doc, struct str words, struct citeds *out);
/* The references to provisions of the act itself that they tell: "this
   article", "point 2", where they name no other act. */
void again_own(struct arena *a, const struct language *lang,
               const struct doc *doc, struct str words, struct cited_owns *out);

#endif
