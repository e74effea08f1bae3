#include "cli/shown.h"

#include "cli/terminal.h"

#include <string.h>
#include <unistd.h>

bool shown_how(struct cli *cli, const struct shown *s,
               nusqa_render_options *how)
{
	unsigned context = 0;

	if (s->context && !str_number(str_from(s->context), &context)) {
		messages_say(&cli->messages, "-U wants a number, not '%s'",
		             s->context);
		return false;
	}
	if (strcmp(s->format, "docx") == 0 && s->output == NULL &&
	    isatty(STDOUT_FILENO)) {
		messages_say(&cli->messages,
		             "docx is not for a terminal: -o FILE");
		return false;
	}
	*how = (nusqa_render_options){
	    .format = s->format,
	    .width = terminal_width(),
	    .colour = s->output == NULL && cli_coloured(cli, STDOUT_FILENO),
	    .changes = s->changes,
	    .context = context,
	};
	return true;
}

void shown_page(const struct cli *cli, const struct shown *s, struct pager *p)
{
	pager_start(p, s->output == NULL && !cli->common.no_pager);
}
