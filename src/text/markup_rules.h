#ifndef TEXT_MARKUP_RULES_H
#define TEXT_MARKUP_RULES_H

#include "text/markup.h"

/* Give the elements of a page what its own style sheets tell of them, as if
   each had it as its style; what that says itself comes first.  Rules that
   only hold at times, or for parts of elements, are passed over; but where one
   puts words or numbers before or behind an element, that is told. */
void markup_rules(struct markup *m, struct report *report);

#endif
