#ifndef CLI_TERM_H
#define CLI_TERM_H

#include "cli/chains.h"

/*
 * Tell what the text of an edition says of its own time and does not show: that
 * the act is not in force on the day (NULL: on whatever day), or, as a gap,
 * that a provision is suspended then, or does not hold any more; each once.
 * next: a later edition tells what is from then on; empty.
 */
void term_tell(struct chains *c, nusqa_doc *doc, const char *day,
               const char *next);

#endif
