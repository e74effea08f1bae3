#ifndef CLI_TERM_H
#define CLI_TERM_H

#include "cli/chains.h"

/*
 * Tell what the text of an edition says of its own time and does not show: that
 * the act is not in force on the day (NULL: on whatever day), or, as a gap,
 * that a provision is not in force yet then, is suspended, or does not hold any
 * more, or that a sentence on that is not understood; each once.
 * next: a later edition tells what is from then on; empty.
 */
void term_tell(struct chains *c, nusqa_doc *doc, const char *day,
               const char *next);
/* The day from which on the act is not in force, by its own text; empty. */
void term_over(struct chains *c, nusqa_doc *doc, char until[11]);
/* Tell, as a gap, that this day was changed after it had come. */
void term_moved(struct chains *c, const char *over);

#endif
