#ifndef EDIT_FIND_PART_H
#define EDIT_FIND_PART_H

#include "edit/find.h"

/* What the files that find places share. */

enum {
	PIECES_PATH = 4,  /* part, alinea: more steps in a row are none */
	NUMBER_MOST = 64, /* bytes of a number; longer ones are nobody's */
	SEARCH_KEY = sizeof(void *) + 1 + NUMBER_MOST,
};

/* A way down an address. */
struct search {
	struct spot at;
	bool act;      /* it is still the act as a whole */
	bool contents; /* it is in the contents list */
	struct place path[PIECES_PATH];
	size_t n;                      /* pieces in a row from at.unit */
	const struct step *step, *way; /* way: the one before it; NULL */
	const struct node *beside;     /* see struct spot */
};

/* Go the first n steps of an address; false, with f->why, where one leads
   nowhere. */
bool search_run(struct finder *f, struct search *s, const struct address *at,
                size_t n);
/* Goes one step. */
typedef bool search_go(struct finder *f, struct search *s);
/* Go the step to the last of what is counted. */
bool search_last(struct finder *f, struct search *s, search_go *go);
/* Be at a unit. */
void search_at(struct search *s, const struct node *unit);
/* How many units of a kind and number are where the search is; *out: the
   first. */
size_t search_units(const struct finder *f, const struct search *s,
                    enum node_kind kind, struct str num,
                    const struct node **out);
/* The key of a number of one kind in a place, in room for it. */
struct str search_key(char *room, const struct node *in, enum node_kind kind,
                      struct str num);
/*
 * What a header line names need not hold for the lines behind it: points run
 * through chapters, and an appendix may be the act's.  The only unit, or
 * appendix, that the step can mean then; NULL.
 */
const struct node *search_beside(const struct finder *f, const struct search *s,
                                 enum node_kind kind, struct str num);
/* Divisions that have a number without a word are called sections as well as
   chapters: how many are where the search is; *out: the first. */
size_t search_plain(const struct finder *f, const struct search *s,
                    struct str num, const struct node **out);
/* May the step, or a new unit of that number, be of a list that stands in the
   appendix where the search is, as well as of the appendix?  "Point 3 of
   appendix 1" may, "point 3 of the statute" is none of a list. */
bool search_doubts(struct finder *f, const struct search *s,
                   enum node_kind kind, struct str num, bool fresh);
/* Is the number of a unit printed without a word: "2.", "II."? */
bool search_is_plain(struct arena *a, const struct node *unit);
/* Is n a text of its own, whose numbers are no others'? */
bool search_is_whole(const struct node *n);
/* Say why it leads nowhere; false. */
bool search_fail(struct finder *f, enum diag_code code, struct str say);
/* Outside codes points are no parts of an article: which of the two is meant
   cannot be told. */
bool search_part_doubt(struct finder *f, struct str num);
/* The note that the law itself has at the end of a unit or of an appendix:
   find_note.c. */
bool search_note(struct finder *f, struct search *s);
/* What is counted may be a footnote; false. */
bool search_unsure(struct finder *f);
/* There is no such place. */
bool search_none(struct finder *f, struct search *s);

#endif
