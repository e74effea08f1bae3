#include "cli/convert.h"

#include "base/sha256.h"
#include "cli/claim.h"
#include "cli/record.h"
#include "cli/store.h"
#include "cli/tally.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One file at work. */
struct conversion {
	struct convert *c;
	struct str task[TASK_FIELDS];
	struct str fields[CONVERTED_FIELDS];
	struct tally tally;
};

void convert_fields(struct str record, struct str *fields, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!record_take(&record, &fields[i]))
			fields[i] = STR("");
}

static struct str convert_base(struct str name)
{
	size_t at = name.n;

	while (at != 0 && name.p[at - 1] != '/')
		at--;
	return str_after(name, at);
}

int convert_order(struct str name, struct str hash, struct str other_name,
                  struct str other_hash)
{
	int order = str_cmp(convert_base(name), convert_base(other_name));

	return order != 0 ? order : str_cmp(hash, other_hash);
}

bool convert_stands(const struct convert *c, struct str path)
{
	struct arena *a = &c->cli->arena;
	struct arena_mark mark = arena_mark(a);
	char *name = str_z(a, str_format(a, "%s/%.*s", c->dir, STR_ARG(path)));
	struct stat st;
	bool stands = path.n == 0 || (stat(name, &st) == 0 &&
	                              S_ISREG(st.st_mode) && st.st_size != 0);

	arena_release(a, mark);
	return stands;
}

char *convert_write(const struct convert *c, const nusqa_doc *doc)
{
	const nusqa_render_options how = {.format = "akn"};
	const struct rendering r = {doc, &how};
	const struct content content = act_content(&r);
	struct cli *cli = c->cli;
	char *path = str_z(&cli->arena, str_format(&cli->arena, "%s%ld",
	                                           c->work, (long)getpid()));
	struct sink to = {
	    .fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};

	if (to.fd >= 0)
		content.produce(&content, &to);
	else
		to.error = errno;
	if (to.fd >= 0 && close(to.fd) != 0 && to.error == 0)
		to.error = errno;
	if (to.error == 0)
		return path;
	messages_say(&cli->messages, "%s: %s", path, messages_error(to.error));
	unlink(path);
	return NULL;
}

/* Where an act that does not say what it is has its place: by the name of its
   file and what is in it. */
static char *conversion_nowhere(struct conversion *v)
{
	struct arena *a = &v->c->cli->arena;
	struct str base = convert_base(v->task[TASK_NAME]);

	return str_z(a, str_format(a, "unplaced/%.*s~%.8s.xml", STR_ARG(base),
	                           v->fields[CONVERTED_HASH].p));
}

static struct str conversion_place(struct conversion *v, const nusqa_doc *doc,
                                   const char *place)
{
	struct arena *a = &v->c->cli->arena;
	struct str *was = &v->task[TASK_PATH];
	bool same = str_eq(*was, str_from(place));
	struct claim k = {
	    .written = convert_write(v->c, doc),
	    .place = str_z(a, str_format(a, "%s/%s", v->c->dir, place)),
	    .name = v->task[TASK_NAME],
	    .hash = v->fields[CONVERTED_HASH],
	    .owned = same ? v->task[TASK_HASH] : STR(""),
	};

	if (k.written == NULL)
		return OUTCOME_FAILED;
	if (was->n != 0 && !same)
		claim_release(v->c,
		              str_z(a, str_format(a, "%s/%.*s", v->c->dir,
		                                  STR_ARG(*was))),
		              v->task[TASK_NAME], v->task[TASK_HASH]);
	switch (claim_settle(v->c, &k)) {
	case CLAIM_GRANTED:
		return OUTCOME_DONE;
	case CLAIM_DUPLICATE:
		return OUTCOME_DUPLICATE;
	case CLAIM_FAILED:
		break;
	}
	return OUTCOME_FAILED;
}

static void conversion_about(struct conversion *v, const nusqa_doc *doc)
{
	struct arena *a = &v->c->cli->arena;
	nusqa_facts facts;

	nusqa_about(doc, &facts);
	v->fields[CONVERTED_IRI] =
	    str_copy(a, (struct str){facts.iri.p, facts.iri.n});
	v->fields[CONVERTED_KIND] =
	    str_copy(a, (struct str){facts.kind.p, facts.kind.n});
	v->fields[CONVERTED_LANG] =
	    str_copy(a, (struct str){facts.lang.p, facts.lang.n});
}

/* Is what was made of the same bytes before still there? */
static bool conversion_unchanged(const struct conversion *v)
{
	const struct str *task = v->task;

	if (task[TASK_SKIP].n == 0 ||
	    !str_eq(task[TASK_HASH], v->fields[CONVERTED_HASH]))
		return false;
	return convert_stands(v->c, task[TASK_PATH]);
}

static struct str conversion_run(struct conversion *v, struct file file)
{
	struct cli *cli = v->c->cli;
	const nusqa_input input = {
	    .lang = v->c->lang, .format = v->c->format, .reject = v->c->reject};
	struct str outcome;
	struct act act;
	char *place;

	v->fields[CONVERTED_HASH] = sha256_hex(&cli->arena, file.bytes);
	v->fields[CONVERTED_BYTES] =
	    str_format(&cli->arena, "%zu", file.bytes.n);
	if (conversion_unchanged(v)) {
		file_free(&file);
		return OUTCOME_UNCHANGED;
	}
	if (!act_read_file(cli, file, input, &act))
		return OUTCOME_FAILED;
	conversion_about(v, act.doc);
	place = store_place(&cli->arena, act.doc);
	if (place != NULL) {
		outcome = conversion_place(v, act.doc, place);
	} else {
		place = conversion_nowhere(v);
		outcome = conversion_place(v, act.doc, place);
		if (str_eq(outcome, OUTCOME_DONE))
			outcome = OUTCOME_UNPLACED;
	}
	v->fields[CONVERTED_PATH] = str_from(place);
	/* Not for what is in the file: to be tried once more. */
	if (str_eq(outcome, OUTCOME_FAILED))
		v->fields[CONVERTED_HASH] = STR("");
	act_free(&act);
	return outcome;
}

void convert_work(void *ctx, struct str task, struct buf *answer)
{
	struct convert *c = ctx;
	struct messages *ms = &c->cli->messages;
	struct arena *a = &c->cli->arena;
	struct arena_mark mark = arena_mark(a);
	struct conversion v = {.c = c, .tally = {.arena = a}};
	struct str outcome = OUTCOME_FAILED;
	struct file file;

	tally_open(&v.tally, ms);
	convert_fields(task, v.task, TASK_FIELDS);
	if (file_read(ms, str_z(a, v.task[TASK_NAME]), &file))
		outcome = conversion_run(&v, file);
	if (str_eq(outcome, OUTCOME_FAILED))
		tally_fail(&v.tally);
	v.fields[CONVERTED_OUTCOME] = outcome;
	v.fields[CONVERTED_LEVEL] = str_format(a, "%d", (int)v.tally.worst);
	v.fields[CONVERTED_FINDINGS] = tally_findings(&v.tally);
	v.fields[CONVERTED_REASON] = v.tally.reason;
	v.fields[CONVERTED_MESSAGES] = tally_said(&v.tally);
	for (size_t i = 0; i < CONVERTED_FIELDS; i++)
		record_put(answer, v.fields[i]);
	tally_close(&v.tally, ms);
	arena_release(a, mark);
}
