#include "cli/act.h"
#include "cli/commands.h"

#include <string.h>

static const struct opt grammar_opts[] = {{0}};

/* check [DIR] */
static enum status grammar_check(struct cli *cli, const char *dir)
{
	const nusqa_grammar *grammar;

	if (dir != NULL)
		cli->grammar_dir = dir;
	grammar = cli_grammar(cli);
	if (grammar == NULL)
		return STATUS_FAILED;
	nusqa_grammar_check(grammar, &cli->report);
	return STATUS_DONE;
}

/* list */
static enum status grammar_list(struct cli *cli, const char *none)
{
	const nusqa_grammar *grammar = cli_grammar(cli);
	nusqa_buf out = {0};

	(void)none;
	if (grammar == NULL)
		return STATUS_FAILED;
	nusqa_grammar_list(grammar, &out);
	return act_write_buf(cli, &out, NULL);
}

/* show RULE */
static enum status grammar_show(struct cli *cli, const char *rule)
{
	const nusqa_grammar *grammar = cli_grammar(cli);
	nusqa_buf out = {0};

	if (grammar == NULL)
		return STATUS_FAILED;
	if (!nusqa_grammar_show(grammar, rule, &out)) {
		messages_say(&cli->messages, "there is no rule %s", rule);
		nusqa_buf_free(&out);
		return STATUS_FAILED;
	}
	return act_write_buf(cli, &out, NULL);
}

static const struct {
	const char *name;
	int least, most; /* operands after it */
	enum status (*run)(struct cli *cli, const char *operand);
} grammar_calls[] = {
    {"check", 0, 1, grammar_check},
    {"list", 0, 0, grammar_list},
    {"show", 1, 1, grammar_show},
};

static enum status grammar_run(struct cli *cli, const void *options, int argc,
                               char **argv)
{
	(void)options;
	for (size_t i = 0; i < sizeof(grammar_calls) / sizeof(*grammar_calls);
	     i++)
		if (strcmp(argv[0], grammar_calls[i].name) == 0 &&
		    argc - 1 >= grammar_calls[i].least &&
		    argc - 1 <= grammar_calls[i].most)
			return grammar_calls[i].run(cli, argv[1]);
	messages_say(&cli->messages,
	             "it is grammar check [DIR], grammar list or "
	             "grammar show RULE");
	return STATUS_USAGE;
}

const struct command cmd_grammar = {
    .operands = "check [DIR] | list | show RULE",
    .opts = grammar_opts,
    .size = 1,
    .least = 1,
    .most = 2,
    .run = grammar_run,
};
