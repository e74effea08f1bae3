#ifndef EDIT_RELINK_H
#define EDIT_RELINK_H

#include "edit/edit.h"
#include "parse/again.h"
#include "parse/units.h"

/* A reference of a block, and the words that told it; NULL: others did. */
struct kept {
	struct node *ref;
	const struct cited *by;
	bool stays;
};

/* A block before its words change. */
struct relink {
	struct node *block;
	struct citeds was;
	VEC(struct kept) refs;
	VEC(const struct node *) own; /* references to the act itself */
};

/* An act that words named, and the one that they name now; number empty: which
   that is cannot be told. */
struct turned {
	struct work from, to;
	const struct node *unit; /* that they stand in */
};

/*
 * References to other acts in text whose words change.  Where the day or the
 * number beside a reference changes, it leads to the act that the words tell
 * then, as if they were read for the first time; where they do not tell one it
 * is plain text, which is told.  So is what hangs on those words: units of the
 * act that a sentence named, its short name.  Of a block that loses a reference
 * to a provision of the act itself the new words are read for such, too; where
 * they lead to none, that is told.
 */
struct relinks {
	struct arena *a, *scratch; /* the document's; of what is kept here */
	const struct language *lang;
	const struct doc *doc;
	VEC(struct relink) blocks;
	VEC(struct turned) turns;
	struct units *units; /* of the document, once they are asked for */
};

/* Before the words of a block change, ... */
void relinks_note(struct relinks *r, struct node *block);
/* ... and when all have. */
void relinks_settle(struct relinks *r, struct str name, struct report *report);

#endif
