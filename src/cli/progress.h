#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/messages.h"

/* How far a long work is, in one line of a terminal. */
struct progress {
	bool shown;
	const struct told_words *words;
	size_t total, done; /* files */
	uint64_t bytes;     /* of those that are done */
	size_t skipped;     /* of those: they took no time */
	int64_t since;      /* milliseconds of a clock that only goes on */
};

/* Shown if standard error is a terminal. */
void progress_begin(struct progress *p, const struct messages *ms,
                    size_t total);
/* Print it anew. */
void progress_tick(const struct progress *p);
/* Take the line away. */
void progress_end(const struct progress *p);
/* As a form: "1234 of 10000  12 %  843 files/s  21.3 MB/s  0:10 left", after so
   many milliseconds. */
struct str progress_line(struct arena *a, const struct progress *p,
                         int64_t spent);

#endif
