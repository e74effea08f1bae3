#ifndef CLI_LEDGER_H
#define CLI_LEDGER_H

#include "base/vec.h"
#include "cli/act.h"

/*
 * The record of the editions of an act, kept beside them: a line each, its
 * cells divided by tabs, the day, the language, what is said, and the words.
 * An "edition" was written, with its file; one that was "not written" has the
 * reasons; what is "told" of one, or of all of them (day "-"), such as what is
 * missing for them, is what standard error has.  In English, as what is kept
 * is; the same run writes the same bytes.
 */
struct ledger {
	struct cli *cli;
	struct messages was; /* without it */
	struct str lang;
	struct str day;            /* of the edition at hand; empty: of all */
	struct str place;          /* where that was written; empty: not */
	VEC(struct str) sentences; /* said of it */
	struct buf lines;
};

/* From now on it hears what is said. */
void ledger_open(struct ledger *g, struct cli *cli);
/* Editions in a language follow. */
void ledger_turn(struct ledger *g, struct str lang);
/* That of a day is begun; it was written, below the folder; it is done. */
void ledger_day(struct ledger *g, const char *day);
void ledger_written(struct ledger *g, const char *place);
void ledger_done(struct ledger *g);
/* Nothing is heard any more; write it, path NULL: do not.  False after a
   message. */
bool ledger_close(struct ledger *g, const char *path);

#endif
