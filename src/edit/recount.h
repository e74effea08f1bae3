#ifndef EDIT_RECOUNT_H
#define EDIT_RECOUNT_H

#include "edit/footed.h"

/*
 * The marks of footnotes, where new ones have come.  Those that are plain
 * numbers stand in the order of the text and each once: where new ones would
 * break that they are counted anew, from the first mark that the text had, and
 * all whose marks are others now are told.  A text that counted from 1 several
 * times, on each page or in each appendix, goes on doing so: only what stands
 * between two such beginnings is counted.  Other marks ("*") stay as they are,
 * and one that another footnote has as well is told.
 */
struct recount {
	struct arena *a, *scratch; /* of the text, of the rest */
	const struct feet *before; /* the footnotes that it had */
	bool mark; /* a footnote with another mark stands as it was, removed,
	              and as it is, added */
	struct str name; /* of the text, for messages */
	struct report *report;
};

void feet_recount(const struct recount *r, struct node *root);

#endif
