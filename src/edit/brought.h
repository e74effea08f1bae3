#ifndef EDIT_BROUGHT_H
#define EDIT_BROUGHT_H

#include "edit/resolve.h"

/*
 * Footnotes that new words bring: in the order they stand in the quotation, and
 * come with it, each at its mark.
 */

/* A footnote among the words that a paragraph itself says. */
struct spot_foot {
	const struct node *node;
	size_t at; /* of the words */
};

struct spot_feet {
	struct spot_foot *p;
	size_t n, cap;
	struct str words; /* empty where there is no footnote */
};

/* Those of a paragraph, without new text in quotes behind it. */
void spot_feet_read(struct arena *a, const struct node *top,
                    struct spot_feet *out);

/* Give each edit the footnotes of its new words.  Where the sentence has the
   same words in quotes twice nothing tells which they are, and it gets none. */
void brought_read(struct arena *a, struct edits *edits);
/* Take them from edits whose words come in another form than they stand in the
   order: where in them the marks are, nothing tells. */
void brought_fit(struct edits *edits, const struct resolution *todo);
/* Put copies of those of an edit into a TEXT, in which its words begin at byte
   `from`; the last node then.  mark: they are marked as what came. */
struct node *brought_put(struct arena *a, const struct edit *e, struct node *n,
                         size_t from, bool mark);

#endif
