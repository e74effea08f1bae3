#ifndef PARSE_CITATION_H
#define PARSE_CITATION_H

#include "parse/parser.h"

/* An act as a text names it. */
struct citation {
	/* In: as printed; all but act may be empty. */
	struct str authority, date, number, title, act;
	bool brief; /* no show is wanted of an act that cannot be told */
	bool head;  /* it says who issued the act: that is never left out */
	/* Out. */
	struct work work;
	struct str show; /* "ҚР ... м.а. 12.11.2025 № 258 бұйрығы" */
	struct str author_name; /* full name of the body */
	bool author_known; /* in bodies.tsv, or of one place of the lists */
	bool author_local; /* the body of a place */
	bool own;          /* numbered by the state, not by the authority */
	bool unnumbered;   /* a law or code, which its day tells */
	bool plural;       /* "законами": of several acts */
	bool date_good;
};

/* Work out what the citation names.  False where act is no noun for acts. */
bool citation_read(struct parser *p, struct citation *c);
/* Can the act be told from others by what was read of it?  An order by its
   authority and number; a law by its day. */
bool citation_tells(const struct citation *c);
/* Is it sure who issued it: a known office, or one that is named by a noun for
   offices?  Laws need none. */
bool citation_office(struct parser *p, const struct citation *c);
/* Find what is not known yet of authority, date, number and title, in any
   order, in the text that stands before the rest.  What stands before it. */
struct str citation_before(struct parser *p, struct str before,
                           struct citation *c);
/* Latin letters, digits and hyphens for an id: "М.Е. Адамова" is
   "m-e-adamova". */
struct str citation_slug(struct parser *p, struct str s);
#endif
