#include "cli/library.h"

#include "base/sha256.h"
#include "cli/claim.h"
#include "cli/inputs.h"
#include "cli/nameable.h"
#include "cli/store.h"
#include "cli/title.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

char *library_path(const struct library *l, struct str path)
{
	struct arena *a = &l->cli->arena;

	return str_z(a, str_format(a, "%s/%.*s", l->dir, STR_ARG(path)));
}

/* Put a broken index aside, with its log; false after a message. */
static bool index_aside(struct library *l, const char *file)
{
	static const char *const parts[] = {"", "-wal", "-shm"};
	const struct messages *ms = &l->cli->messages;
	struct arena *a = &l->cli->arena;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		const char *from =
		    str_z(a, str_format(a, "%s%s", file, parts[i]));
		const char *to =
		    str_z(a, str_format(a, "%s.broken%s", file, parts[i]));

		if (rename(from, to) == 0 || errno == ENOENT)
			continue;
		messages_say(ms, "%s: %s", to, strerror(errno));
		return false;
	}
	messages_say(ms,
	             "%s: the index is made anew; what was there is kept "
	             "as %s.broken",
	             file, file);
	return true;
}

/* Open the index; a broken one is made anew, or it is said how. */
static bool library_index_open(struct library *l, const char *file,
                               enum library_opening how)
{
	const struct messages *ms = &l->cli->messages;
	bool good = index_open(&l->index, ms, file), broken;

	broken = good ? how == LIBRARY_ANEW && db_damaged(&l->index.db)
	              : l->index.db.broken;
	if (good && !broken)
		return true;
	if (good)
		index_close(&l->index);
	if (broken && how == LIBRARY_ANEW)
		return index_aside(l, file) && index_open(&l->index, ms, file);
	if (broken)
		messages_say(
		    ms, "the index cannot be used: nusqa library index makes "
			"it anew of the acts");
	return false;
}

bool library_open(struct library *l, struct cli *cli, const char *dir,
                  enum library_opening how)
{
	const bool make = how != LIBRARY_THERE;
	struct arena *a = &cli->arena;
	struct str folder = str_from(dir);
	char *own, *file;
	bool good;
	int lock;

	while (folder.n > 1 && str_ends(folder, STR("/")))
		folder.n--;
	dir = str_z(a, folder);
	own = str_z(a, str_format(a, "%s/.nusqa/", dir));
	file = str_z(a, str_format(a, "%slibrary.db", own));
	*l = (struct library){.cli = cli, .dir = dir};
	l->place = (struct convert){
	    .cli = cli,
	    .dir = dir,
	    .work = str_z(a, str_format(a, "%sadd-", own)),
	    .lock = str_z(a, str_format(a, "%slock", own)),
	};
	if (!make && access(file, F_OK) != 0) {
		messages_say(&cli->messages,
		             "%s is no library: it has no index; add makes "
		             "one, and index does where the acts are there",
		             dir);
		return false;
	}
	if (make && !store_folders(own)) {
		messages_say(&cli->messages, "%s: %s", own,
		             messages_error(errno));
		return false;
	}
	/* Two that make it at once would be in the way of one another. */
	lock = claim_lock(&l->place);
	good = library_index_open(l, file, how);
	claim_unlock(lock);
	return good;
}

void library_close(struct library *l)
{
	index_close(&l->index);
}

/* ---- an act into the index ---- */

/* What is known of a text, as it is gathered. */
struct entry {
	struct arena *a;
	const nusqa_grammar *grammar;
	struct index_text text;
	struct titles titles;
	VEC(struct index_ref) refs;
};

static struct str entry_str(struct arena *a, nusqa_str s)
{
	return str_copy(a, (struct str){s.p, s.n});
}

static struct str entry_key(const struct entry *e, struct str words)
{
	return title_key(e->a, e->grammar,
	                 str_z(e->a, e->text.fields[TEXT_LANG]), words);
}

/* What comes into a title, and in the place of what. */
static void entry_rename(const struct entry *e, const nusqa_reference *r,
                         struct index_ref *ref)
{
	struct str parts[2] = {entry_key(e, entry_str(e->a, r->title)),
	                       entry_key(e, entry_str(e->a, r->old))};

	for (size_t i = 0; i < 2; i++)
		parts[i] = title_letters(e->a, parts[i]);
	/* Of marks alone nothing can be told. */
	if (r->old.n != 0 && parts[1].n == 0)
		parts[0] = STR("");
	ref->title = parts[0];
	ref->old = r->behind ? STR("\"") : parts[1];
	ref->words = entry_str(e->a, r->title);
}

/* What an act says of its own time. */
static void entry_time(const struct entry *e, const nusqa_time *t,
                       struct index_ref *ref)
{
	ref->how = INDEX_OWN + (int64_t)t->what;
	ref->words = entry_str(e->a, t->place);
	ref->day = str_copy(e->a, str_from(t->from));
	ref->old = str_copy(e->a, str_from(t->until));
	ref->title = entry_str(e->a, t->words);
}

static void entry_ref(void *ctx, const nusqa_reference *r)
{
	struct entry *e = ctx;
	struct index_ref *ref = vec_push(e->a, &e->refs);

	ref->how = r->how;
	ref->iri = entry_str(e->a, r->iri);
	ref->words = entry_str(e->a, r->words);
	ref->day = entry_str(e->a, r->day);
	if (r->how == NUSQA_CHANGES || r->how == NUSQA_REPEALS ||
	    r->how == NUSQA_UNREAD || r->how == NUSQA_RENAMES)
		title_called(e->a, entry_key(e, ref->words), &ref->called);
	if (r->how == NUSQA_RENAMES)
		entry_rename(e, r, ref);
	if (r->how == NUSQA_LASTS)
		entry_time(e, r->time, ref);
}

static void entry_title(void *ctx, nusqa_str key)
{
	struct entry *e = ctx;

	titles_add(e->a, &e->titles, entry_str(e->a, key));
}

static void entry_about(struct entry *e, const nusqa_doc *doc)
{
	struct str *f = e->text.fields;
	nusqa_facts facts;

	nusqa_about(doc, &facts);
	f[TEXT_IRI] = entry_str(e->a, facts.iri);
	f[TEXT_KIND] = entry_str(e->a, facts.kind);
	f[TEXT_TYPE] = entry_str(e->a, facts.type);
	f[TEXT_NUMBER] = entry_str(e->a, facts.number);
	f[TEXT_DAY] = entry_str(e->a, facts.day);
	f[TEXT_EDITION] = entry_str(e->a, facts.edition);
	f[TEXT_LANG] = entry_str(e->a, facts.lang);
	f[TEXT_TITLE] = entry_str(e->a, facts.title);
}

/* What came of looking at a file of the library. */
enum entered {
	ENTERED,
	ENTERED_KNOWN,   /* it is in the index as it is */
	ENTERED_NOWHERE, /* it is no act, or not the one of its path; told */
	ENTERED_FAILED,  /* after a message */
};

/* An act that it changes, and tells neither the number nor the day nor the
   title of: histories have it as what may be meant only. */
static void entry_unknown(const struct library *l, const struct entry *e)
{
	for (size_t i = 0; i < e->refs.n; i++) {
		const struct index_ref *r = &e->refs.p[i];
		struct nameable is = nameable_read(r->iri);

		if ((r->how != NUSQA_CHANGES && r->how != NUSQA_REPEALS &&
		     r->how != NUSQA_UNREAD) ||
		    is.day.n != 0 || is.number.n != 0 || r->called.n != 0)
			continue;
		messages_say(&l->cli->messages,
		             "%.*s: it is not known which act this changes: "
		             "%.*s",
		             STR_ARG(e->text.fields[TEXT_PATH]),
		             STR_ARG(r->words));
	}
}

/* Read an act of the library, of which everything was told when it came. */
static bool entry_read(struct library *l, struct file file, struct entry *e)
{
	struct cli *cli = l->cli;
	const nusqa_report report = cli->report;
	struct act act;
	const char *place;
	bool good;

	cli->report = (nusqa_report){0};
	good = act_read_file(cli, file, (nusqa_input){.format = "akn"}, &act);
	if (good) {
		place = store_place(e->a, act.doc);
		good = place != NULL &&
		       str_eq(str_from(place), e->text.fields[TEXT_PATH]);
		e->grammar = cli_grammar(cli);
		entry_about(e, act.doc);
		nusqa_titles(e->grammar, act.doc, entry_title, e);
		nusqa_references(e->grammar, act.doc, entry_ref, e);
		act_free(&act);
	}
	cli->report = report;
	return good;
}

/* Is the file still what was read?  Somebody may have put another one there:
   whoever comes last has that in the index. */
static bool entry_stands(struct library *l, const struct entry *e)
{
	struct messages quiet = {.into = &(struct buf){0}};
	struct str path = e->text.fields[TEXT_PATH];
	struct file file;
	bool same = false;

	if (file_read(&quiet, library_path(l, path), &file)) {
		same = str_eq(sha256_hex(e->a, file.bytes),
		              e->text.fields[TEXT_HASH]);
		file_free(&file);
	}
	buf_free(quiet.into);
	return same;
}

/* One try; *again where the file has changed meanwhile. */
static enum entered entry_try(struct library *l, struct str path, bool all,
                              bool *again)
{
	struct index *x = &l->index;
	struct entry e = {.a = &l->cli->arena};
	struct index_text known;
	struct file file;
	bool good;

	*again = false;
	if (!file_read(&l->cli->messages, library_path(l, path), &file))
		return ENTERED_FAILED;
	e.text.fields[TEXT_PATH] = path;
	e.text.fields[TEXT_HASH] = sha256_hex(e.a, file.bytes);
	good = index_find(x, path, &known) && !all &&
	       str_eq(known.fields[TEXT_HASH], e.text.fields[TEXT_HASH]);
	db_done(&x->db, INDEX_FIND);
	if (good) {
		file_free(&file);
		return ENTERED_KNOWN;
	}
	if (!entry_read(l, file, &e)) {
		messages_say(&l->cli->messages,
		             "%s: it is not the text of an act that has its "
		             "place there, and not in the index",
		             library_path(l, path));
		return ENTERED_NOWHERE;
	}
	if (!index_begin(x))
		return ENTERED_FAILED;
	*again = !entry_stands(l, &e);
	good = *again || index_put(x, &e.text, &e.titles, e.refs.p, e.refs.n);
	good = index_end(x, good);
	if (good && !*again)
		entry_unknown(l, &e);
	return good ? ENTERED : ENTERED_FAILED;
}

static enum entered library_enter(struct library *l, struct str path, bool all)
{
	struct arena_mark mark = arena_mark(&l->cli->arena);
	enum entered result;
	bool again;

	do
		result = entry_try(l, path, all, &again);
	while (again && result == ENTERED);
	arena_release(&l->cli->arena, mark);
	return result;
}

/* ---- an act into its place ---- */

/* What stands at the place of an act is the same text: the same bytes, or, how
   being 0, made of the same file. */
static bool library_has(struct library *l, const struct act *act,
                        const char *written, const char *place, unsigned how)
{
	struct arena *a = &l->cli->arena;
	struct str name, hash;

	if (how == 0 && claim_holder(&l->place, place, &name, &hash) &&
	    str_eq(hash, sha256_hex(a, act->file.bytes)))
		return true;
	return file_same(&l->cli->messages, written, place);
}

/* Something stands at the place. */
static enum status library_settle(struct library *l, const struct act *act,
                                  const char *written, const char *place,
                                  unsigned how)
{
	const struct messages *ms = &l->cli->messages;

	if (library_has(l, act, written, place, how))
		return STATUS_DONE;
	if ((how & LIBRARY_REPLACE) == 0) {
		messages_say(ms,
		             "%s: the library has another text of it, %s; it "
		             "stays as it is (--replace puts this one in its "
		             "place)",
		             act->file.name, place);
		return STATUS_FAILED;
	}
	if (rename(written, place) == 0)
		return STATUS_DONE;
	messages_say(ms, "%s: %s", place, messages_error(errno));
	return STATUS_FAILED;
}

enum status library_add(struct library *l, const struct act *act, unsigned how)
{
	const struct messages *ms = &l->cli->messages;
	const char *path = store_place(&l->cli->arena, act->doc);
	enum status status = STATUS_DONE;
	char *written, *place;
	bool taken;
	int lock;

	if (path == NULL) {
		messages_say(ms,
		             "%s: it does not say which act it is, so it has "
		             "no place in the library",
		             act->file.name);
		return STATUS_FAILED;
	}
	place = library_path(l, str_from(path));
	written = convert_write(&l->place, act->doc);
	if (written == NULL)
		return STATUS_FAILED;
	taken = claim_take(written, place);
	if (!taken && errno != EEXIST) {
		messages_say(ms, "%s: %s", place, messages_error(errno));
		status = STATUS_FAILED;
	} else if (!taken) {
		lock = claim_lock(&l->place);
		status = library_settle(l, act, written, place, how);
		claim_unlock(lock);
	}
	unlink(written);
	if (status == STATUS_DONE &&
	    library_enter(l, str_from(path), false) > ENTERED_KNOWN)
		status = STATUS_FAILED;
	return status;
}

/* ---- the index made anew ---- */

struct indexing {
	struct library *l;
	bool all;
	enum status status;
};

static bool indexing_meet(void *ctx, struct str name)
{
	static const enum status statuses[] = {
	    [ENTERED] = STATUS_DONE,
	    [ENTERED_KNOWN] = STATUS_DONE,
	    [ENTERED_NOWHERE] = STATUS_FINDINGS,
	    [ENTERED_FAILED] = STATUS_FAILED,
	};
	struct indexing *in = ctx;
	struct str path = str_after(name, strlen(in->l->dir) + 1);

	in->status = status_worse(
	    in->status, statuses[library_enter(in->l, path, in->all)]);
	return true;
}

/* Take out what is gone: nobody puts it back meanwhile. */
static bool indexing_drop(struct indexing *in)
{
	struct library *l = in->l;
	struct index *x = &l->index;
	VEC(int64_t) gone = {0};
	struct index_text t;
	bool good = true;

	if (!index_begin(x))
		return false;
	while (index_next(x, INDEX_LIST, &t)) {
		struct arena_mark mark = arena_mark(&l->cli->arena);
		bool there =
		    access(library_path(l, t.fields[TEXT_PATH]), F_OK) == 0 ||
		    errno != ENOENT;

		arena_release(&l->cli->arena, mark);
		if (!there)
			*vec_push(&l->cli->arena, &gone) = t.id;
	}
	for (size_t i = 0; i < gone.n && good; i++)
		good = index_drop(x, gone.p[i]);
	return index_end(x, good);
}

enum status library_index(struct library *l, bool all)
{
	struct indexing indexing = {.l = l, .all = all};
	struct inputs in = {.cli = l->cli,
	                    .only = "*.xml",
	                    .found = indexing_meet,
	                    .ctx = &indexing,
	                    .shards = 1};

	if (!inputs_add(&in, l->dir) || in.failed || !indexing_drop(&indexing))
		return STATUS_FAILED;
	return indexing.status;
}
