#ifndef CLI_JOURNAL_H
#define CLI_JOURNAL_H

#include "cli/convert.h"
#include "cli/db.h"

/*
 * What came of each file of an archive, kept beside what was made of them, so
 * that a run goes on where another one was broken off, and that what has not
 * changed is not converted once more.  What a run has to do is kept there as
 * well: memory does not grow with the number of files.
 */
struct journal {
	struct db db;
	struct arena *arena;
	struct str setup; /* what else results depend on: versions, options */
	int64_t run;      /* the number of this run */
	bool open;        /* what was told last is not kept yet: */
	size_t told;      /* of so many files */
	struct buf at;    /* the last file that was begun */
};

/* What is known of a file. */
struct journal_entry {
	struct str name;
	int64_t modified; /* nanoseconds */
	bool same;        /* it was converted as files are in this run */
	struct str fields[CONVERTED_FIELDS];
};

/* What can be asked of it; the rows are those of this run. */
enum journal_question {
	JOURNAL_RUN,
	JOURNAL_ADD,
	JOURNAL_TOTAL,
	JOURNAL_NEXT,
	JOURNAL_FIND,
	JOURNAL_PUT,
	JOURNAL_KEEP,
	JOURNAL_LEFT,
	JOURNAL_ELSEWHERE,
	JOURNAL_FORGET,
	JOURNAL_AGAIN,
	JOURNAL_ALONE,
	JOURNAL_TWICE,
	JOURNAL_HOLDERS,
	JOURNAL_YIELD,
	JOURNAL_OUTCOMES, /* outcome, how many */
	JOURNAL_KINDS,    /* kind, language, how many */
	JOURNAL_FINDINGS, /* code, how often, in how many files */
	JOURNAL_FAILURES, /* name, reason: of those that failed */
	JOURNAL_APART,    /* name, outcome, path, of whom a duplicate is one */
	JOURNAL_FILES,    /* name, outcome, kind, language, IRI, path, level,
	                     findings, reason, messages */
	JOURNAL_LEVEL,    /* the worst level of what did not fail */
	JOURNAL_QUESTIONS,
};

/* Open that of a file; false after a message, also where somebody else is at
   work with it. */
bool journal_open(struct journal *j, struct cli *cli, const char *file,
                  struct str setup);
void journal_close(struct journal *j);
/* Keep all that was told of files.  It is kept anyway when it is of a few: if
   the process is killed, those are done once more.  False after a message. */
bool journal_save(struct journal *j);
/* A file that this run has to do; false after a message. */
bool journal_add(struct journal *j, struct str name);
/* How many there are. */
size_t journal_total(struct journal *j);
/* The next of them, in byte order of their names; lasts until the next call.
   False where there is none. */
bool journal_next(struct journal *j, struct str *name);
/* What is known of a file; lasts until the next question.  False where nothing
   is. */
bool journal_find(struct journal *j, struct str name, struct journal_entry *e);
/* What came of a file. */
bool journal_put(struct journal *j, const struct journal_entry *e);
/* It is as it was. */
bool journal_keep(struct journal *j, struct str name);
/* All are done: settle which files are duplicates of which, and begin anew
   with those of which that has changed, or whose place nobody has now; false
   where there are none. */
bool journal_settle(struct journal *j, const struct convert *c);

#endif
