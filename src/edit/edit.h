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

/* What a step of an address can be. */
enum step_kind {
#define STEP(name, word, kind, rank) STEP_##name,
#include "edit/places.def"
#undef STEP
	STEPS,
};

struct address;

/* How an order calls an act that another one approves: "Типовых правил отчета,
   утвержденных приложением 2 к указанному приказу". */
struct called {
	struct str noun;          /* its lemma: "правило" */
	struct str front, behind; /* the words on both sides of the noun */
	bool titled; /* they are its title; false: "the said rules" */
	const struct address *in; /* what a header line names, where it may be a
	                             list of that appendix; NULL */
	struct str app;   /* the number of the appendix that it is; or empty */
	struct str words; /* all that as printed */
};

struct step {
	enum step_kind kind;
	struct str num; /* as printed, without bracket, dot and suffix; ordinals
	                   in digits; empty: the only one */
	struct str range; /* "15-16", of which num is a part, where it may be
	                     one number; num itself, where it may be a range;
	                     else empty */
	struct str after; /* the number from which a range leads to it, or
	                     empty */
	unsigned behind;  /* of a new piece: the place of the one that the order
	                     names for it to come behind; 0: none is named */
	const struct called *called; /* of an act that another one approves */
	bool apart; /* what holds it was named by a header line above: it may
	               be beside that as well */
};

/* Where a change goes: steps from the biggest unit to the smallest, as the
   order names them; parents that it does not name are not added. */
enum { ADDRESS_MOST = 12 };
struct address {
	enum {
		ADDRESS_BASE,
		ADDRESS_SELF,
		ADDRESS_LIST
	} of; /* the act changed,
the order itself, each act of a list */
	struct step p[ADDRESS_MOST];
	size_t n;
};

/* On which side of the words `of`; END: the end of what is meant, or of the
   bracket that follows the words. */
enum edit_where {
	WHERE_NONE,
	WHERE_AFTER,
	WHERE_BEFORE,
	WHERE_START,
	WHERE_END
};

/* Acts, told by day and number. */
struct works {
	struct work *p;
	size_t n, cap;
};

/* A footnote of new words, and the byte of them at which its mark stands. */
struct edit_foot {
	const struct node *node; /* AUTHORIAL_NOTE, of the order */
	size_t at;
};

/*
 * One change that an act orders (or a sentence that goes with it): one for each
 * target, one for each pair of old and new words.  Places are kept as words,
 * never as offsets.  Everything is borrowed from the order, or lives in the
 * list's arena.
 */
struct edit {
	enum edit_op op;
	struct address at;
	struct str target; /* the address in print: "art:3/abz:7"; "" the act */
	struct str old, new; /* words, without their quotes; of RENUMBER new is
	                        the number, of clauses of time the rule */
	enum edit_where where;
	struct str of;    /* the words that `where` speaks of; may be empty */
	struct str after; /* of a new unit: the number of the one that the order
	                     names for it to come behind; empty: none */
	const struct address *but; /* places in it that are left out */
	size_t nbut;
	struct str except;    /* ... in the words of the order */
	unsigned pair, place; /* of several words, the same in each of the
	                         places: which, from 1; 0: of none */
	struct str absent;    /* listed forms of its words that stand nowhere */
	unsigned nth;       /* of the places where the words stand; 0: of all */
	unsigned times;     /* how many there must be; 0: not said */
	bool all;           /* "throughout the text" */
	bool inflect;       /* "in the fitting case" */
	bool adjoins;       /* the row must stand right behind that of the edit
	                       before */
	struct str payload; /* "quote", "annex:1": where the new wording is */
	bool listed; /* that is an appendix of the list in which the sentence
	                stands, not of the order itself */
	const struct node
	    *fresh;    /* the new wording in the order: an appendix, a
	             unit, or the first block of a text in quotes */
	size_t nfresh; /* of blocks in a row; 1 for a unit */
	const struct node
	    *spare;         /* what is quoted behind its sentence and goes
	                  to none of the sentence's targets; NULL: nothing */
	struct str caption; /* the number that its caption gives an appendix
	                       which the order names otherwise */
	const struct node *stamp;  /* what heads the new wording in an own
	                              appendix as a part of the act; or NULL */
	struct work base;          /* the act changed; no number: not known */
	const struct works *among; /* ... it is each of these; NULL */
	bool settled; /* that was settled when its words were read */
	bool other;   /* it changes another act than that which is asked about
	                 (nusqa_edits_limit) */
	struct str named;  /* the sentence that names it */
	struct date force; /* from when; year 0: not known */
	struct date until; /* the first day on which it does not hold any
	                      more; year 0: none */
	struct date since; /* relations that arose from then on are under it
	                      as well; year 0: from `force` on */
	struct date rest, back; /* its provision is suspended between these
	                           days, after `force`; year 0: it is not; it is
	                           not known until when */
	bool rested;      /* force is the day on which a suspension ends, which
	                     kept it from coming into force before */
	struct str lacks; /* why force is not known */
	struct str unclear; /* ... the words of the clause that leaves it so, or
	                       empty */
	struct date effective;        /* a day that the sentence itself names */
	const struct node *block;     /* the paragraph that says so */
	const struct node *mod;       /* the mod in it; or NULL */
	const struct edit_foot *feet; /* that come with new words (brought.h) */
	size_t nfeet;
	struct str text;  /* its words */
	struct str words; /* those of them that name the target */
	size_t line, col; /* of the source; 0: read from XML */
	const struct rule *by;
};

/* A paragraph of an act that orders no change and says no day: a provision of
   its own. */
struct provision {
	struct str text;
	size_t line;   /* of the source; 0: read from XML */
	size_t before; /* the place in the list of what comes behind it */
};

/* All that an act orders, in its order. */
struct edits {
	struct arena arena;
	struct doc *order;
	VEC(struct edit) list;
	VEC(struct provision) own;
	struct str refused; /* why a sentence was not read, as a form */
};

/* "art:3/abz:7", "@self/art:1". */
struct str address_print(struct arena *a, const struct address *at);
/* Read what address_print writes; false if s is no address. */
bool address_read(struct arena *a, struct str s, struct address *out);
/* The kind of node that a step leads to; NODE_ROOT: none of its own. */
enum node_kind step_node(enum step_kind kind);
unsigned step_rank(enum step_kind kind);
/* "The last", or the one before it: which of what is counted it is, the base
   tells. */
bool step_is_last(const struct step *step);
bool step_is_before_last(const struct step *step);
/* Is it an act that another one approves? */
bool step_annexed(enum step_kind kind);
/* May it be called by what it holds, or what stands over it? */
bool step_is_named(enum step_kind kind);
/* A piece of a unit's text, that has its place among its like and no number? */
bool step_is_piece(enum step_kind kind);

/* The last step of its address, where the change goes; NULL: in the act as a
   whole. */
const struct step *edit_last(const struct edit *e);
/* The number of the last step of its address; empty: the only one. */
struct str edit_num(const struct edit *e);
/* Does it change an act? */
bool edit_is_change(const struct edit *e);
/* ... and that which is asked about? */
bool edit_is_asked(const struct edit *e);
/* Does it say from when or until when something holds? */
bool edit_is_force(const struct edit *e);
/* ... only to which relations it applies: "relations", "since 2022-01-01" */
bool edit_is_relations(const struct edit *e);
struct str edit_op_name(enum edit_op op);
/* The op of that name; EDIT_OPS if there is none. */
enum edit_op edit_op_find(struct str name);
/* Report something about an edit at its place, its target underlined. */
void edit_report(const struct edits *edits, const struct edit *e,
                 struct report *report, struct message m);
void edits_free(struct edits *edits);
/* How many of them are changes. */
size_t edits_changes(const struct edits *edits);
/* Print as "term", "json", "line" (JSON on one line) or "tsv" (cli.md); false
   if there is no such format.  all: also what is no change. */
bool edits_print(const struct edits *edits, struct str format, bool all,
                 struct buf *out);

/*
 * What each sentence of the order is: a line each, divided by tabs: its line,
 * "edit", "place" (where changes go), "force", "own" (a provision of the order
 * itself) or "gap" (not understood), what was read, its words; a sum at the
 * end.
 */
void edits_account(const struct edits *edits, struct buf *out);

#endif
