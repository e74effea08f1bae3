#ifndef CLI_NAMEABLE_H
#define CLI_NAMEABLE_H

#include "base/str.h"
#include "base/vec.h"

#include <stdbool.h>

/* An act as another one may name it: what it does not say is empty. */
struct nameable {
	struct str head; /* "/akn/kz/act" */
	struct str kind, author, day, number;
};
/* What an IRI says. */
struct nameable nameable_read(struct str iri);
/* Is what is said of an act true of it, as far as it goes? */
bool nameable_fits(const struct nameable *is, const struct nameable *said);
/* All IRIs by which an act may be named that say its day or its number, but
   not both, or both and not who issued it, so that they leave it open which act
   it is. */
struct nameable_iris {
	struct str *p;
	size_t n, cap;
};
void nameable_open(struct arena *a, const struct nameable *is,
                   struct nameable_iris *out);

/* ... or that say neither. */
void nameable_untold(struct arena *a, const struct nameable *is,
                     struct nameable_iris *out);

/* What is against it that an act is the one which an order names. */
enum doubt {
	DOUBT_NONE,   /* nothing: that is the act */
	DOUBT_TITLE,  /* the order quotes another title, or none */
	DOUBT_DAY,    /* it has the title, but another day, */
	DOUBT_NUMBER, /* ... another number, */
	DOUBT_KIND,   /* ... another kind or issuer */
	/* What only the whole library tells: */
	DOUBT_SEVERAL, /* ... another act of that title may be meant as well */
	DOUBT_EARLIER, /* the order is of a day before the act */
	DOUBT_UNTOLD,  /* it does not say which act it changes */
	DOUBT_OTHER,   /* too much: it is another act */
};
/* titled: the order quotes a title of the act. */
enum doubt nameable_doubt(const struct nameable *is,
                          const struct nameable *said, bool titled);

#endif
