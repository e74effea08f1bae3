#ifndef CLI_STAGES_H
#define CLI_STAGES_H

#include "cli/chains.h"
#include "cli/lacks.h"

/* A text of an act, and what changes it day by day. */
struct stages {
	struct chains *chains;
	const struct chained *of;
	struct consolidation c; /* base is the text */
	char from[11];          /* its edition */
	char ended[11]; /* from when it tells that the act is repealed: until
	                   then it holds as it stands; empty */
	VEC(struct applying) orders;
	struct map held;    /* what the text tells that it holds, or announces:
	                       struct held * */
	struct lacks lacks; /* what editions have not, to be said in them */
	size_t left;        /* acts whose changes could not be had; told */
	char gap[11];       /* the first day that they may concern */
	char lapse[11]; /* from then on it is not the text: what it holds for a
	                   time is over; empty */
};

/* Gather what changes the text, c.base, after its own day. */
void stages_open(struct stages *s);
/* The edition of a day, of all days where it is NULL, in c.doc; false after
   messages. */
bool stages_at(struct stages *s, const char *day);
/* Is the edition of a day, as above, without something that the text holds? */
bool stages_lapsed(const struct stages *s, const char *day);
/* The first day after `after` on which an edition begins; false: none. */
bool stages_turn(const struct stages *s, const char *after, char *day);
/* Does what begins on a day differ only in that a suspension is over, of which
   the wording before tells already? */
bool stages_rests(const struct stages *s, const char *day);
void stages_close(struct stages *s);

/* Changes cannot be had, from a day on: tell that, once. */
void stages_gap(struct stages *s, const char *day, struct str say);
/* ... those of an act, and say it in editions from then on; maybe: there may be
   none. */
void stages_lack(struct stages *s, const char *day, struct str iri, bool maybe,
                 struct str say);
/* What an act orders in one wording of it, to be dropped. */
struct applying stages_read(struct stages *s, const struct wording *w);
void stages_drop(struct applying *a);

#endif
