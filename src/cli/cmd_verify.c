#include "cli/commands.h"

#include <string.h>
#include "cli/consolidate.h"

struct verify_options {
	const char *to, *as_of, *lang, *output, *pin;
	struct opt_words published;
	int all, partial;
};

#define FIELD(name) offsetof(struct verify_options, name)

static const struct opt verify_opts[] = {
    {'t', "to", "term|json", N_("form of the list (term)"), OPT_CHOICE,
     FIELD(to)},
    {'a', "all", NULL, N_("also the units that are the same"), OPT_FLAG,
     FIELD(all)},
    {'l', "act-lang", "kk|ru",
     N_("which text the orders change, where a file has the act in several "
        "languages"),
     OPT_CHOICE, FIELD(lang)},
    {0, "as-of", "DATE",
     N_("the official text is the edition of that day, YYYY-MM-DD"), OPT_TEXT,
     FIELD(as_of)},
    {0, "published", "IRI=DATE",
     N_("when an order was officially published; also FILE=DATE, or DATE of "
        "all"),
     OPT_MANY, FIELD(published)},
    {0, "partial", NULL, N_("compare also where not all can be applied"),
     OPT_FLAG, FIELD(partial)},
    {0, "pin", "FILE", N_("what settles what the orders leave open"), OPT_TEXT,
     FIELD(pin)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {0},
};

static enum status verify_compare(const struct consolidation *c,
                                  const struct verify_options *o,
                                  const char *name)
{
	struct cli *cli = c->cli;
	const bool json = o->to != NULL && strcmp(o->to, "json") == 0;
	const nusqa_verify_options how = {json ? "json" : "told", o->all};
	/* Where it has several languages, that of the base counts. */
	const nusqa_input input = {.first = c->orders->first};
	struct act official;
	nusqa_verdicts n;
	nusqa_buf out = {0};
	enum status status;

	if (!act_read_input(cli, name, input, &official))
		return STATUS_FAILED;
	nusqa_verify(c->doc, official.doc, &how, &out, &n);
	act_free(&official);
	status = json ? act_write_buf(cli, &out, o->output)
	              : act_tell(cli, &out, o->output);
	if (n.punctuation + n.differs + n.missing + n.extra != 0)
		status = status_worse(status, STATUS_FINDINGS);
	return status;
}

static enum status verify_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	const struct verify_options *o = options;
	struct consolidation c = {.cli = cli,
	                          .how = {.as_of = o->as_of,
	                                  .partial = o->partial,
	                                  .made = cli_made(cli),
	                                  .no_notes = 1,
	                                  .forget = 1},
	                          .unnoted = true,
	                          .nothing = TOLD_Z("nothing was compared")};
	enum status status = STATUS_FAILED;
	struct orders orders;
	struct act base;

	if (!consolidate_day(&c) ||
	    !orders_open(&orders, cli, &o->published, o->pin))
		return STATUS_USAGE;
	orders.first = o->lang;
	if (orders_base(&orders, argv[0], &base)) {
		c.orders = &orders;
		c.doc = base.doc;
		if (consolidate(&c, (size_t)argc - 2, argv + 1))
			status = verify_compare(&c, o, argv[argc - 1]);
		base.doc = c.doc;
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
