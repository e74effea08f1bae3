#include "cli/act.h"
#include "cli/commands.h"
#include "cli/shown.h"

#include <unistd.h>

struct render_options {
	const char *to, *context, *output;
	int changes;
};

#define FIELD(name) offsetof(struct render_options, name)

static const struct opt render_opts[] = {
    {'t', "to", "text|term|side|md|html|docx|tree",
     N_("form: plain text, text laid out for a terminal, there in two columns, "
        "Markdown, a page, a document for word processors, the tree of units "
        "(term on a terminal, else text)"),
     OPT_CHOICE, FIELD(to)},
    {'c', "changes", NULL, N_("show only what is marked as changed"), OPT_FLAG,
     FIELD(changes)},
    {'U', "context", "N",
     N_("paragraphs and rows shown around each that has changed (0)"), OPT_TEXT,
     FIELD(context)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {0},
};

static enum status render_run(struct cli *cli, const void *options, int argc,
                              char **argv)
{
	const struct render_options *o = options;
	bool terminal = o->output == NULL && isatty(STDOUT_FILENO);
	const struct shown shown = {.format = o->to      ? o->to
	                                      : terminal ? "term"
	                                                 : "text",
	                            .context = o->context,
	                            .output = o->output,
	                            .changes = o->changes != 0};
	nusqa_render_options how;
	enum status status;
	struct pager pager;
	struct act act;

	(void)argc;
	if (!shown_how(cli, &shown, &how))
		return STATUS_USAGE;
	if (!act_read(cli, argv[0], NULL, &act))
		return STATUS_FAILED;
	shown_page(cli, &shown, &pager);
	status = act_write(cli, act.doc, &how, o->output);
	pager_stop(&pager);
	act_free(&act);
	return status;
}

const struct command cmd_render = {
    .operands = "FILE",
    .opts = render_opts,
    .size = sizeof(struct render_options),
    .least = 1,
    .most = 1,
    .run = render_run,
};
