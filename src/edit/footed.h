#ifndef EDIT_FOOTED_H
#define EDIT_FOOTED_H

#include "base/diag.h"
#include "base/map.h"
#include "edit/note.h"

/*
 * The footnotes of a text that changes: one goes with the words it was of, and
 * no change of words reaches it, which is told.  Those of new words come with
 * them (brought.h).
 */
struct foot {
	const struct node *node; /* AUTHORIAL_NOTE */
	struct str word;         /* the last one before its mark */
};

struct feet {
	VEC(struct foot) list;
	struct map nodes; /* struct foot * of each */
};

/* Those of a tree that are not marked removed. */
void feet_read(struct arena *a, const struct node *root, struct feet *feet);
/* Tell which went, or stand at other words, once a tree has been changed. */
void feet_tell(struct arena *a, const struct feet *before,
               const struct node *root, struct str name, struct report *report);
/* Changes that were made, and who is told of them. */
struct footing {
	struct arena *a;
	const struct edits *edits;
	const struct touched *made;
	size_t n;
	struct report *report;
};

/* Tell those of new text, and of new words, in the orders of changes that the
   text has not got by them; each at its sentence. */
void feet_missing(const struct footing *all, const struct feet *before,
                  const struct node *root);

/* Of each of a text's own: has the other text one of the same words at the same
   word? */
bool *feet_shared(struct arena *a, const struct feet *own,
                  const struct feet *other);
/* Tell which footnotes only one of two editions has, or has at other words; how
   many. */
size_t feet_differ(struct arena *a, const struct doc *old_doc,
                   const struct doc *new_doc, struct report *report);

#endif
