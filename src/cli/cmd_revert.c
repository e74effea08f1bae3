#include "cli/commands.h"
#include "cli/orders.h"

struct revert_options {
	const char *output, *pin;
};

static const struct opt revert_opts[] = {
    {0, "pin", "FILE", "what says which act the order is", OPT_TEXT,
     offsetof(struct revert_options, pin)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     offsetof(struct revert_options, output)},
    {0},
};

static enum status revert_order(struct cli *cli, const struct revert_options *o,
                                const struct act *act, const struct act *order)
{
	const nusqa_render_options how = {.format = "akn"};
	nusqa_doc *before = nusqa_revert(act->doc, order->doc, &cli->report);
	enum status status;

	if (before == NULL) {
		messages_say(&cli->messages, "nothing was written");
		return STATUS_FAILED;
	}
	status = act_write(cli, before, &how, o->output);
	nusqa_doc_free(before);
	return status;
}

static enum status revert_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	static const struct opt_words none = {0};
	const struct revert_options *o = options;
	enum status status = STATUS_FAILED;
	struct orders orders;
	struct act act, order;

	(void)argc;
	if (!orders_open(&orders, cli, &none, o->pin))
		return STATUS_USAGE;
	if (act_read(cli, argv[0], NULL, &act)) {
		if (orders_read(&orders, argv[1], &order)) {
			status = revert_order(cli, o, &act, &order);
			act_free(&order);
		}
		act_free(&act);
	}
	orders_close(&orders);
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
