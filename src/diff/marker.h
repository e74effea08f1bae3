#ifndef DIFF_MARKER_H
#define DIFF_MARKER_H

#include "diff/marked.h"
#include "diff/moves.h"

/* The copy of the new document in which changes are marked. */
struct marker {
	struct arena *a; /* of the new document */
	struct diff *d;
	struct doc *doc;
	struct outline z; /* of the copy: item by item that of the new text */
	struct change_paths paths;
	struct map parted; /* tables whose rows are shown twice */
	struct map gone; /* what went of the old text, to what is shown of it */
	struct moves moves; /* what is shown removed and added */
	struct node
	    *last;      /* what was put in last at the end of something ... */
	size_t last_in; /* ... of which item */
};

/* Put words that went where byte `at` of a leaf of the copy begins. */
void words_put(struct marker *m, const struct item *leaf, size_t at,
               struct str words);
/* Mark the words of a leaf that went and that came, and the ends of its lines.
 */
void mark_words(struct marker *m, const struct change *c);
/* Mark the ends of lines where both have the same words. */
void lines_meet(struct marker *m);

#endif
