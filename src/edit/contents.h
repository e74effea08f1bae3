#ifndef EDIT_CONTENTS_H
#define EDIT_CONTENTS_H

#include "edit/find_part.h"

/*
 * The contents list of an act: lines of its preface, each the number and title
 * of a unit.  A unit of the list is its line; a bigger one holds those behind
 * it, up to the next one of its rank.
 */

/* Be at the list; false, with f->why, where the act has none. */
bool contents_open(struct finder *f, struct search *s);
/* The step that leads from the list, or from a line of it, to a line. */
bool contents_go(struct finder *f, struct search *s);
/* The unit that a line is of: its kind and number; false where it has none. */
bool contents_step(struct finder *f, struct str line, struct step *out);
/* The last line that a unit whose line is n holds. */
const struct node *contents_end(struct finder *f, const struct node *n);
/* Is a node a line of the list? */
bool contents_is(const struct node *n);
/* Behind which line of a spot the line of a unit goes: of its kind the one of
   the number before, with all that this holds; NULL, with f->why. */
const struct node *contents_seat(struct finder *f, const struct spot *in,
                                 const struct step *step);
/* The words of a line. */
struct str contents_words(struct finder *f, const struct node *line);

#endif
