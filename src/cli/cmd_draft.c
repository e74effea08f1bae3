#include "cli/act.h"
#include "cli/commands.h"

struct draft_options {
	const char *lang, *output;
};

#define FIELD(name) offsetof(struct draft_options, name)

static const struct opt draft_opts[] = {
    {'l', "act-lang", "kk|ru",
     N_("which text, where a file has the act in several languages"),
     OPT_CHOICE, FIELD(lang)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {0},
};

static enum status draft_write(struct cli *cli, const struct act *old,
                               const struct act *new, const char *path)
{
	nusqa_buf out = {0};

	if (nusqa_draft(cli_grammar(cli), old->doc, new->doc, &out,
	                &cli->report))
		return act_write_buf(cli, &out, path);
	nusqa_buf_free(&out);
	messages_say(&cli->messages, "nothing was written");
	return STATUS_FAILED;
}

static enum status draft_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct draft_options *o = options;
	const nusqa_input input = {.first = o->lang};
	enum status status = STATUS_FAILED;
	struct act old, new;

	(void)argc;
	if (!act_read_input(cli, argv[0], input, &old))
		return STATUS_FAILED;
	if (act_read_input(cli, argv[1], input, &new)) {
		status = draft_write(cli, &old, &new, o->output);
		act_free(&new);
	}
	act_free(&old);
	return status;
}

const struct command cmd_draft = {
    .operands = "OLD NEW",
    .opts = draft_opts,
    .size = sizeof(struct draft_options),
    .least = 2,
    .most = 2,
    .run = draft_run,
};
