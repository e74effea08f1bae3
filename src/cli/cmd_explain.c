#include "cli/act.h"
#include "cli/commands.h"

#include <unistd.h>

struct explain_options {
	const char *output;
};

static const struct opt explain_opts[] = {
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, offsetof(struct explain_options, output)},
    {0},
};

/* Splits FILE:LINE; line 0 where there is none, or a file of that name. */
static char *explain_split(struct arena *a, char *operand, size_t *line)
{
	struct str name = str_from(operand);
	size_t colon = name.n;
	unsigned number;

	*line = 0;
	while (colon > 0 && name.p[colon - 1] != ':')
		colon--;
	if (colon <= 1 || access(operand, F_OK) == 0 ||
	    !str_number(str_after(name, colon), &number) || number == 0)
		return operand;
	*line = number;
	return str_z(a, str_sub(name, 0, colon - 1));
}

static enum status explain_run(struct cli *cli, const void *options, int argc,
                               char **argv)
{
	const struct explain_options *o = options;
	nusqa_buf out = {0};
	enum status status;
	struct act act;
	size_t line;
	char *name = explain_split(&cli->arena, argv[0], &line);

	output_protect(&cli->arena, &cli->output, argc, &name);
	if (!act_read(cli, name, NULL, &act))
		return STATUS_FAILED;
	nusqa_explain(act.doc, line, &out);
	if (out.n == 0 && line != 0)
		messages_say(&cli->messages,
		             "%s: no unit begins on or holds "
		             "line %zu",
		             name, line);
	status = act_write_buf(cli, &out, o->output);
	act_free(&act);
	return status;
}

const struct command cmd_explain = {
    .operands = "FILE[:LINE]",
    .opts = explain_opts,
    .size = sizeof(struct explain_options),
    .least = 1,
    .most = 1,
    .run = explain_run,
};
