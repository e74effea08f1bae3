#include "cli/act.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <unistd.h>

struct diff_options {
	const char *to, *context, *ignore, *lang, *output;
};

#define FIELD(name) offsetof(struct diff_options, name)

static const struct opt diff_opts[] = {
    {'t', "to", "term|json|stat|edits",
     "form: for a terminal, a list for programs, how many units of each part, "
     "a list of edits that amend applies (term)",
     OPT_CHOICE, FIELD(to)},
    {'U', "context", "N",
     "paragraphs and rows shown around each that has changed (0)", OPT_TEXT,
     FIELD(context)},
    {0, "ignore", "WHAT",
     "what makes no difference: punct, case, space; several with commas",
     OPT_TEXT, FIELD(ignore)},
    {'l', "act-lang", "kk|ru",
     "which text, where a file has the act in several languages", OPT_TEXT,
     FIELD(lang)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     FIELD(output)},
    {0},
};

/* Reads what --ignore says; false after a message. */
static bool diff_ignore(struct cli *cli, const char *words,
                        nusqa_diff_options *how)
{
	struct {
		const char *name;
		int *flag;
	} known[] = {{"punct", &how->ignore_punct},
	             {"case", &how->ignore_case},
	             {"space", &how->ignore_space}};
	struct str rest = words ? str_from(words) : STR("");

	while (rest.n) {
		struct str word = str_cut(&rest, ',');
		bool found = false;

		for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
			if (str_eq(word, str_from(known[i].name)))
				*known[i].flag = found = true;
		if (found)
			continue;
		messages_say(&cli->messages,
		             "--ignore knows punct, case and space, not '%.*s'",
		             STR_ARG(word));
		return false;
	}
	return true;
}

static enum status diff_write(struct cli *cli, nusqa_diff *diff,
                              const struct diff_options *o,
                              nusqa_render_options how)
{
	nusqa_buf out = {0};
	nusqa_doc *marked;
	enum status status;

	if (nusqa_diff_print(diff, how.format, &out))
		return act_write_buf(cli, &out, o->output);
	marked = nusqa_diff_marked(diff);
	status = act_write(cli, marked, &how, o->output);
	nusqa_doc_free(marked);
	return status;
}

static enum status diff_run(struct cli *cli, const void *options, int argc,
                            char **argv)
{
	const struct diff_options *o = options;
	const nusqa_input input = {.first = o->lang};
	nusqa_diff_options ignore = {0};
	unsigned context = 0;
	nusqa_render_options how = {.format = o->to ? o->to : "term",
	                            .width = terminal_width(),
	                            .colour = o->output == NULL &&
	                                      cli_coloured(cli, STDOUT_FILENO),
	                            .changes = 1};
	enum status status = STATUS_FAILED;
	struct act old, new;

	(void)argc;
	if (!diff_ignore(cli, o->ignore, &ignore))
		return STATUS_USAGE;
	if (o->context && !str_number(str_from(o->context), &context)) {
		messages_say(&cli->messages, "-U wants a number, not '%s'",
		             o->context);
		return STATUS_USAGE;
	}
	how.context = context;
	if (!act_read_input(cli, argv[0], input, &old))
		return STATUS_FAILED;
	if (act_read_input(cli, argv[1], input, &new)) {
		nusqa_diff *diff = nusqa_compare(old.doc, new.doc, &ignore);

		status = diff_write(cli, diff, o, how);
		if (nusqa_diff_count(diff))
			status = status_worse(status, STATUS_FINDINGS);
		nusqa_diff_free(diff);
		act_free(&new);
	}
	act_free(&old);
	return status;
}

const struct command cmd_diff = {
    .operands = "OLD NEW",
    .opts = diff_opts,
    .size = sizeof(struct diff_options),
    .least = 2,
    .most = 2,
    .run = diff_run,
};
