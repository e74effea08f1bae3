#ifndef EDIT_INSTR_PART_H
#define EDIT_INSTR_PART_H

#include "edit/aforesaid.h"
#include "edit/reader.h"

/* What the parts of the reader of an act share: instr.c, instr_list.c. */

/* A unit of the order, and what its header lines said before it began. */
struct level {
	const struct node *unit;
	struct places scope;
	bool lost; /* one of them was not understood */
};

/* The act that a sentence says is changed. */
struct named {
	struct work work;
	struct str text;  /* the sentence */
	struct str whose; /* who issued those that it does not say that of, as
	                     a sentence above says; empty */
	const struct works *among; /* several acts that it names together;
	                              NULL: not each of them is told */
	bool list;                 /* it names none: those below it do, each */
};

/* Reading one act: what its lines so far have said. */
struct instr {
	struct edits *edits;
	struct doc *order;
	const struct language *lang;
	struct report *report;
	struct matcher matcher;
	struct named base;        /* the act named by the last INTRO */
	struct named general;     /* by one outside of all points */
	struct named above;       /* by the header of a list of acts, one of
	                             which is named in `cited` */
	const struct node *cited; /* ... for it alone; NULL */
	bool several;             /* ... names more than one */
	struct aforesaid said;    /* the only one named so far */
	const struct node *own;   /* the point of the last own provision */
	const struct node *point; /* the point that it stands in */
	bool open;                /* an intro has come in this point */
	bool listed; /* it stands in an appendix that lists changes */
	bool lost;   /* ... in a header line: where is not known */
	const struct node *times;    /* the unit that a list of days is in */
	const struct node *items;    /* ... a list of acts that are repealed */
	const struct node *closing;  /* its last block, which has the verb */
	bool untold;                 /* ... and it is one that is not read so */
	const struct node *approved; /* ... of documents that are approved */
	const struct node *gap; /* the unit of a header line that orders what is
	                           not understood */
	struct reader reader;
	VEC(struct level) levels; /* the units around the last block */
	const struct node *block;
	const struct node *mod;
	struct str text;
	struct match m;
};

/* What every edit of the sentence at hand has. */
struct edit instr_like(struct instr *in);
/* What the order has beside the sentence: the act that it names, its own
   appendices. */
void instr_settle(struct instr *in, struct edit *e);
/* The sentence at hand orders a change that is not understood. */
void instr_unread(struct instr *in);
/* The unit around the block, or its point. */
const struct node *instr_unit(const struct instr *in);
void instr_block(struct instr *in, const struct node *block);

/* What a sentence has begun: a list of acts behind it, to its unit's end. */
void instr_begun(struct instr *in, size_t from);
/* Does the sentence at hand open a list of acts whose verb stands behind the
   last one: "Мыналардың: 1) ...; 2) ... күші жойылды деп танылсын"?  It is
   begun then. */
bool instr_gathers(struct instr *in);
/* Is a block an item of a list of acts that has begun?  Outside of all units a
   sentence of another kind ends the list. */
bool instr_listed(struct instr *in, const struct node *block);
/* What an own appendix lists that the i-th edit speaks of: acts that are
   repealed, or changes of acts. */
void instr_list(struct instr *in, size_t i);
/* A row of such a list: an act that is repealed. */
void instr_row(struct instr *in, const struct node *row);

#endif
