#include "base/json.h"
#include "cli/commands.h"
#include "cli/pool.h"
#include "cli/record.h"
#include "cli/serve.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	SECONDS = 600,   /* that a record may take */
	AHEAD = 64,      /* for each process: answers that wait for others */
	CHUNK = 1 << 16, /* bytes read at once */
};

struct pipe_options {
	const char *jobs, *records, *to, *lang, *format, *seconds, *memory;
	int reject;
};

#define FIELD(name) offsetof(struct pipe_options, name)

static const struct opt pipe_opts[] = {
    {'j', "jobs", "N", N_("processes at a time (as many as processors)"),
     OPT_TEXT, FIELD(jobs)},
    {0, "records", "lines|length",
     N_("how records are told apart: a JSON object a line, or four bytes of "
        "length before each (lines)"),
     OPT_CHOICE, FIELD(records)},
    {'t', "to", "akn|text|md|html|tree|edits",
     N_("what is made of an act (akn)"), OPT_CHOICE, FIELD(to)},
    {'l', "act-lang", "kk|ru|auto", N_("language of the acts (auto)"), OPT_TEXT,
     FIELD(lang)},
    {'f', "from", "auto|text|html|docx|pdf|akn|sheet",
     N_("format of the acts (auto)"), OPT_CHOICE, FIELD(format)},
    {0, "reject", NULL,
     N_("of tracked changes: the text as it was before them, not after"),
     OPT_FLAG, FIELD(reject)},
    {0, "seconds", "N", N_("that a record may take (600)"), OPT_TEXT,
     FIELD(seconds)},
    {0, "memory", "MB", N_("that a process may have (what there is)"), OPT_TEXT,
     FIELD(memory)},
    {0},
};

/* An answer that waits for those before it. */
struct waiting {
	bool there;
	struct buf answer;
};

struct pipe {
	struct serve serve;
	struct pool pool;
	int source;     /* standard input; -1 at its end */
	struct buf in;  /* what was read of it */
	size_t at;      /* what of that was taken */
	size_t seen;    /* bytes behind it that have no end of a line */
	bool ended;     /* nothing more comes into in */
	bool broken;    /* the input is no records, or the output is gone */
	size_t written; /* answers */
	struct waiting *ring; /* of pool.ahead */
};

static void pipe_readable(void *ctx)
{
	struct pipe *p = ctx;
	struct str rest = str_after(buf_str(&p->in), p->at);
	ssize_t n;

	if (p->at != 0) {
		memmove(p->in.p, rest.p, rest.n);
		p->in.n = rest.n;
		p->at = 0;
	}
	n = read(STDIN_FILENO, buf_room(&p->in, CHUNK), CHUNK);
	if (n < 0 && errno == EINTR)
		return;
	if (n > 0) {
		p->in.n += (size_t)n;
		return;
	}
	p->source = -1;
	p->ended = true;
}

/* The last line needs no end. */
static bool pipe_take_line(struct pipe *p, struct str *rest, struct str *line)
{
	struct str fresh = str_after(*rest, p->seen);

	if (fresh.n != 0 && memchr(fresh.p, '\n', fresh.n) == NULL)
		p->seen = rest->n;
	if (p->seen == rest->n && (!p->ended || rest->n == 0))
		return false;
	p->seen = 0;
	*line = str_cut(rest, '\n');
	return true;
}

static bool pipe_take(struct pipe *p, struct str *rest, struct str *record)
{
	return p->serve.lengths ? record_take(rest, record)
	                        : pipe_take_line(p, rest, record);
}

/* Is what is left no record, and never will be one? */
static bool pipe_is_torn(const struct pipe *p, struct str rest)
{
	if (p->serve.lengths)
		return record_too_long(rest) || (p->ended && rest.n != 0);
	return rest.n > RECORD_MOST;
}

static bool pipe_next(void *ctx, struct buf *task)
{
	struct pipe *p = ctx;
	struct str rest, record;

	for (;;) {
		rest = str_after(buf_str(&p->in), p->at);
		if (p->broken || !pipe_take(p, &rest, &record))
			break;
		p->at = p->in.n - rest.n;
		if (!p->serve.lengths && str_strip(record).n == 0)
			continue;
		buf_add(task, record);
		return true;
	}
	if (pipe_is_torn(p, rest)) {
		p->broken = true;
		p->source = -1;
	}
	return false;
}

static bool pipe_put(struct pipe *p, struct str answer)
{
	struct sink to = {.fd = STDOUT_FILENO};
	struct buf framed = {0};

	if (p->serve.lengths)
		record_put(&framed, answer);
	else
		buf_format(&framed, "%.*s\n", STR_ARG(answer));
	sink_put(&to, framed.p, framed.n);
	buf_free(&framed);
	return to.error == 0 && !to.gone;
}

/* Answers go out in the order of their records. */
static void pipe_done(void *ctx, const struct outcome *o)
{
	struct pipe *p = ctx;
	struct waiting *w = &p->ring[o->seq % p->pool.ahead];

	w->there = true;
	if (o->failed != NULL)
		serve_failed(&p->serve, o->task, str_from(o->failed),
		             &w->answer);
	else
		buf_add(&w->answer, o->answer);
	for (;;) {
		w = &p->ring[p->written % p->pool.ahead];
		if (!w->there)
			return;
		if (!p->broken && !pipe_put(p, buf_str(&w->answer))) {
			p->broken = true;
			p->source = -1;
		}
		buf_free(&w->answer);
		w->there = false;
		p->written++;
	}
}

static void pipe_work(void *ctx, struct str task, struct buf *answer)
{
	struct pipe *p = ctx;

	serve_record(&p->serve, task, answer);
}

static enum status pipe_go(struct pipe *p, struct messages *ms)
{
	bool good;

	p->ring = mem_alloc(p->pool.ahead * sizeof(*p->ring));
	memset(p->ring, 0, p->pool.ahead * sizeof(*p->ring));
	good = pool_run(&p->pool);
	if (!good)
		messages_say(ms, "no process can be started: %s",
		             messages_error(errno));
	else if (p->broken)
		messages_say(ms,
		             "standard input or output broke off after "
		             "record %zu",
		             p->written);
	free(p->ring);
	buf_free(&p->in);
	return good && !p->broken ? STATUS_DONE : STATUS_FAILED;
}

static enum status pipe_run(struct cli *cli, const void *options, int argc,
                            char **argv)
{
	const struct pipe_options *o = options;
	unsigned jobs = (unsigned)pool_processors(), seconds = SECONDS;
	unsigned memory = 0;
	struct pipe p = {.source = STDIN_FILENO};

	(void)argc;
	(void)argv;
	if (!opt_number(o->jobs, &jobs) || !opt_number(o->seconds, &seconds) ||
	    !opt_number(o->memory, &memory)) {
		messages_say(&cli->messages,
		             "-j, --seconds and --memory are numbers");
		return STATUS_USAGE;
	}
	if (cli_grammar(cli) == NULL || cli_made(cli) == NULL)
		return STATUS_FAILED;
	nusqa_grammar_many(cli->grammar);
	p.serve = (struct serve){
	    .cli = cli,
	    .to = o->to ? o->to : "akn",
	    .lang = opt_word(o->lang),
	    .format = opt_word(o->format),
	    .reject = o->reject,
	    .lengths = o->records && strcmp(o->records, "length") == 0,
	};
	p.pool = (struct pool){
	    .workers = jobs,
	    .seconds = seconds,
	    .memory = (size_t)memory << 20,
	    .ahead = (size_t)jobs * AHEAD,
	    .source = &p.source,
	    .readable = pipe_readable,
	    .ctx = &p,
	    .next = pipe_next,
	    .work = pipe_work,
	    .done = pipe_done,
	};
	return pipe_go(&p, &cli->messages);
}

const struct command cmd_pipe = {
    .operands = "",
    .opts = pipe_opts,
    .size = sizeof(struct pipe_options),
    .least = 0,
    .most = 0,
    .run = pipe_run,
};
