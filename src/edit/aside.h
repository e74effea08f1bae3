#ifndef EDIT_ASIDE_H
#define EDIT_ASIDE_H

#include "edit/reader.h"

/*
 * What stands beside the name of an act and names none that is meant: where it
 * is registered and was published, by which acts it was changed (phrase.rules).
 */
struct asides {
	struct aside {
		size_t from, to; /* bytes of the text */
	} * p;
	size_t n, cap;
};

/* The words without that. */
struct str aside_bare(struct reader *r, struct str words);
/* Where it stands in a text. */
void asides_read(struct reader *r, struct str text, struct asides *out);
bool aside_has(const struct asides *asides, size_t at);
/* The only act that a block cites otherwise, as scope_only. */
struct work aside_only(struct reader *r, const struct node *block,
                       struct str text, const struct mask *mask);

#endif
