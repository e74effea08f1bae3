#include "cli/act.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <unistd.h>

struct render_options {
	const char *to, *output;
};

#define FIELD(name) offsetof(struct render_options, name)

static const struct opt render_opts[] = {
    {'t', "to", "text|term|side|md|html|tree",
     "form: plain text, text laid out for a terminal, the tree of units "
     "(term on a terminal, else text)",
     OPT_CHOICE, FIELD(to)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     FIELD(output)},
    {0},
};

static enum status render_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	const struct render_options *o = options;
	bool terminal = o->output == NULL && isatty(STDOUT_FILENO);
	nusqa_render_options how = {
	    .format = o->to      ? o->to
	              : terminal ? "term"
	                         : "text",
	    .width = terminal_width(),
	    .colour = o->output == NULL && cli_coloured(cli, STDOUT_FILENO),
	};
	enum status status;
	struct act act;

	(void)argc;
	if (!act_read(cli, argv[0], NULL, &act))
		return STATUS_FAILED;
	status = act_write(cli, act.doc, &how, o->output);
	act_free(&act);
	return status;
}

const struct command cmd_render = {
    .operands = "FILE",
    .opts = render_opts,
    .size = sizeof(struct render_options),
    .least = 1,
    .most = 1,
    .run = render_run,
};
