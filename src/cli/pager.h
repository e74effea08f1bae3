#ifndef CLI_PAGER_H
#define CLI_PAGER_H

#include <stdbool.h>
#include <sys/types.h>

/* A program that shows what is written to standard output page by page. */
struct pager {
	pid_t pid; /* 0: there is none */
	int out;   /* standard output as it was */
};

/*
 * If standard output is a terminal, what is written to it from now on goes
 * through $NUSQA_PAGER, $PAGER or less, as with git: "" and "cat" mean none,
 * less has the options FRX where $LESS does not say otherwise.  A pager that
 * is not there is none.
 */
void pager_start(struct pager *p, bool wanted);
/* Wait until its user has seen enough; standard output is what it was. */
void pager_stop(struct pager *p);

#endif
