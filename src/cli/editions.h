#ifndef CLI_EDITIONS_H
#define CLI_EDITIONS_H

#include "cli/ledger.h"
#include "cli/stages.h"
#include "cli/term.h"

/* Which editions of an act are to be made, and where to. */
struct editions {
	struct library *l;
	const char *lang;         /* NULL: all editions in each, one in that of
	                             the earliest text */
	const char *output, *dir; /* a file, or a store; NULL */
	const char *pin;
	const struct opt_words *published;
	bool all;                /* of each day on which something changes */
	bool ended;              /* that the act is repealed was told */
	bool refused;            /* some edition of several was not written */
	struct term_ends ends;   /* as the last edition has them */
	nusqa_apply_options how; /* as_of, and what is kept and written */
	struct ledger *ledger;   /* of all; NULL */
	struct orders orders;
	struct chains chains; /* with what is missing, told */
	struct stages s;      /* of the text at hand */
	struct stages past;   /* of one before it, without what that holds for a
	                         time */
	struct act past_act;
};

/*
 * Make them of the latest text in the library that is not of a later day, and
 * of all acts in it that change it, in order of force, each in the wording that
 * it has on the day of the change; none once the act is repealed.  What is
 * missing for that is told, and the exit status then is that of findings; where
 * an amendment is refused the editions that it is in are not written, which is
 * told of each, but those of other days are; the exit status is that of
 * failure.  Of all editions there is a record beside them, editions.tsv
 * (ledger.h).  A day of publication that was told of no act that there is to
 * read is a misuse: nothing is written.
 */
enum status editions_make(struct editions *e, const struct texts *texts);

#endif
