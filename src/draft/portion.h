#ifndef DRAFT_PORTION_H
#define DRAFT_PORTION_H

#include "diff/outline.h"

/*
 * A paragraph of an article, as the law counts: a part begins with a capital,
 * and what goes on with it are its paragraphs.  Of a list in an article it is
 * the paragraph that brings it.
 */
struct portion {
	size_t head;    /* the item that its part begins with; NOWHERE: none */
	unsigned part;  /* from 1 */
	unsigned parts; /* in all */
	unsigned line;  /* in its part, from 1 */
	unsigned lines; /* of its part */
};

/* Of an item that stands in an article. */
struct portion portion_read(const struct outline *o, size_t i);
/* Does an item stand right in an article? */
bool portion_is_of_article(const struct outline *o, size_t i);
/* Does a paragraph begin a part, wherever it stands? */
bool portion_begins(const struct outline *o, size_t i);

#endif
