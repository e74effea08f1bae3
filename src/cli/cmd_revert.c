#include "cli/act.h"
#include "cli/commands.h"

struct revert_options {
	const char *output;
};

static const struct opt revert_opts[] = {
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     offsetof(struct revert_options, output)},
    {0},
};

static enum status revert_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	const struct revert_options *o = options;
	const nusqa_render_options how = {.format = "akn"};
	enum status status = STATUS_FAILED;
	struct act act, order;
	nusqa_doc *before;

	(void)argc;
	if (!act_read(cli, argv[0], NULL, &act))
		return STATUS_FAILED;
	if (act_read(cli, argv[1], NULL, &order)) {
		before = nusqa_revert(act.doc, order.doc, &cli->report);
		if (before == NULL) {
			messages_say(&cli->messages, "nothing was written");
		} else {
			status = act_write(cli, before, &how, o->output);
			nusqa_doc_free(before);
		}
		act_free(&order);
	}
	act_free(&act);
	return status;
}

const struct command cmd_revert = {
    .operands = "CONSOLIDATED ORDER",
    .opts = revert_opts,
    .size = sizeof(struct revert_options),
    .least = 2,
    .most = 2,
    .run = revert_run,
};
