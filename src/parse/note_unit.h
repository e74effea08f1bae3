#ifndef PARSE_NOTE_UNIT_H
#define PARSE_NOTE_UNIT_H

#include "parse/parser.h"

/* Where a note stands. */
struct note_place {
	struct node *node; /* its P, or what else holds it */
	size_t order;      /* units that begin before it */
};

/* What a note speaks of: a part of the act, by what the rule makes. */
enum note_part {
	PART_UNIT,    /* kind and num */
	PART_HEADING, /* a title */
	PART_PREAMBLE,
	PART_CONTENTS, /* the list of them */
	PART_DOCUMENT, /* an annexed act, as a whole */
	PART_ACT,      /* all of it */
	PART_PIECE,    /* of a unit: what has no number in print */
};

struct note_mention {
	size_t at, end; /* in the note */
	size_t turn;    /* of several numbers in one place */
	enum note_part part;
	enum node_kind kind; /* ATTACHMENT too */
	struct str num;
	bool up_to; /* the last of a range that the mention before begins */
};

struct note_mentions {
	struct note_mention *p;
	size_t n, cap;
};

struct note_target {
	const struct node *unit;
	struct str place; /* as in struct amended */
};

struct note_targets {
	struct note_target *p;
	size_t n, cap;
	bool pieces; /* only pieces of them are meant, or what stood there */
};

/* The units of a document by kind and number. */
struct note_units {
	struct parser *p;
	struct arena *a;
	const struct node *document; /* the act, or a translation of it */
	struct map lists;            /* struct unit_list * */
};

/* List them; places are given their order: they are in that of the tree. */
void note_units_read(struct note_units *u, struct node *root,
                     struct note_place *places, size_t n);
/* Find what some mentions together mean for a note that stands at place: of
   several units the smallest, in the larger ones; none: where it stands. */
void note_units_find(struct note_units *u, const struct note_place *place,
                     const struct note_mentions *mentions,
                     struct note_targets *out);

#endif
