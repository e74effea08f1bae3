#ifndef DIFF_MARKED_H
#define DIFF_MARKED_H

#include "diff/diff.h"
#include "diff/path.h"

/*
 * The new document of a comparison with the changes marked in it: what went
 * stands, marked, where it stood, beside what came.  What stands elsewhere now
 * is removed where it stood and added where it stands, unless it only came
 * under another heading, so that the marks give both editions.  What was
 * changed has its path, and what it was called before if it is called otherwise
 * now, in the attribute kz:path; kz:moved where it stands elsewhere.  Of tables
 * see tree/edition.h.  Free with doc_free; it borrows nothing but the labels of
 * its language.
 */
struct doc *diff_marked(struct diff *d);
/* The same to be read in parts: what stands elsewhere now is there once, where
   it stands, and in it what has changed. */
struct doc *diff_shown(struct diff *d);

/* The words for where a change is: diff_marked's kz:path. */
struct change_paths {
	struct paths *x, *y;
};
struct str change_path(struct change_paths *p, const struct diff *d,
                       const struct change *c);

#endif
