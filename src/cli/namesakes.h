#ifndef CLI_NAMESAKES_H
#define CLI_NAMESAKES_H

#include "cli/index.h"
#include "cli/nameable.h"

/* A title by which an order names an act, and what else it says of it. */
struct namesake {
	struct str iri; /* of the act */
	struct str title;
	const struct index_naming *naming;
	const struct nameable *said;
	struct str day; /* of the amending act */
};
/*
 * The IRIs of other acts that the order may mean as well: they have that title,
 * all else that it says is true of them, and they were there and in force when
 * it was signed.  Empty: there is none.  *within: the title is only a part of
 * one that the order quotes, which is that of another act.
 */
struct str namesakes_find(struct arena *a, struct index *x,
                          const struct namesake *n, bool *within);

#endif
