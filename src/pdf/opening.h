#ifndef PDF_OPENING_H
#define PDF_OPENING_H

#include "pdf/layout_part.h"

/*
 * How paragraphs open in a document: at an indent, below a gap.  Where nearly
 * all of them do that surely open, as the line above each was short, any other
 * line below a full one goes on with the paragraph that it stands in, whatever
 * mark the full one ends in.
 */

/* The room that the first word of the next line lacked behind a line; 0 or
   less: it would have found room there. */
float opening_lack(const struct layout *l, const struct stripe *s,
                   const struct stripe *next);
/* Would the first word of the next line have found room behind a line? */
bool opening_had_room(const struct layout *l, const struct stripe *s,
                      const struct stripe *next);
/* How far a line begins from the left edge of its column. */
float opening_inset(const struct layout *l, const struct stripe *s);
/* Does it begin where no paragraph opens, at the edge? */
bool opening_is_flat(const struct layout *l, const struct stripe *s);
/* Are the words of a line in columns, as a post and a name are? */
bool opening_is_parted(const struct stripe *s);
/* Is it a line of the text that tells how that is set, and no note in small
   letters? */
bool opening_tells(const struct layout *l, const struct stripe *s);
/* Does the next line begin within a sentence that goes on from this one? */
bool opening_breaks(const struct stripe *s, const struct stripe *next);
/* Set in l->measure how they open. */
void opening_measure(struct layout *l);

/* A line and the one above it. */
struct opening {
	const struct stripe *last; /* NULL: none */
	const struct stripe *line;
	bool jumps; /* there is a gap between them */
	bool hangs; /* it begins where the words of the item above it do */
	bool turns; /* it is the first one of a page */
};

/* Whether the line surely goes on with the paragraph of the line above it,
   SHEET_BREAK, or stands where paragraphs open, SHEET_INDENT; else 0.  To be
   asked of each line in turn. */
unsigned opening_marks(struct layout *l, const struct opening *o);

#endif
