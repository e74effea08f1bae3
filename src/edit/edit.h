#ifndef EDIT_EDIT_H
#define EDIT_EDIT_H

#include "base/buf.h"
#include "grammar/grammar.h"
#include "tree/doc.h"

enum edit_op {
#define OP(name, change) EDIT_##name,
#include "edit/ops.def"
#undef OP
	EDIT_OPS,
};

/*
 * One change that an act orders (or a sentence that goes with it).  Places are
 * kept as words, never as offsets.  Everything is borrowed from the order, or
 * lives in the list's arena.
 */
struct edit {
	enum edit_op op;
	struct str target;   /* path in the act changed: "app:3"; "" the act */
	enum node_kind kind; /* of the unit that target names */
	struct str num;      /* its number; "": the only one */
	struct str payload;  /* "annex:1": where the new wording is; or empty */
	const struct node *fresh; /* that unit of the order; or NULL */
	struct work base;         /* the act changed; no number: not known */
	struct date force;        /* from when; year 0: not known */
	const struct node *block; /* the paragraph that says so */
	const struct node *mod;   /* the mod in it; or NULL */
	struct str text;          /* its words */
	struct str words;         /* those of them that name the target */
	size_t line, col;         /* of the source; 0: read from XML */
	const struct rule *by;
};

/* All that an act orders, in its order. */
struct edits {
	struct arena arena;
	struct doc *order;
	VEC(struct edit) list;
};

/* Does it change an act? */
bool edit_is_change(const struct edit *e);
struct str edit_op_name(enum edit_op op);
/* The op of that name; EDIT_OPS if there is none. */
enum edit_op edit_op_find(struct str name);
/* Report something about an edit at its place, its target underlined. */
void edit_report(const struct edits *edits, const struct edit *e,
                 struct report *report, struct message m);
void edits_free(struct edits *edits);
/* How many of them are changes. */
size_t edits_changes(const struct edits *edits);
/* Print as "term", "json" or "tsv" (cli.md); false if there is no such
   format.  all: also what is no change. */
bool edits_print(const struct edits *edits, struct str format, bool all,
                 struct buf *out);

#endif
