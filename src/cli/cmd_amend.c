#include "cli/commands.h"
#include "cli/orders.h"

#include "base/date.h"

struct amend_options {
	const char *as_of, *output, *pin;
	struct opt_words published;
	int partial, mark, no_notes, forget, dry_run;
};

#define FIELD(name) offsetof(struct amend_options, name)

static const struct opt amend_opts[] = {
    {0, "as-of", "DATE", "the edition of that day, YYYY-MM-DD", OPT_TEXT,
     FIELD(as_of)},
    {0, "published", "IRI=DATE",
     "when an order was officially published; also FILE=DATE, or DATE of all",
     OPT_MANY, FIELD(published)},
    {0, "pin", "FILE", "what settles what the orders leave open", OPT_TEXT,
     FIELD(pin)},
    {0, "partial", NULL,
     "apply what can be applied; the act then says what is missing", OPT_FLAG,
     FIELD(partial)},
    {0, "mark", NULL, "keep what went, marked, beside what came", OPT_FLAG,
     FIELD(mark)},
    {0, "no-notes", NULL, "write no editorial notes", OPT_FLAG,
     FIELD(no_notes)},
    {0, "forget", NULL, "keep no record of what went: no way back", OPT_FLAG,
     FIELD(forget)},
    {'n', "dry-run", NULL, "only say what would be done", OPT_FLAG,
     FIELD(dry_run)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     FIELD(output)},
    {0},
};

/* The act as the orders so far have made it, and what -n has to say. */
struct amend {
	struct cli *cli;
	const struct amend_options *options;
	const char *base_name;
	struct orders orders;
	nusqa_doc *doc;
	struct buf said;
};

static void amend_refuse(const struct amend *am, size_t refused, size_t count)
{
	const struct messages *ms = &am->cli->messages;

	if (count == 0)
		messages_say(ms, "nothing was written");
	else
		messages_say(ms,
		             "nothing was written: %zu of %zu amendments could "
		             "not be applied%s",
		             refused < count ? refused : count, count,
		             refused < count && !am->options->partial
		                 ? " (--partial applies the others)"
		                 : "");
}

/* For -n: the amendments of one order, and that they would go in. */
static void amend_say(struct amend *am, const char *name,
                      const nusqa_edits *edits)
{
	size_t n = nusqa_edits_count(edits);
	nusqa_buf list = {0};

	nusqa_edits_print(edits, "term", 0, &list);
	buf_add(&am->said, (struct str){list.p, list.n});
	buf_format(&am->said, "%s would change %s: %zu amendment%s\n", name,
	           am->base_name, n, n == 1 ? "" : "s");
	nusqa_buf_free(&list);
}

/* Applies one order that was read; false where anything is refused. */
static bool amend_apply(struct amend *am, struct act *order)
{
	struct cli *cli = am->cli;
	const nusqa_grammar *grammar = cli_grammar(cli);
	nusqa_apply_options how = {
	    .as_of = am->options->as_of,
	    .partial = am->options->partial,
	    .made = cli_made(cli),
	    .mark = am->options->mark,
	    .no_notes = am->options->no_notes,
	    .forget = am->options->forget,
	};
	size_t errors = cli->messages.errors, count = 0;
	nusqa_edits *edits = orders_edits(&am->orders, order);
	nusqa_doc *changed = NULL;
	bool good;

	if (edits != NULL) {
		count = nusqa_edits_count(edits);
		changed =
		    nusqa_apply(grammar, am->doc, edits, &how, &cli->report);
	}
	errors = cli->messages.errors - errors;
	good = changed != NULL && (errors == 0 || am->options->partial);
	/* An amendment that was not understood was not applied either. */
	if (!good)
		amend_refuse(am, errors ? errors : 1, count);
	else if (errors != 0)
		messages_say(&cli->messages,
		             "not all amendments of %s are in the act; it "
		             "says which are missing",
		             order->file.name);
	if (good && am->options->dry_run)
		amend_say(am, order->file.name, edits);
	if (edits != NULL)
		nusqa_edits_free(edits);
	if (changed != NULL) {
		nusqa_doc_free(am->doc);
		am->doc = changed;
	}
	return good;
}

static enum status amend_orders(struct amend *am, int n, char **names)
{
	for (int i = 0; i < n; i++) {
		struct act order;
		bool ok;

		if (!orders_read(&am->orders, names[i], &order)) {
			messages_say(&am->cli->messages, "nothing was written");
			return STATUS_FAILED;
		}
		ok = amend_apply(am, &order);
		act_free(&order);
		if (!ok)
			return STATUS_FAILED;
	}
	if (orders_used(&am->orders))
		return STATUS_DONE;
	messages_say(&am->cli->messages, "nothing was written");
	return STATUS_FAILED;
}

static enum status amend_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	struct amend am = {
	    .cli = cli, .options = options, .base_name = argv[0]};
	nusqa_render_options how = {.format = "akn"};
	enum status status;
	struct act base;
	struct date day;

	if (am.options->as_of != NULL &&
	    !date_read(str_from(am.options->as_of), &day)) {
		messages_say(&cli->messages, "--as-of takes a day, YYYY-MM-DD");
		return STATUS_USAGE;
	}
	if (!orders_open(&am.orders, cli, &am.options->published,
	                 am.options->pin))
		return STATUS_USAGE;
	if (!orders_base(&am.orders, argv[0], &base)) {
		orders_close(&am.orders);
		return STATUS_FAILED;
	}
	am.doc = base.doc;
	status = amend_orders(&am, argc - 1, argv + 1);
	if (status == STATUS_DONE && am.options->dry_run)
		status = act_write_str(cli, buf_str(&am.said), NULL);
	else if (status == STATUS_DONE)
		status = act_write(cli, am.doc, &how, am.options->output);
	buf_free(&am.said);
	orders_close(&am.orders);
	base.doc = am.doc;
	act_free(&base);
	return status;
}

const struct command cmd_amend = {
    .operands = "BASE ORDER...",
    .opts = amend_opts,
    .size = sizeof(struct amend_options),
    .least = 2,
    .most = SIZE_MAX,
    .run = amend_run,
};
