/* Which editions of an act were made, which were not, and why. */
#include "cli/ledger.h"

#include "cli/chronicle.h"

static void ledger_line(struct ledger *g, const char *what, struct str words)
{
	chronicle_cell(&g->lines, g->day.n ? g->day : STR("-"), '\t');
	chronicle_cell(&g->lines, g->lang.n ? g->lang : STR("-"), '\t');
	chronicle_cell(&g->lines, str_from(what), '\t');
	chronicle_cell(&g->lines, words, '\n');
}

/* Of the edition at hand it is told when it is known what comes of that. */
static void ledger_say(struct ledger *g, struct str words)
{
	if (g->day.n == 0)
		ledger_line(g, "told", words);
	else
		*vec_push(&g->cli->arena, &g->sentences) = words;
}

static void ledger_heard(void *to, struct str form)
{
	struct ledger *g = to;

	ledger_say(g, told_plain(&g->cli->arena, form));
}

/* What is only pointed out keeps no edition from being made. */
static void ledger_seen(void *to, const nusqa_message *m)
{
	struct ledger *g = to;
	struct buf words = {0};

	if (m->level < NUSQA_ERROR)
		return;
	buf_format(&words, "%.*s", (int)m->name.n, m->name.p);
	if (m->line != 0)
		buf_format(&words, ":%zu", m->line);
	buf_format(&words, ": %.*s%s%.*s [N%04u]", (int)m->text.n, m->text.p,
	           m->detail.n ? ": " : "", (int)m->detail.n, m->detail.p,
	           m->number);
	ledger_say(g, str_copy(&g->cli->arena, buf_str(&words)));
	buf_free(&words);
}

void ledger_open(struct ledger *g, struct cli *cli)
{
	struct messages *ms = &cli->messages;

	*g = (struct ledger){.cli = cli, .was = *ms};
	buf_add(&g->lines, STR("day\tlanguage\twhat\twords\n"));
	ms->seen = ledger_seen;
	ms->heard = ledger_heard;
	ms->ctx = g;
}

void ledger_turn(struct ledger *g, struct str lang)
{
	g->lang = lang;
}

void ledger_day(struct ledger *g, const char *day)
{
	g->day = str_copy(&g->cli->arena, str_from(day));
	g->place = STR("");
	g->sentences.n = 0;
}

void ledger_written(struct ledger *g, const char *place)
{
	g->place = str_copy(&g->cli->arena, str_from(place));
}

void ledger_done(struct ledger *g)
{
	struct str all = STR("");

	for (size_t i = 0; i < g->sentences.n; i++)
		all = str_format(&g->cli->arena, "%.*s%s%.*s", STR_ARG(all),
		                 i ? "; " : "", STR_ARG(g->sentences.p[i]));
	if (g->place.n == 0)
		ledger_line(g, "not written", all);
	else
		ledger_line(g, "edition", g->place);
	for (size_t i = 0; g->place.n != 0 && i < g->sentences.n; i++)
		ledger_line(g, "told", g->sentences.p[i]);
	g->day = STR("");
}

bool ledger_close(struct ledger *g, const char *path)
{
	struct cli *cli = g->cli;
	const struct content content = content_bytes(buf_str(&g->lines));
	bool good;

	cli->messages.seen = g->was.seen;
	cli->messages.heard = g->was.heard;
	cli->messages.ctx = g->was.ctx;
	good = path == NULL ||
	       output_write_below(&cli->arena, &cli->output, &cli->messages,
	                          path, &content) == OUTPUT_DONE;
	buf_free(&g->lines);
	return good;
}
