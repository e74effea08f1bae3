#include "cli/commands.h"
#include "cli/orders.h"

struct verify_options {
	const char *to, *output, *pin;
	int all;
};

#define FIELD(name) offsetof(struct verify_options, name)

static const struct opt verify_opts[] = {
    {'t', "to", "term|json", "form of the list (term)", OPT_CHOICE, FIELD(to)},
    {'a', "all", NULL, "also the units that are the same", OPT_FLAG,
     FIELD(all)},
    {0, "pin", "FILE", "what settles what the orders leave open", OPT_TEXT,
     FIELD(pin)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     FIELD(output)},
    {0},
};

/* The act with one order more; NULL after messages. */
static nusqa_doc *verify_apply(struct orders *orders, const nusqa_doc *base,
                               const char *name)
{
	struct cli *cli = orders->cli;
	const nusqa_grammar *grammar = cli_grammar(cli);
	const nusqa_apply_options how = {.made = cli_made(cli), .bare = 1};
	nusqa_doc *done = NULL;
	nusqa_edits *edits;
	struct act order;
	size_t errors;

	if (!orders_read(orders, name, &order))
		return NULL;
	errors = cli->messages.errors;
	edits = orders_edits(orders, &order);
	if (edits != NULL) {
		done = nusqa_apply(grammar, base, edits, &how, &cli->report);
		nusqa_edits_free(edits);
	}
	act_free(&order);
	/* What was not understood was not applied. */
	if (done != NULL && cli->messages.errors != errors) {
		nusqa_doc_free(done);
		done = NULL;
	}
	return done;
}

static enum status verify_compare(struct cli *cli,
                                  const struct verify_options *o,
                                  const nusqa_doc *ours, const char *name)
{
	const nusqa_verify_options how = {o->to ? o->to : "term", o->all};
	struct act official;
	nusqa_verdicts n;
	nusqa_buf out = {0};
	enum status status;

	if (!act_read(cli, name, NULL, &official))
		return STATUS_FAILED;
	nusqa_verify(ours, official.doc, &how, &out, &n);
	act_free(&official);
	status = act_write_buf(cli, &out, o->output);
	if (n.punctuation + n.differs + n.missing + n.extra != 0)
		status = status_worse(status, STATUS_FINDINGS);
	return status;
}

/* The base with all orders; false after messages. */
static bool verify_orders(struct orders *orders, struct act *base, int n,
                          char **names)
{
	for (int i = 0; i < n; i++) {
		nusqa_doc *done = verify_apply(orders, base->doc, names[i]);

		if (done == NULL) {
			messages_say(&orders->cli->messages,
			             "nothing was compared: %s could not be "
			             "applied",
			             names[i]);
			return false;
		}
		nusqa_doc_free(base->doc);
		base->doc = done;
	}
	return orders_used(orders);
}

static enum status verify_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	static const struct opt_words none = {0};
	const struct verify_options *o = options;
	enum status status = STATUS_FAILED;
	struct orders orders;
	struct act base;

	if (!orders_open(&orders, cli, &none, o->pin))
		return STATUS_USAGE;
	if (orders_base(&orders, argv[0], &base)) {
		if (verify_orders(&orders, &base, argc - 2, argv + 1))
			status =
			    verify_compare(cli, o, base.doc, argv[argc - 1]);
		act_free(&base);
	}
	orders_close(&orders);
	return status;
}

const struct command cmd_verify = {
    .operands = "BASE [ORDER...] OFFICIAL",
    .opts = verify_opts,
    .size = sizeof(struct verify_options),
    .least = 2,
    .most = SIZE_MAX,
    .run = verify_run,
};
