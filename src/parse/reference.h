#ifndef PARSE_REFERENCE_H
#define PARSE_REFERENCE_H

#include "parse/parser.h"

/* What of a unit is meant where that is less than all of it. */
enum portion { PIECE_NONE, PIECE_PART, PIECE_ALINEA, PIECE_SENTENCE };

/* One unit on the way to what is cited: article 5, part 2, appendix 3. */
struct place {
	enum node_kind kind; /* a unit, ATTACHMENT; ALINEA: a piece */
	enum portion piece;
	struct str num; /* "5-1"; empty: the only one */
	bool approved;  /* ATTACHMENT: what the act approves, its number is not
	                   said */
};

/* From the biggest unit on. */
enum { PATH_MOST = 8 };
struct path {
	struct place p[PATH_MOST];
	size_t n;
};

/* Whose the units are that a text cites. */
enum owner_kind {
	OWNER_NONE,    /* it does not say: what is around it */
	OWNER_UNKNOWN, /* it says, but cannot be told what */
	OWNER_ACT,     /* "this order" */
	OWNER_ANNEXED, /* "these rules" */
	OWNER_UNIT,    /* "this article" */
	OWNER_WORK,    /* another act */
	OWNER_ABOVE,   /* "its": what the lines above are about */
};

struct owner {
	enum owner_kind kind;
	enum node_kind unit; /* of OWNER_UNIT */
	struct str type;     /* of OWNER_ACT: "order" */
	const struct work *work;
	/* Of OWNER_ANNEXED: its noun; NULL: "this appendix". */
	const struct entry *annexed;
	bool said; /* "the said": not named here */
	/* Not the act itself is meant, but what it approves: the noun for that
	   and the title, if it is told. */
	const struct entry *approved;
	struct str title;
	/* A code in two acts: what the articles from that number on are in. */
	const struct work *rest;
	unsigned rest_first;
};

/* A short name that the text has given to an act: "(бұдан әрі – Кодекс)". */
struct alias {
	struct str words;         /* all of it, as printed */
	const struct entry *noun; /* of the act in it; NULL */
	struct owner owner;
};

/*
 * A reference whose end is told once the tree is whole; or a line that says
 * what the lines after it are about (scope).
 */
struct pending {
	struct node *node; /* the reference; of a scope, the block */
	bool scope;
	bool hyphen; /* "15-16" may be two numbers */
	struct owner owner;
	const struct place *path;
	size_t n;
	struct str upto;         /* the last number of a range; empty */
	const struct node *unit; /* once settled; NULL: nowhere */
	const struct node *last; /* of a range, or of a part; NULL */
};

struct pendings {
	struct pending *p;
	size_t n, cap;
};

/*
 * Settle what is pending, in the order of the text: a unit of this document is
 * kept until it has its eId, one of another act becomes an IRI at once; what
 * leads nowhere becomes plain text again, and is reported where the text says
 * that it means this document.
 */
void references_settle(struct parser *p, struct pendings *list,
                       const struct node *root);
/* Give those to units of this document their href. */
void references_link(struct parser *p, const struct pendings *list);

/*
 * The IRI of a unit of another act; empty where its place cannot be told for
 * certain.  Of a part it is that of the unit that holds it: how the text of
 * the other act is divided is not known; so of the first alinea, or one of a
 * part.
 */
struct str reference_iri(struct parser *p, const struct work *work,
                         const struct place *path, size_t n);

/* The kind that a step of a path is in the text of an act: rank by which
   chains go down.  Smaller ranks are bigger units. */
unsigned place_rank(const struct place *p);
/* May `small` stand in `big`? */
bool place_holds(const struct place *big, const struct place *small);

#endif
