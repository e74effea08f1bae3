#ifndef UNIT_BOOKED_H
#define UNIT_BOOKED_H

#include "base/buf.h"
#include "nusqa.h"

/*
 * An example of the book on amending: what an order says, and what changes in
 * the text of an act.  The act is a law, or an order with rules where its text
 * begins with "@rules"; its head and that of the order are those of booked.c.
 * In what the order says a line "@force ..." stands in place of the clause of
 * force, "@pin a | b | c" is a line of the file of pins, what is below
 * "@annex" stands behind the signature.
 */
struct booked {
	struct str lang;    /* "kk", "ru" */
	struct str options; /* words: "as-of=DATE", "published=DATE", "partial",
	                       "notes" */
	struct str base, says;
};

/* The lines that went ("- ...") and came ("+ ..."); empty: none.  What was said
   of it, a line each, in *said. */
struct str booked_change(struct arena *a, const nusqa_grammar *grammar,
                         const struct booked *b, struct str *said);

#endif
