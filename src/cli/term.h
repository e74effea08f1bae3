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
/* What a text says of its own time: until when the act or a provision holds, or
   is suspended. */
struct term_end {
	struct str at, place; /* of nusqa_time, the latter to be told */
	bool rest;            /* it is suspended until then */
	char until[11];       /* empty: not known */
};
struct term_ends {
	struct term_end *p;
	size_t n, cap;
};
void term_ends(struct chains *c, nusqa_doc *doc, struct term_ends *out);
bool term_ends_same(const struct term_ends *x, const struct term_ends *y);
/* Tell, as gaps, which of those days had come before the text of another day
   changed them. */
void term_moved(struct chains *c, const struct term_ends *was,
                const struct term_ends *is, const char *day);

#endif
