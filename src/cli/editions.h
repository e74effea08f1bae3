#ifndef CLI_EDITIONS_H
#define CLI_EDITIONS_H

#include "cli/amenders.h"
#include "cli/consolidate.h"

/* Which editions of an act are to be made, and where to. */
struct editions {
	struct library *l;
	const char *lang;         /* NULL: that of the earliest text */
	const char *output, *dir; /* a file, or a store; NULL */
	const char *pin;
	const struct opt_words *published;
	bool all;                /* of each day on which something changes */
	nusqa_apply_options how; /* as_of, and what is kept and written */
	size_t gaps;             /* what is missing, told */
	struct str base_lang;
	struct consolidation c;
};

/*
 * Make them of the earliest text in the library and of all acts in it that
 * change it, in order of force.  What is missing for that is told, and the
 * exit status then is that of findings; an amendment that is refused stops it.
 */
enum status editions_make(struct editions *e, const struct texts *texts);

#endif
