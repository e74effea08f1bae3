#ifndef DIFF_TOLD_H
#define DIFF_TOLD_H

#include "base/vec.h"
#include "tree/doc.h"

/*
 * What the metadata of a document tell of its nodes, by their eIds: kept right
 * while edits take nodes away and give others their numbers.
 */
struct told {
	struct node *element;    /* with an attribute href="#eId" */
	const struct node *node; /* that it leads to */
};

struct tellings {
	VEC(struct told) list;
};

/* Before the edits. */
void told_read(struct arena *a, struct node *root, struct tellings *t);
/* Behind them, with the new eIds: what is told of nodes that are gone goes, the
   modification as a whole if it was its source, but where the wording that took
   its place cites the same.  a: of the document. */
void told_settle(struct arena *a, struct node *root, struct tellings *t);

#endif
