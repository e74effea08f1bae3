#ifndef PARSE_UNITS_H
#define PARSE_UNITS_H

#include "parse/reference.h"

/* The units of a whole document, by where they stand and their number. */
struct units {
	struct arena *a;
	const struct language *lang;
	const struct node *root;
	const struct node *body; /* of the act; NULL */
	struct map numbered;
	struct map pieces; /* of the units whose pieces are cited */
	size_t attachments;
	const struct node *appendix;   /* the first whose caption calls it an
	                                  appendix without a number */
	size_t unnumbered;             /* how many there are */
	const struct node *attachment; /* the first */
};

/* root: of a document, or a translation, a document within one. */
void units_read(struct units *u, struct arena *a, const struct language *lang,
                const struct node *root);
/* The body of the act; NULL. */
const struct node *units_main(const struct units *u);
/* The appendix that "these rules" at n are: that around n, else the only one;
   NULL. */
const struct node *units_annexed(const struct units *u, const struct node *n);
/* The only appendix that is such a document, as its noun says: rules, a list;
   NULL. */
const struct node *units_approved(const struct units *u,
                                  const struct entry *noun);
/*
 * Go down a path from `in`, a body, an appendix or a unit.  The node reached,
 * of a piece of text its first block; *last: where a part ends, NULL where it
 * is one block.  NULL: there is none such.
 */
const struct node *units_find(struct units *u, const struct node *in,
                              const struct place *path, size_t n,
                              const struct node **last);
/* Does the text of a unit announce the table that stands behind it: does it end
   in a colon, or in words that name a table?  That is of the same part. */
bool units_announces(const struct language *lang, const struct node *piece);
/* Is n no more than a table of a unit? */
bool units_is_table(const struct node *n);
/* The last of the tables that stand right behind text of a unit, or behind a
   table; NULL: none does. */
const struct node *units_tables(const struct node *piece);
/* The next paragraph of new text in quotes under n behind `after` (NULL: the
   first): a heading, or text of no table and no note. */
const struct node *units_quoted_next(const struct node *n,
                                     const struct node *after);
/* How many paragraphs of new text in quotes are under n. */
size_t units_quoted(const struct node *n);
/* The same from the smallest unit around n that has the first of the path. */
const struct node *units_around(struct units *u, const struct node *n,
                                const struct place *path, size_t size,
                                const struct node **last);
#endif
