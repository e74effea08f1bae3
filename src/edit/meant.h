#ifndef EDIT_MEANT_H
#define EDIT_MEANT_H

#include "edit/edit.h"

/* Is a base the act that an edit changes? */
enum meant {
	MEANT_NOT,   /* nothing tells */
	MEANT_OTHER, /* kind, issuer, day or number differ */
	MEANT_TITLE, /* it has the title that the order quotes, or has had it or
	                will, where that was told; one of the two
	                does not say its day or number, and nothing else that
	                they say differs */
	MEANT_SURE,  /* kind, issuer, day and number are the same; or title,
	                kind and day, where the order cites without a number */
};
/* Is the base one of several acts that are changed together, and no title of it
   quoted in the sentence that names them? */
bool meant_untitled(struct arena *a, const struct language *lang,
                    const struct edit *e, const struct doc *base);

enum meant meant_act(struct arena *a, const struct language *lang,
                     const struct edit *e, const struct doc *base);
/* Is a sentence that is not understood surely about another act than base: is
   all under a header of that, or does it say itself whose provision holds or
   not?  It names base nowhere. */
bool meant_elsewhere(struct arena *a, const struct language *lang,
                     const struct edit *e, const struct doc *base);
/* Is an order that ends or suspends an act surely about another one than base,
   which it names by its title alone? */
bool meant_titled(struct arena *a, const struct language *lang,
                  const struct edit *e, const struct doc *base);
/* The title that the order says of the act; empty where it says none, or one of
   the base (entitled.h). */
struct str meant_title(struct arena *a, const struct language *lang,
                       const struct edit *e, const struct doc *base);

#endif
