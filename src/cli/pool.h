#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "base/buf.h"

/* What became of a task. */
struct outcome {
	size_t seq; /* of the task: 0, 1, ... in the order of next */
	struct str task;
	struct str answer;
	const char
	    *failed; /* why there is no answer, as a form; NULL: there is one */
};

/*
 * Processes that do tasks, several at a time.  A task that crashes, takes too
 * long or needs too much memory fails alone: its process is replaced, and the
 * others never notice.  Start with {0} and what is wanted.
 */
struct pool {
	size_t workers;   /* how many processes; at least 1 */
	unsigned seconds; /* that a task may take; 0: any time */
	size_t memory;    /* bytes that a process may have; 0: any number */
	size_t ahead;     /* tasks that may be begun before the oldest one that
	                     is not done; 0: any number */
	/* Where what makes tasks comes from: a descriptor to be read from, -1
	   when no more comes.  NULL: next alone knows. */
	const int *source;
	void (*readable)(void *ctx); /* source can be read from */
	void *ctx;
	/* The next task; false where there is none at this time. */
	bool (*next)(void *ctx, struct buf *task);
	/* Done in a process of its own: nothing that it changes is seen
	   here. */
	void (*work)(void *ctx, struct str task, struct buf *answer);
	/* Called once for each task, in the order in which they end. */
	void (*done)(void *ctx, const struct outcome *o);
	/* Called a few times a second; NULL. */
	void (*tick)(void *ctx);
};

/* Until there is no task any more, and none can come.  False, with errno
   telling why, where no process could be started; tasks may then be without an
   outcome. */
bool pool_run(const struct pool *p);
/* The processors that this process may use. */
size_t pool_processors(void);

#endif
