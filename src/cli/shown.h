#ifndef CLI_SHOWN_H
#define CLI_SHOWN_H

#include "cli/cli.h"
#include "cli/pager.h"

/* How an act is to be shown, as options say it. */
struct shown {
	const char *format;
	const char *context; /* -U; NULL: 0 */
	const char *output;  /* -o; NULL: standard output */
	bool changes;        /* only those */
};

/* The same as the library wants it; false after a message. */
bool shown_how(struct cli *cli, const struct shown *s,
               nusqa_render_options *how);
/* Through a pager where that is wanted. */
void shown_page(const struct cli *cli, const struct shown *s, struct pager *p);

#endif
