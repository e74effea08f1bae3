#ifndef PARSE_SEQUENCE_H
#define PARSE_SEQUENCE_H

#include "tree/node.h"

/*
 * The numbers of units as they come, kind by kind: which may come next.
 * Numbers of points and greater units run on through the greater units above
 * them, or begin again there; those of subpoints begin again in each point.
 */
struct sequence {
	struct str last[NODE_KINDS]; /* "" before the first */
	bool fresh[NODE_KINDS];      /* nothing of the kind in its parent yet */
};

void sequence_start(struct sequence *s);
/*
 * May a unit of kind with that number come now?  The next number, one inserted
 * behind the last (5-1 after 5), the one behind a range (11 after "6-10"), or
 * a few numbers further on.  What is no number (Roman) may always come.
 */
bool sequence_takes(const struct sequence *s, enum node_kind kind,
                    struct str num);
/* A unit has come. */
void sequence_pass(struct sequence *s, enum node_kind kind, struct str num);
/* The number that should have come before num, and how many are missing
   between; 0 if none is. */
unsigned sequence_missing(const struct sequence *s, enum node_kind kind,
                          struct str num);
/* The number before the first hyphen; false if there is none. */
bool sequence_number(struct str num, unsigned *value);

#endif
