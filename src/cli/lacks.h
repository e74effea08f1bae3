#ifndef CLI_LACKS_H
#define CLI_LACKS_H

#include "cli/cli.h"
#include "cli/index.h"

#include "base/vec.h"

/* What acts order and an edition of another act has not, from a day on. */
struct lack {
	struct str day; /* empty: any */
	struct str iri; /* of the act that orders it */
	bool maybe;     /* it is not sure that it orders anything here */
};
struct lacks {
	struct lack *p;
	size_t n, cap;
};
void lacks_add(struct arena *a, struct lacks *all, struct lack one);
/* Changes that a text announces by acts which the library has not. */
void lacks_awaited(struct arena *a, struct index *x, const struct index_text *t,
                   struct lacks *all);
/* Say them in an edition of a day, empty: of the latest. */
void lacks_write(struct cli *cli, const struct lacks *all, nusqa_doc *doc,
                 struct str day);

#endif
