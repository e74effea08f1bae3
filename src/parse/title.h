#ifndef PARSE_TITLE_H
#define PARSE_TITLE_H

#include "parse/parser.h"

/* An act as the whole of a text tells it by its title. */
struct titled {
	struct str title; /* as printed where it was met first */
	/* Until titles_settle it has no day, unless the text has told it. */
	struct work work;
	bool told;               /* somewhere with its day */
	bool twice;              /* with different ones */
	VEC(struct node *) refs; /* where the title alone stands */
};

struct titles {
	struct map map; /* struct titled * by kind and title */
	VEC(struct titled *) list;
};

/* The quoted title that a text begins with, white space before it, or ends
   with; empty where there is none. */
struct str title_first(struct str s);
struct str title_last(struct str s);
/* A text without the name of a code in brackets at its end. */
struct str title_unnamed(struct parser *p, struct str s);
/* A title without the quotes around it, and without the name of a code:
   "О налогах (Налоговый кодекс)". */
struct str title_bare(struct parser *p, struct str s);

/* The act of that kind and title: made known by its day, ... */
void title_tell(struct parser *p, struct titles *list, const struct work *work,
                struct str title);
/* ... or cited without it, by ref, whose end is told by titles_settle. */
const struct work *title_ask(struct parser *p, struct titles *list,
                             const struct work *work, struct str title,
                             struct node *ref);
/*
 * The text is whole: an act that it cites by its title alone is the one of
 * that title that it tells the day of elsewhere, or else the one in force that
 * the lists of laws and codes know, from the day of the text to the last that
 * its wording is of (year 0: not told).  Of others it is said that their day
 * and number are not.
 */
void titles_settle(struct parser *p, struct titles *list, struct date last);

#endif
