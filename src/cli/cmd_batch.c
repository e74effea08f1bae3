#include "cli/commands.h"
#include "cli/convert.h"
#include "cli/file.h"
#include "cli/inputs.h"
#include "cli/journal.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/record.h"
#include "cli/report.h"
#include "cli/store.h"

#include <errno.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	SECONDS = 600, /* that a file may take */
};

struct batch_options {
	const char *dir, *jobs, *shard, *from_list, *lang, *format, *only,
	    *not ;
	const char *seconds, *memory;
	struct opt_words reports;
	int resume, reject;
};

#define FIELD(name) offsetof(struct batch_options, name)

static const struct opt batch_opts[] = {
    {'d', "dir", "DIR",
     N_("write below DIR, each act at its place: kz/act/order/..."), OPT_TEXT,
     FIELD(dir)},
    {'j', "jobs", "N", N_("processes at a time (as many as processors)"),
     OPT_TEXT, FIELD(jobs)},
    {0, "report", "FILE",
     N_("what came of each file: a page (FILE.html) or a table (TSV)"),
     OPT_MANY, FIELD(reports)},
    {0, "resume", NULL,
     N_("go on: a file that is done is not read again if its size and time are "
        "the same, and what failed is not tried again"),
     OPT_FLAG, FIELD(resume)},
    {0, "shard", "K/N", N_("only the Kth part of N, for several machines"),
     OPT_TEXT, FIELD(shard)},
    {0, "files-from", "FILE",
     N_("also the files in this list, a line each (- for standard input)"),
     OPT_TEXT, FIELD(from_list)},
    {0, "only", "PATTERN", N_("in folders only the names like this: *.html"),
     OPT_TEXT, FIELD(only)},
    {0, "not", "PATTERN", N_("in folders not the names like this"), OPT_TEXT,
     FIELD(not )},
    {'l', "act-lang", "kk|ru|auto", N_("language of the acts (auto)"), OPT_TEXT,
     FIELD(lang)},
    {'f', "from", "auto|text|html|docx|pdf|akn|sheet",
     N_("format of the acts (auto)"), OPT_CHOICE, FIELD(format)},
    {0, "reject", NULL,
     N_("of tracked changes: the text as it was before them, not after"),
     OPT_FLAG, FIELD(reject)},
    {0, "seconds", "N", N_("that a file may take (600)"), OPT_TEXT,
     FIELD(seconds)},
    {0, "memory", "MB", N_("that a process may have (what there is)"), OPT_TEXT,
     FIELD(memory)},
    {0},
};

struct batch {
	struct cli *cli;
	const struct batch_options *o;
	struct convert convert;
	struct journal journal;
	struct progress progress;
	struct pool pool;
	size_t kept; /* files that are as they were */
	bool broken; /* the journal cannot be written */
};

/* ---- tasks and what came of them ---- */

static int64_t batch_modified(const struct stat *st)
{
	return (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
}

static void batch_keep(struct batch *b, struct str name)
{
	b->broken |= !journal_keep(&b->journal, name);
	b->progress.done++;
	b->progress.skipped++;
	b->kept++;
}

/* With --resume: is a file done, to look at it from outside? */
static bool batch_is_done(const struct batch *b, const struct journal_entry *e,
                          const struct stat *st)
{
	struct str bytes =
	    str_format(&b->cli->arena, "%lld", (long long)st->st_size);

	return b->o->resume && e->same && e->modified == batch_modified(st) &&
	       e->fields[CONVERTED_HASH].n != 0 &&
	       str_eq(e->fields[CONVERTED_BYTES], bytes) &&
	       convert_stands(&b->convert, e->fields[CONVERTED_PATH]);
}

/* The task of a file; false where nothing is left to do with it. */
static bool batch_task(struct batch *b, struct str name, struct buf *task)
{
	struct journal_entry e = {0};
	struct str fields[TASK_FIELDS] = {[TASK_NAME] = name};
	struct str path = str_format(&b->cli->arena, "%.*s", STR_ARG(name));
	struct stat st = {0};
	bool known = journal_find(&b->journal, name, &e), failed;

	stat(str_z(&b->cli->arena, path), &st);
	if (known && batch_is_done(b, &e, &st)) {
		batch_keep(b, name);
		return false;
	}
	if (known) {
		failed = str_eq(e.fields[CONVERTED_OUTCOME], OUTCOME_FAILED);
		fields[TASK_HASH] = e.fields[CONVERTED_HASH];
		fields[TASK_PATH] = e.fields[CONVERTED_PATH];
		if (str_eq(e.fields[CONVERTED_OUTCOME], OUTCOME_DUPLICATE))
			fields[TASK_PATH] = STR("");
		if (e.same && (b->o->resume || !failed))
			fields[TASK_SKIP] = STR("1");
	}
	for (size_t i = 0; i < TASK_FIELDS; i++)
		record_put(task, fields[i]);
	record_put(task, str_format(&b->cli->arena, "%lld",
	                            (long long)batch_modified(&st)));
	return true;
}

static bool batch_next(void *ctx, struct buf *task)
{
	struct arena_mark mark;
	struct batch *b = ctx;
	struct str name;
	bool found = false;

	while (!found && !b->broken && journal_next(&b->journal, &name)) {
		mark = arena_mark(&b->cli->arena);
		found = batch_task(b, name, task);
		arena_release(&b->cli->arena, mark);
	}
	return found;
}

/* Nothing came of a file. */
static void batch_failed(struct batch *b, struct journal_entry *e,
                         const char *why)
{
	e->fields[CONVERTED_OUTCOME] = OUTCOME_FAILED;
	e->fields[CONVERTED_LEVEL] =
	    str_format(&b->cli->arena, "%d", (int)NUSQA_FATAL);
	e->fields[CONVERTED_REASON] = str_from(why);
	e->fields[CONVERTED_MESSAGES] =
	    str_format(&b->cli->arena, "%.*s: %.*s\n", STR_ARG(e->name),
	               STR_ARG(told_plain(&b->cli->arena, str_from(why))));
}

static void batch_put(struct batch *b, const struct outcome *o)
{
	struct str task[TASK_FIELDS + 1], done;
	struct journal_entry e = {0};

	convert_fields(o->task, task, TASK_FIELDS + 1);
	e.name = task[TASK_NAME];
	e.modified =
	    strtoll(str_z(&b->cli->arena, task[TASK_FIELDS]), NULL, 10);
	convert_fields(o->answer, e.fields, CONVERTED_FIELDS);
	if (o->failed != NULL)
		batch_failed(b, &e, o->failed);
	done = e.fields[CONVERTED_OUTCOME];
	if (str_eq(done, OUTCOME_UNCHANGED)) {
		batch_keep(b, e.name);
		return;
	}
	b->broken |= !journal_put(&b->journal, &e);
	b->progress.done++;
	b->progress.bytes += strtoull(
	    str_z(&b->cli->arena, e.fields[CONVERTED_BYTES]), NULL, 10);
}

static void batch_done(void *ctx, const struct outcome *o)
{
	struct batch *b = ctx;
	struct arena_mark mark = arena_mark(&b->cli->arena);

	batch_put(b, o);
	arena_release(&b->cli->arena, mark);
}

static void batch_work(void *ctx, struct str task, struct buf *answer)
{
	struct batch *b = ctx;

	convert_work(&b->convert, task, answer);
}

static void batch_tick(void *ctx)
{
	struct batch *b = ctx;

	b->broken |= !journal_save(&b->journal);
	progress_tick(&b->progress);
}

/* ---- a run ---- */

static bool batch_found(void *ctx, struct str name)
{
	struct batch *b = ctx;

	return journal_add(&b->journal, name);
}

static bool batch_collect(struct batch *b, struct inputs *in, int argc,
                          char **argv)
{
	struct file list;
	bool good;

	for (int i = 0; i < argc; i++)
		if (!inputs_add(in, argv[i]))
			return false;
	if (b->o->from_list == NULL)
		return true;
	if (!file_read(&b->cli->messages, b->o->from_list, &list))
		return false;
	good = inputs_add_list(in, list.bytes);
	file_free(&list);
	return good;
}

static const struct pool batch_pool = {
    .next = batch_next,
    .work = batch_work,
    .done = batch_done,
    .tick = batch_tick,
};

static bool batch_pass(struct batch *b)
{
	bool good;

	progress_begin(&b->progress, &b->cli->messages,
	               journal_total(&b->journal));
	good = pool_run(&b->pool);
	b->broken |= !journal_save(&b->journal);
	progress_end(&b->progress);
	if (!good)
		messages_say(&b->cli->messages, "no process can be started: %s",
		             messages_error(errno));
	return good && !b->broken;
}

/* Each failure, and how many files there were of each outcome. */
static enum status batch_sum(struct batch *b)
{
	struct db *db = &b->journal.db;
	enum status status = STATUS_DONE;
	struct buf sum = {0};

	db_number(db, JOURNAL_FAILURES, 1, b->journal.run);
	while (db_row(db, JOURNAL_FAILURES)) {
		struct str name = db_column(db, JOURNAL_FAILURES, 0);
		struct str why = db_column(db, JOURNAL_FAILURES, 1);

		status = STATUS_FAILED;
		messages_say(&b->cli->messages, "%.*s: %.*s", STR_ARG(name),
		             STR_ARG(why));
	}
	db_number(db, JOURNAL_OUTCOMES, 1, b->journal.run);
	while (db_row(db, JOURNAL_OUTCOMES)) {
		struct str outcome = db_column(db, JOURNAL_OUTCOMES, 0);

		if (str_eq(outcome, OUTCOME_UNPLACED))
			status = status_worse(status, STATUS_FINDINGS);
		buf_add(&sum, sum.n ? STR(", ") : STR(""));
		told_put(&sum, "%lld %.*s",
		         (long long)db_column_number(db, JOURNAL_OUTCOMES, 1),
		         STR_ARG(told_whole(&b->cli->arena, outcome)));
	}
	if (b->kept != 0)
		told_put(&sum, " (%zu as they were)", b->kept);
	buf_add(&sum, sum.n ? STR("\n") : TOLD("no files\n"));
	if (act_tell_buf(b->cli, &sum, NULL) != STATUS_DONE)
		status = STATUS_FAILED;
	return status;
}

static enum status batch_report(struct batch *b)
{
	enum status status = batch_sum(b);
	struct db *db = &b->journal.db;
	int64_t level;

	for (size_t i = 0; i < b->o->reports.n; i++)
		status = status_worse(status, report_write(b->cli, &b->journal,
		                                           b->o->reports.p[i]));
	db_number(db, JOURNAL_LEVEL, 1, b->journal.run);
	if (db_row(db, JOURNAL_LEVEL)) {
		level = db_column_number(db, JOURNAL_LEVEL, 0);
		if (level > (int64_t)b->cli->messages.worst)
			b->cli->messages.worst = (nusqa_level)level;
	}
	db_done(db, JOURNAL_LEVEL);
	return status;
}

static enum status batch_go(struct batch *b, struct inputs *in, int argc,
                            char **argv)
{
	enum status status;

	if (!batch_collect(b, in, argc, argv))
		return STATUS_FAILED;
	inputs_tell(in);
	do
		if (!batch_pass(b))
			return STATUS_FAILED;
	while (journal_settle(&b->journal, &b->convert));
	status = batch_report(b);
	return in->failed ? STATUS_FAILED : status;
}

/* ---- options ---- */

static enum status batch_usage(struct batch *b, const char *option,
                               const char *value)
{
	messages_say(&b->cli->messages, "--%s cannot be %s", option, value);
	return STATUS_USAGE;
}

/* What results depend on, but for the file itself. */
static struct str batch_setup(struct batch *b)
{
	nusqa_buf versions = {0};
	struct buf s = {0};
	struct str setup;

	nusqa_versions(&versions);
	buf_add(&s, (struct str){versions.p, versions.n});
	nusqa_buf_free(&versions);
	nusqa_grammar_version(cli_grammar(b->cli), &versions);
	buf_add(&s, (struct str){versions.p, versions.n});
	nusqa_buf_free(&versions);
	buf_format(&s, "\nlang %s\nformat %s\nreject %d\n",
	           b->convert.lang ? b->convert.lang : "auto",
	           b->convert.format ? b->convert.format : "auto",
	           b->convert.reject);
	setup = str_copy(&b->cli->arena, buf_str(&s));
	buf_free(&s);
	return setup;
}

/* What processes that were killed had not finished; nobody else has the
   journal open now. */
static void batch_sweep(struct batch *b)
{
	glob_t found = {0};
	char *pattern = str_z(
	    &b->cli->arena, str_format(&b->cli->arena, "%s*", b->convert.work));

	if (glob(pattern, GLOB_NOSORT, NULL, &found) == 0)
		for (size_t i = 0; i < found.gl_pathc; i++)
			unlink(found.gl_pathv[i]);
	globfree(&found);
}

/* What we keep beside the acts is in a folder of its own. */
static bool batch_open(struct batch *b, struct inputs *in)
{
	struct arena *a = &b->cli->arena;
	char *own = str_z(a, str_format(a, "%s/.nusqa/", b->o->dir));
	struct str part = in->shards > 1 ? str_format(a, "-%zu-of-%zu",
	                                              in->shard + 1, in->shards)
	                                 : STR("");
	struct stat st;

	if (!store_folders(own) || stat(b->o->dir, &st) != 0) {
		messages_say(&b->cli->messages, "%s: %s", own,
		             messages_error(errno));
		return false;
	}
	in->aside = (struct identity){st.st_dev, st.st_ino};
	b->convert = (struct convert){
	    .cli = b->cli,
	    .dir = b->o->dir,
	    .work = str_z(a, str_format(a, "%swork%.*s-", own, STR_ARG(part))),
	    .lock = str_z(a, str_format(a, "%slock", own)),
	    .lang = opt_word(b->o->lang),
	    .format = opt_word(b->o->format),
	    .reject = b->o->reject,
	};
	if (!journal_open(
		&b->journal, b->cli,
		str_z(a, str_format(a, "%sbatch%.*s.db", own, STR_ARG(part))),
		batch_setup(b)))
		return false;
	batch_sweep(b);
	return true;
}

static enum status batch_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct batch_options *o = options;
	unsigned jobs = (unsigned)pool_processors(), seconds = SECONDS;
	unsigned memory = 0;
	struct batch b = {.cli = cli, .o = o};
	struct inputs in = {.cli = cli,
	                    .only = o->only,
	                    .not = o->not,
	                    .found = batch_found,
	                    .ctx = &b,
	                    .shards = 1};
	enum status status;

	if (o->dir == NULL || (argc == 0 && o->from_list == NULL)) {
		messages_say(&cli->messages,
		             "batch needs -d DIR, and files or folders");
		return STATUS_USAGE;
	}
	if (!opt_number(o->jobs, &jobs))
		return batch_usage(&b, "jobs", o->jobs);
	if (!opt_number(o->seconds, &seconds))
		return batch_usage(&b, "seconds", o->seconds);
	if (!opt_number(o->memory, &memory))
		return batch_usage(&b, "memory", o->memory);
	if (o->shard != NULL && !inputs_shard(o->shard, &in))
		return batch_usage(&b, "shard", o->shard);
	if (cli_grammar(cli) == NULL || cli_made(cli) == NULL ||
	    !batch_open(&b, &in))
		return STATUS_FAILED;
	nusqa_grammar_many(cli->grammar);
	b.pool = batch_pool;
	b.pool.ctx = &b;
	b.pool.workers = jobs;
	b.pool.seconds = seconds;
	b.pool.memory = (size_t)memory << 20;
	status = batch_go(&b, &in, argc, argv);
	journal_close(&b.journal);
	return status;
}

const struct command cmd_batch = {
    .operands = "[PATH...]",
    .opts = batch_opts,
    .size = sizeof(struct batch_options),
    .least = 0,
    .most = SIZE_MAX,
    .run = batch_run,
};
