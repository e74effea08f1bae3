#include "cli/commands.h"
#include "cli/orders.h"

struct revert_options {
	const char *output, *pin;
};

static const struct opt revert_opts[] = {
    {0, "pin", "FILE", N_("what says which acts the orders are"), OPT_TEXT,
     offsetof(struct revert_options, pin)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, offsetof(struct revert_options, output)},
    {0},
};

/* The orders read, as the library takes them. */
struct revert_list {
	struct act *acts;
	const nusqa_doc **docs;
	size_t n;
};

static enum status revert_orders(struct cli *cli,
                                 const struct revert_options *o,
                                 const struct act *act,
                                 const struct revert_list *list)
{
	const nusqa_render_options how = {.format = "akn"};
	nusqa_doc *before =
	    nusqa_revert(act->doc, list->docs, list->n, &cli->report);
	enum status status;

	if (before == NULL) {
		messages_say(&cli->messages, "nothing was written");
		return STATUS_FAILED;
	}
	status = act_write(cli, before, &how, o->output);
	nusqa_doc_free(before);
	return status;
}

/* Read the orders of these names; false after a message. */
static bool revert_read(struct orders *orders, char **names, size_t n,
                        struct revert_list *list)
{
	while (list->n < n &&
	       orders_read(orders, names[list->n], &list->acts[list->n])) {
		list->docs[list->n] = list->acts[list->n].doc;
		list->n++;
	}
	return list->n == n;
}

static enum status revert_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	static const struct opt_words none = {0};
	const struct revert_options *o = options;
	enum status status = STATUS_FAILED;
	size_t n = (size_t)argc - 1;
	struct revert_list list = {0};
	struct orders orders;
	struct arena arena;
	struct act act;

	if (!orders_open(&orders, cli, &none, o->pin))
		return STATUS_USAGE;
	arena_init(&arena);
	list.acts = arena_array(&arena, n, sizeof(*list.acts));
	list.docs = arena_array(&arena, n, sizeof(*list.docs));
	if (act_read(cli, argv[0], NULL, &act)) {
		if (revert_read(&orders, argv + 1, n, &list))
			status = revert_orders(cli, o, &act, &list);
		while (list.n > 0)
			act_free(&list.acts[--list.n]);
		act_free(&act);
	}
	arena_free(&arena);
	orders_close(&orders);
	return status;
}

const struct command cmd_revert = {
    .operands = "CONSOLIDATED ORDER...",
    .opts = revert_opts,
    .size = sizeof(struct revert_options),
    .least = 2,
    .most = SIZE_MAX,
    .run = revert_run,
};
