/* The command: options, the command's name, and what exit status came of it. */
#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/speech.h"

#include <stdlib.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define FIELD(name) offsetof(struct common, name)

static const struct opt common_opts[] = {
    {0, "messages", "text|json", N_("form of the messages (text)"), OPT_CHOICE,
     FIELD(messages)},
    {0, "color", "auto|always|never", N_("colours (auto: on a terminal)"),
     OPT_CHOICE, FIELD(color)},
    {'W', "level", "style|warning|error|unsupported|fatal",
     N_("messages from this level on make the exit status 1 (error)"),
     OPT_CHOICE, FIELD(level)},
    {0, "lang", "en|ru|kk", N_("language of the messages (that of the system)"),
     OPT_CHOICE, FIELD(lang)},
    {0, "no-pager", NULL, N_("show nothing page by page"), OPT_FLAG,
     FIELD(no_pager)},
    {0, "version", NULL, N_("print versions"), OPT_FLAG, FIELD(version)},
    {0, "help", NULL, N_("print this"), OPT_FLAG, FIELD(help)},
    {0},
};
static const struct opt no_opts[] = {{0}};

static const struct {
	const char *name, *summary;
	const struct command *command;
} commands[] = {
#define CMD(name, summary) {#name, summary, &cmd_##name},
#include "cli/commands.def"
#undef CMD
};
enum { COMMANDS = sizeof(commands) / sizeof(*commands) };

enum status status_worse(enum status a, enum status b)
{
	return a > b ? a : b;
}

const nusqa_grammar *cli_grammar(struct cli *cli)
{
	if (cli->grammar == NULL)
		cli->grammar =
		    nusqa_grammar_load(cli->grammar_dir, &cli->report);
	return cli->grammar;
}

const char *cli_made(struct cli *cli)
{
	if (cli->made.n == 0)
		cli->made = clock_day(&cli->arena);
	if (cli->made.n == 0) {
		messages_say(&cli->messages,
		             "SOURCE_DATE_EPOCH is no number of seconds");
		return NULL;
	}
	return cli->made.p;
}

static const char *cli_environment(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0' ? value : NULL;
}

bool cli_coloured(const struct cli *cli, int fd)
{
	const char *when = cli->common.color;
	const char *term = cli_environment("TERM");

	if (when != NULL && strcmp(when, "always") == 0)
		return true;
	if (when != NULL && strcmp(when, "never") == 0)
		return false;
	return cli_environment("NO_COLOR") == NULL && term != NULL &&
	       strcmp(term, "dumb") != 0 && isatty(fd);
}

/* After each reading of options, so that later messages obey them. */
static void cli_settle(struct cli *cli)
{
	const char *form = cli->common.messages;

	cli->messages.json = form != NULL && strcmp(form, "json") == 0;
	cli->messages.colour = cli_coloured(cli, STDERR_FILENO);
	if (cli->common.lang != NULL &&
	    strcmp(cli->common.lang, speech_name(cli->messages.words)) != 0)
		cli->messages.words = speech_find(cli->common.lang);
}

static enum status cli_print(struct cli *cli, struct buf *text)
{
	const struct content content = content_bytes(buf_str(text));
	enum output_result result = output_write(
	    &cli->arena, &cli->output, &cli->messages, NULL, &content);

	buf_free(text);
	return result == OUTPUT_DONE ? STATUS_DONE : STATUS_FAILED;
}

static const char *cli_text(const struct cli *cli, const char *english)
{
	return speech_text(cli->messages.words, english);
}

static void cli_common(const struct cli *cli, struct buf *out)
{
	buf_format(out, "\n%s\n",
	           cli_text(cli, N_("Every command has these options:")));
	opt_help(out, common_opts, cli->messages.words);
}

static void cli_overview(const struct cli *cli, struct buf *out)
{
	buf_format(
	    out, "%s\n\n",
	    cli_text(cli, N_("usage: nusqa COMMAND [OPTION...] FILE...")));
	for (size_t i = 0; i < COMMANDS; i++)
		buf_format(out, "  nusqa %-10s%s\n", commands[i].name,
		           cli_text(cli, commands[i].summary));
	buf_format(out, "  nusqa help CMD  %s\n",
	           cli_text(cli, N_("print the options of a command")));
	cli_common(cli, out);
}

/* The place of a command in the table; COMMANDS where there is none. */
static size_t cli_find(const char *name)
{
	size_t i = 0;

	while (i < COMMANDS && strcmp(commands[i].name, name) != 0)
		i++;
	return i;
}

static void cli_describe(struct cli *cli, struct buf *out, size_t i)
{
	const struct command *c = commands[i].command;
	struct buf usage = {0};

	told_add(told(&cli->arena, "usage: nusqa %s", commands[i].name),
	         cli->messages.words, &usage);
	buf_char(&usage, '\0');
	opt_usage(out, usage.p, c->opts, c->operands);
	buf_free(&usage);
	buf_format(out, "%s\n", cli_text(cli, commands[i].summary));
	if (c->opts->name != NULL) {
		buf_char(out, '\n');
		opt_help(out, c->opts, cli->messages.words);
	}
	cli_common(cli, out);
}

static enum status cli_usage(struct cli *cli, struct str what, size_t command)
{
	const char *see = command < COMMANDS ? " " : "";
	const char *name = command < COMMANDS ? commands[command].name : "";

	messages_say(&cli->messages, "%.*s (see: nusqa help%s%s)",
	             STR_ARG(what), see, name);
	return STATUS_USAGE;
}

static enum status cli_unknown(struct cli *cli, const char *name)
{
	return cli_usage(cli, told(&cli->arena, "there is no command %s", name),
	                 COMMANDS);
}

/*
 * The tables of commands and options themselves, which the manual and the
 * completions of shells are made from: "command", name, operands, what it does;
 * options as opt_rows has them, those of every command with no command.
 */
static void cli_tables(struct buf *out)
{
	for (size_t i = 0; i < COMMANDS; i++) {
		const struct command *c = commands[i].command;

		buf_format(out, "command\t%s\t%s\t%s\n", commands[i].name,
		           c->operands, commands[i].summary);
		opt_rows(out, commands[i].name, c->opts);
	}
	opt_rows(out, "", common_opts);
}

/* nusqa help [CMD | --tables] */
static enum status cli_help(struct cli *cli, const char *name)
{
	struct buf out = {0};
	bool tables = name != NULL && strcmp(name, "--tables") == 0;
	size_t i = name ? cli_find(name) : COMMANDS;

	if (name != NULL && !tables && i == COMMANDS)
		return cli_unknown(cli, name);
	if (tables)
		cli_tables(&out);
	else if (i < COMMANDS)
		cli_describe(cli, &out, i);
	else
		cli_overview(cli, &out);
	return cli_print(cli, &out);
}

static enum status cli_version(struct cli *cli)
{
	nusqa_buf text = {0};
	struct buf out = {0};

	nusqa_versions(&text);
	buf_add(&out, (struct str){text.p, text.n});
	nusqa_buf_free(&text);
	return cli_print(cli, &out);
}

static enum status cli_run(struct cli *cli, size_t i, int argc, char **argv)
{
	const struct command *c = commands[i].command;
	void *options = arena_alloc(&cli->arena, c->size);
	struct opt_table tables[2] = {{c->opts, options},
	                              {common_opts, &cli->common}};
	struct buf error = {0};
	int first = opt_parse(tables, argc, argv, false, &error);
	size_t n = (size_t)(argc - first);
	struct str what = str_copy(&cli->arena, buf_str(&error));

	buf_free(&error);
	cli_settle(cli);
	if (first == 0)
		return cli_usage(cli, what, i);
	if (cli->common.help)
		return cli_help(cli, commands[i].name);
	if (cli->common.version)
		return cli_version(cli);
	if (n < c->least)
		return cli_usage(cli,
		                 told(&cli->arena, "%s needs %s",
		                      commands[i].name, c->operands),
		                 i);
	if (n > c->most)
		return cli_usage(cli,
		                 told(&cli->arena, "%s takes only %s",
		                      commands[i].name, c->operands),
		                 i);
	output_protect(&cli->arena, &cli->output, (int)n, argv + first);
	return c->run(cli, options, (int)n, argv + first);
}

static enum status cli_main(struct cli *cli, int argc, char **argv)
{
	struct opt_table tables[2] = {{common_opts, &cli->common},
	                              {no_opts, NULL}};
	struct buf error = {0};
	int first = opt_parse(tables, argc, argv, true, &error);
	struct str what = str_copy(&cli->arena, buf_str(&error));
	size_t i;

	buf_free(&error);
	cli_settle(cli);
	if (first == 0)
		return cli_usage(cli, what, COMMANDS);
	if (cli->common.help)
		return cli_help(cli, NULL);
	if (cli->common.version)
		return cli_version(cli);
	if (first == argc)
		return cli_usage(cli, TOLD("which command?"), COMMANDS);
	if (strcmp(argv[first], "help") == 0)
		return cli_help(cli, argv[first + 1]);
	i = cli_find(argv[first]);
	if (i == COMMANDS)
		return cli_unknown(cli, argv[first]);
	return cli_run(cli, i, argc - first, argv + first);
}

/* Where the standard three are closed, nothing else may take their place: what
   is then written fails. */
static void cli_hold(void)
{
	int fd = open("/dev/null", O_RDONLY);

	while (fd >= 0 && fd <= STDERR_FILENO)
		fd = open("/dev/null", O_RDONLY);
	if (fd >= 0)
		close(fd);
}

int main(int argc, char **argv)
{
	struct cli cli = {0};
	nusqa_level level;
	enum status status;

	cli_hold();
	arena_init(&cli.arena);
	cli.report = (nusqa_report){messages_put, &cli.messages};
	cli.messages.words = speech_find(speech_given(argc, argv));
	cli.grammar_dir = cli_environment("NUSQA_GRAMMAR");
	status = cli_main(&cli, argc, argv);
	level =
	    cli.common.level ? messages_level(cli.common.level) : NUSQA_ERROR;
	if (status == STATUS_DONE && cli.messages.worst >= level)
		status = STATUS_FINDINGS;
	/* Whatever came out of it, something could not be done. */
	if (cli.messages.worst == NUSQA_FATAL)
		status = status_worse(status, STATUS_FAILED);
	if (cli.grammar != NULL)
		nusqa_grammar_free(cli.grammar);
	arena_free(&cli.arena);
	return (int)status;
}
