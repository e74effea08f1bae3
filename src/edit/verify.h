#ifndef EDIT_VERIFY_H
#define EDIT_VERIFY_H

#include "base/buf.h"
#include "tree/doc.h"

/* What came of a unit. */
enum verdict_state {
	VERDICT_SAME,
	VERDICT_PUNCTUATION, /* but for marks at its end, which editors set */
	VERDICT_DIFFERS,
	VERDICT_MISSING, /* the official text has it, ours has not */
	VERDICT_EXTRA,   /* the other way */
	VERDICT_STATES,
};

struct verdict {
	enum verdict_state state;
	struct str path;           /* "article 3, paragraph 2" */
	struct str ours, official; /* its own words, without smaller units' */
	struct str diff; /* of words: "in [-two-] {+three+} days"; or empty */
	size_t line;     /* in the official text; 0: not known */
};

/* What is no text of the law and is not compared. */
struct set_aside {
	size_t notes;    /* editors' notes and stubs */
	size_t contents; /* lines of contents lists */
};

/*
 * Two editions of one act, unit by unit in the order of the official one: the
 * title, what else is in the head, the preamble, each unit with its number and
 * heading, rows of tables, appendices, the signature, footnotes.  Units are
 * paired by their numbers in the pair around them; those without numbers in
 * their order, those of the same words first.  Nothing is tolerated but how
 * white space divides words.
 */
struct comparison {
	struct arena arena;
	VEC(struct verdict) list;
	size_t count[VERDICT_STATES];
	struct set_aside ours, official;
};

void verify(struct comparison *c, const struct doc *ours,
            const struct doc *official);
void verify_free(struct comparison *c);
/* Print as "term" or "json"; all: also units that are the same.  False if
   there is no such format. */
bool verify_print(const struct comparison *c, struct str format, bool all,
                  struct buf *out);
/* The words that differ, "[-ours-]" and "{+official+}" (differ.c). */
struct str words_diff(struct arena *a, struct str ours, struct str official);

#endif
