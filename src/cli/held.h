#ifndef CLI_HELD_H
#define CLI_HELD_H

#include "base/map.h"
#include "base/vec.h"
#include "nusqa.h"

#include <stdbool.h>

/* What a text tells of changes by an act. */
struct held {
	bool any, undated; /* it holds some, one of them without a day */
	VEC(struct str) days, awaited;
};

/* What a text tells of each act, by IRI: a map of struct held *, in a. */
void held_read(struct arena *a, const nusqa_grammar *g, nusqa_doc *text,
               struct map *all);
/* What it holds of an act; NULL: nothing that it tells. */
const struct held *held_of(const struct map *all, struct str iri);
/* Does it hold changes of that day?  held may be NULL. */
bool held_day(const struct held *held, const char *day);
/* Does the text announce changes by an act, of that day or of one that it does
   not tell? */
bool held_awaits(const struct map *all, struct str iri, const char *day);

#endif
