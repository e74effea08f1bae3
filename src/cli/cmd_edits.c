#include "cli/act.h"
#include "cli/commands.h"

struct edits_options {
	const char *to, *output;
	int all;
};

#define FIELD(name) offsetof(struct edits_options, name)

static const struct opt edits_opts[] = {
    {'t', "to", "term|json|tsv", "form of the list (term)", OPT_CHOICE,
     FIELD(to)},
    {'a', "all", NULL,
     "also what changes no text: from when the order holds, "
     "which part of the act is meant",
     OPT_FLAG, FIELD(all)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     FIELD(output)},
    {0},
};

static enum status edits_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct edits_options *o = options;
	nusqa_buf out = {0};
	nusqa_edits *edits;
	struct act order;
	enum status status = STATUS_FAILED;

	(void)argc;
	if (!act_read(cli, argv[0], NULL, &order))
		return STATUS_FAILED;
	edits =
	    nusqa_amendments(cli_grammar(cli), order.doc, NULL, &cli->report);
	if (edits != NULL) {
		nusqa_edits_print(edits, o->to ? o->to : "term", o->all, &out);
		status = act_write_buf(cli, &out, o->output);
		nusqa_edits_free(edits);
	}
	act_free(&order);
	return status;
}

const struct command cmd_edits = {
    .operands = "ORDER",
    .opts = edits_opts,
    .size = sizeof(struct edits_options),
    .least = 1,
    .most = 1,
    .run = edits_run,
};
