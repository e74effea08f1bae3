#ifndef PARSE_UNIT_H
#define PARSE_UNIT_H

#include "parse/para.h"
#include "parse/sequence.h"

/* What a rule of structure.rules reads at the front of a paragraph. */
struct unit {
	const struct rule *rule;
	struct match m;
	enum node_kind kind;
	struct number num;
};

/*
 * The first rule for units, from the from-th of structure.rules on, that reads
 * text: one more than its place; 0 if none does.
 */
size_t unit_read(struct parser *p, struct str text, size_t from,
                 struct unit *u);
/* Does text end in a mark, as no heading does: . ; : , */
bool unit_ends(struct str s);
/* Does the rule read what is a unit only where the numbers around it say so:
   "1. General provisions" above point 1? */
bool unit_is_bare(const struct unit *u);
/* The first unit that is not bare; false if text opens none. */
bool unit_find(struct parser *p, struct str text, struct unit *u);
/* Is a heading set in capitals: no small letter, but some capital? */
bool unit_capitals(struct str s);

#endif
