#ifndef EDIT_FIND_H
#define EDIT_FIND_H

#include "edit/edit.h"
#include "edit/grid.h"
#include "parse/units.h"

#include <limits.h>

/* The sentence that is the last one. */
#define SENTENCE_LAST UINT_MAX
#define SENTENCE_BEFORE_LAST (UINT_MAX - 1)

/* What an address means in a tree. */
struct spot {
	enum {
		SPOT_NODE,   /* a unit, an appendix, a table, a row, a cell; the
		                act: its root */
		SPOT_TITLE,  /* the block of a title */
		SPOT_PIECES, /* text in a unit: alineas, a part, a note */
		SPOT_TEXT, /* all text of a unit, without its title; of the act
		              with all titles in it */
		SPOT_COLUMN, /* the cells of a column, unit is its table */
	} kind;
	const struct node *unit; /* the unit, appendix or body it is in */
	const struct node *first, *last; /* siblings; a part's units with it */
	unsigned sentence;               /* of it: which; 0: all of it */
	size_t column;                   /* from 1 */
	const struct map *cells;         /* of it, by node; else NULL */
	bool owned; /* the appendices of an appendix are of its text */
	const struct node *beside; /* what a header line names, and it is not
	                              in; NULL */
};

/* Where a new unit goes. */
struct gap {
	struct spot in;      /* the unit (or part of it) that gets it */
	enum node_kind kind; /* ALINEA: a piece of text; TEXT: a sentence */
	struct str num;      /* of a unit that is numbered */
	bool back; /* what is left of an excluded unit has that number, and
	              makes room: `holder` */
	const struct node *row;    /* the one whose number stands before num */
	const struct node *holder; /* the one that has num by now; NULL */
	bool led;         /* by that row, not by what the address names */
	unsigned ordinal; /* of what is not: its place among its like, 0: the
	                     last */
	struct place path[4]; /* of pieces on the way to `in` */
	size_t n;
	bool part;   /* it is a part, not an alinea */
	bool behind; /* an order says behind which paragraph it comes, not
	                which it is */
	const struct node *table; /* that it comes right behind; NULL */
};

/* The sibling behind or before which something new goes. */
struct anchor {
	const struct node *after, *before;
};

/* The units of one base, found by what addresses say of them. */
struct finder {
	struct arena *a;
	const struct language *lang;
	const struct doc *base;
	const struct node *act;
	struct units units;
	struct map listed; /* struct listed * by place, kind and number */
	struct map wide, nearby, before; /* see space.c */
	struct map grids;   /* struct grid * of tables, by where they lie */
	struct map rows;    /* struct map * of rows by number, by what they are
	                       sought in */
	struct map celled;  /* ... of rows by the words of all their cells */
	struct map columns; /* struct map * of columns of tables by name, by
	                       where the tables lie */
	struct map coming;  /* addresses that the order puts units at */
	struct map leaving; /* ... and whose units get another number */
	const struct step *spent;    /* the step that may lead to what is left
	                                of an excluded unit; NULL */
	const struct called *called; /* the last one that was sought, ... */
	const struct node *named;    /* ... which it is; NULL: ... */
	struct message unnamed;      /* ... why it is none */
	size_t told;                 /* candidates that messages have named */
	struct message why; /* what was not found, and what is there instead */
};

void finder_open(struct finder *f, struct arena *a, const struct language *lang,
                 const struct doc *base);
/*
 * What the first n steps of an address mean.  Units that are not named on the
 * way are found by the kind and number of what is in them; false, with f->why,
 * where there is none such or more than one.
 */
bool find_spot(struct finder *f, const struct address *at, size_t n,
               struct spot *out);
/* Where a unit goes that does not yet stand at that address. */
bool find_gap(struct finder *f, const struct edit *e, struct gap *out);
/*
 * Where the ordinal-th piece goes, 0: the last one: behind the one before it
 * and the units that hang on that.  False, with f->why, where there are too
 * few.
 */
bool find_anchor(struct finder *f, const struct gap *gap, unsigned ordinal,
                 struct anchor *out);
/* The number right before num in its row: 5-1 of 5-2, 5 of 5-1, 11 of 12;
   empty where there is none. */
struct str find_number_before(struct arena *a, struct str num);
/* Does the order put a unit of another number at the address of e? */
bool find_is_coming(struct finder *f, const struct edit *e, struct str num);
/* ... or was there one, when e came into force, for a time that is over? */
bool find_may_lack(struct finder *f, const struct edit *e, struct str num);
/* To be called with each edit that puts a unit somewhere. */
void find_coming(struct finder *f, const struct edit *e);
/* The rows and cells of a table of the base, laid out once. */
const struct grid *find_grid(struct finder *f, const struct node *table);
/* The same of units that get another number: is that of e free then? */
bool find_is_leaving(struct finder *f, const struct edit *e);
void find_leaving(struct finder *f, const struct edit *e);
/* Is n a unit: of the hierarchy, and no alinea? */
bool find_is_unit(const struct node *n);

#endif
