#ifndef CLI_ONCE_H
#define CLI_ONCE_H

#include "cli/cli.h"

#include "base/map.h"

/* What is pointed out, and said again of each of several editions: the same of
   one place is passed on once.  Errors are, each time: they say why an edition
   was not made. */
struct once {
	struct arena *a;
	struct map said;
	nusqa_report to;
};
/* A report that passes on to that of the command, in whose place it is put. */
void once_open(struct once *o, struct cli *cli);
void once_close(struct once *o, struct cli *cli);

#endif
