#ifndef CLI_TALLY_H
#define CLI_TALLY_H

#include "cli/messages.h"

enum { TALLY_CODES = 64 }; /* different ones that are counted */

/* What messages came about an input: counted, and the first of the worst level
   kept.  Start with the arena. */
struct tally {
	struct arena *arena;
	struct buf said; /* all of them, as printed, in English */
	nusqa_level worst;
	struct str reason; /* as a form */
	struct str heard;  /* what the command said last, as a form */
	struct {
		unsigned number;
		size_t n;
	} codes[TALLY_CODES];
	size_t ncodes;
};

/* From now on they are counted and not printed, as text. */
void tally_open(struct tally *t, struct messages *ms);
/* Nothing came of it: what was said last is the reason, where the library had
   none. */
void tally_fail(struct tally *t);
/* Codes and how often: {"N1011":2}; empty where there are none. */
struct str tally_findings(struct tally *t);
/* What was said; of very much the front, and how much more it was. */
struct str tally_said(const struct tally *t);
/* They are printed again. */
void tally_close(struct tally *t, struct messages *ms);

#endif
