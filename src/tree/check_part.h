#ifndef TREE_CHECK_PART_H
#define TREE_CHECK_PART_H

#include "tree/doc.h"

/* A document being checked (see check.h). */
struct check {
	const struct doc *doc;
	struct report *report;
	struct arena scratch;
	struct map eids;   /* all of them: their nodes */
	VEC(size_t) lines; /* where those of the XML begin; empty: unknown */
};

void check_put(struct check *c, enum diag_code code, const struct node *n,
               struct str detail);
/* The next node; removed ones and what is under them do not count. */
struct node *check_next(const struct node *n, const struct node *root);

/* What the parser has logged of references that lead nowhere. */
void check_nowhere(struct check *c);
/* References into an appendix of the act that it has not. */
void check_components(struct check *c);
/*
 * Numbers that are missing between units of one kind in one unit.  Not those
 * that a range stands for ("2-6") or that an editor's note names: units that
 * were taken out leave a hole.
 */
void check_numbers(struct check *c);

#endif
