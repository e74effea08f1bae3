#include "cli/journal.h"

#include "cli/claim.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum {
	TOGETHER = 8, /* files, of which what was told is kept at once */
};

static const char layout[] =
    "CREATE TABLE IF NOT EXISTS file ("
    "name TEXT PRIMARY KEY, modified INTEGER, setup TEXT, run INTEGER,"
    "outcome TEXT, hash TEXT, bytes INTEGER, path TEXT, iri TEXT, kind TEXT,"
    "lang TEXT, level INTEGER, findings TEXT, reason TEXT, messages TEXT"
    ") WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS file_path ON file (path);"
    "CREATE INDEX IF NOT EXISTS file_run ON file (run);"
    "CREATE TEMP TABLE todo (name TEXT PRIMARY KEY) WITHOUT ROWID";

/* ?1 is the run, where a question is about rows of it. */
static const char *const questions[] = {
    [JOURNAL_RUN] = "SELECT coalesce(max(run), 0) + 1 FROM file",
    [JOURNAL_ADD] = "INSERT OR IGNORE INTO todo VALUES (?1)",
    [JOURNAL_TOTAL] = "SELECT count(*) FROM todo",
    [JOURNAL_NEXT] =
	"SELECT name FROM todo WHERE name > ?1 ORDER BY name LIMIT 1",
    [JOURNAL_FIND] = "SELECT modified, setup = ?2, outcome, hash, bytes, path, "
		     "iri, kind, lang, level,"
		     "findings, reason, messages FROM file WHERE name = ?1",
    [JOURNAL_PUT] =
	"INSERT OR REPLACE INTO file (run, name, setup, modified, outcome,"
	"hash, bytes, path, iri, kind, lang, level, findings, reason,"
	"messages) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
	"?13, ?14, ?15)",
    [JOURNAL_KEEP] = "UPDATE file SET run = ?1 WHERE name = ?2",
    /* Another act was made of a file: its old place may be somebody's. */
    [JOURNAL_LEFT] = "UPDATE file SET outcome = 'again', hash = '' WHERE"
		     " path = ?1 AND outcome = 'duplicate'",
    /* Duplicates of what no file is known to have made, by path. */
    [JOURNAL_ALONE] =
	"SELECT path FROM file AS d WHERE outcome = 'duplicate' AND path > ?1"
	" AND NOT EXISTS (SELECT 1 FROM file AS o WHERE o.path = d.path AND"
	" o.outcome = 'done') ORDER BY path LIMIT 1",
    /* Files that this run was not given, and of which others are duplicates. */
    [JOURNAL_ELSEWHERE] =
	"SELECT DISTINCT o.name, o.hash, o.path FROM file AS d JOIN file AS o"
	" ON o.path = d.path WHERE d.run = ?1 AND d.outcome = 'duplicate' AND"
	" o.run < ?1 AND o.outcome = 'done' ORDER BY o.name",
    [JOURNAL_FORGET] = "DELETE FROM file WHERE name = ?1",
    [JOURNAL_AGAIN] = "SELECT name FROM file WHERE outcome = 'again'",
    [JOURNAL_TWICE] = "SELECT path FROM file WHERE outcome = 'done' GROUP BY"
		      " path HAVING count(*) > 1",
    [JOURNAL_HOLDERS] =
	"SELECT name, hash FROM file WHERE path = ?1 AND outcome = 'done'"
	" ORDER BY name",
    /* One of an earlier run that loses its place is told in this one. */
    [JOURNAL_YIELD] = "UPDATE file SET outcome = 'duplicate', run = ?3 WHERE"
		      " path = ?1 AND outcome = 'done' AND name <> ?2",
    [JOURNAL_OUTCOMES] = "SELECT outcome, count(*) FROM file WHERE run = ?1"
			 " GROUP BY outcome ORDER BY outcome",
    [JOURNAL_KINDS] =
	"SELECT kind, lang, count(*) FROM file WHERE run = ?1 AND outcome <>"
	" 'failed' GROUP BY kind, lang ORDER BY kind, lang",
    [JOURNAL_FINDINGS] =
	"SELECT f.key, sum(f.value), count(*) FROM file, json_each(CASE"
	" findings WHEN '' THEN '{}' ELSE findings END) AS f WHERE run = ?1"
	" GROUP BY f.key ORDER BY f.key",
    [JOURNAL_FAILURES] = "SELECT name, reason FROM file WHERE run = ?1 AND"
			 " outcome = 'failed' ORDER BY name",
    [JOURNAL_APART] =
	"SELECT name, outcome, path, coalesce((SELECT o.name FROM file AS o"
	" WHERE o.path = file.path AND o.outcome = 'done'), '') FROM file"
	" WHERE run = ?1 AND outcome IN ('duplicate', 'unplaced')"
	" ORDER BY outcome, name",
    [JOURNAL_FILES] =
	"SELECT name, outcome, kind, lang, iri, path, level, findings, reason,"
	" messages FROM file WHERE run = ?1 ORDER BY name",
    [JOURNAL_LEVEL] = "SELECT coalesce(max(level), 0) FROM file WHERE run = ?1"
		      " AND outcome <> 'failed'",
};

bool journal_open(struct journal *j, struct cli *cli, const char *file,
                  struct str setup)
{
	*j = (struct journal){.arena = &cli->arena, .setup = setup};
	if (!db_open(&j->db, &cli->messages, file, DB_ALONE, layout)) {
		if (j->db.broken)
			messages_say(&cli->messages,
			             "the journal is broken: it may be "
			             "removed, and all files are looked at "
			             "anew");
		return false;
	}
	if (!db_prepare(&j->db, questions, JOURNAL_QUESTIONS) ||
	    !db_row(&j->db, JOURNAL_RUN)) {
		db_close(&j->db);
		return false;
	}
	j->run = db_column_number(&j->db, JOURNAL_RUN, 0);
	db_done(&j->db, JOURNAL_RUN);
	return true;
}

void journal_close(struct journal *j)
{
	journal_save(j);
	buf_free(&j->at);
	db_close(&j->db);
}

/* What is told of each file alone would be kept in whole pages of its own:
   writing these took the one process that does it a third of its time. */
static bool journal_begin(struct journal *j)
{
	j->open = j->open || db_run(&j->db, "BEGIN");
	return j->open;
}

bool journal_save(struct journal *j)
{
	bool good = !j->open || db_run(&j->db, "COMMIT");

	j->open = false;
	j->told = 0;
	return good;
}

/* A file more was told of. */
static bool journal_told(struct journal *j, bool good)
{
	return ++j->told < TOGETHER ? good : journal_save(j) && good;
}

bool journal_add(struct journal *j, struct str name)
{
	if (!journal_begin(j))
		return false;
	db_text(&j->db, JOURNAL_ADD, 1, name);
	return db_do(&j->db, JOURNAL_ADD);
}

size_t journal_total(struct journal *j)
{
	size_t n = 0;

	if (db_row(&j->db, JOURNAL_TOTAL))
		n = (size_t)db_column_number(&j->db, JOURNAL_TOTAL, 0);
	db_done(&j->db, JOURNAL_TOTAL);
	return n;
}

bool journal_next(struct journal *j, struct str *name)
{
	bool found;

	db_text(&j->db, JOURNAL_NEXT, 1, buf_str(&j->at));
	found = db_row(&j->db, JOURNAL_NEXT);
	if (!found)
		return false;
	j->at.n = 0;
	buf_add(&j->at, db_column(&j->db, JOURNAL_NEXT, 0));
	db_done(&j->db, JOURNAL_NEXT);
	*name = buf_str(&j->at);
	return true;
}

bool journal_find(struct journal *j, struct str name, struct journal_entry *e)
{
	db_done(&j->db, JOURNAL_FIND);
	db_text(&j->db, JOURNAL_FIND, 1, name);
	db_text(&j->db, JOURNAL_FIND, 2, j->setup);
	if (!db_row(&j->db, JOURNAL_FIND))
		return false;
	e->name = name;
	e->modified = db_column_number(&j->db, JOURNAL_FIND, 0);
	e->same = db_column_number(&j->db, JOURNAL_FIND, 1) != 0;
	for (int i = 0; i < CONVERTED_FIELDS; i++)
		e->fields[i] = db_column(&j->db, JOURNAL_FIND, 2 + i);
	return true;
}

bool journal_put(struct journal *j, const struct journal_entry *e)
{
	struct journal_entry old;
	struct str path = e->fields[CONVERTED_PATH];

	if (!journal_begin(j))
		return false;
	if (journal_find(j, e->name, &old) &&
	    old.fields[CONVERTED_PATH].n != 0 &&
	    !str_eq(old.fields[CONVERTED_PATH], path)) {
		db_text(&j->db, JOURNAL_LEFT, 1, old.fields[CONVERTED_PATH]);
		db_do(&j->db, JOURNAL_LEFT);
	}
	db_done(&j->db, JOURNAL_FIND);
	db_number(&j->db, JOURNAL_PUT, 1, j->run);
	db_text(&j->db, JOURNAL_PUT, 2, e->name);
	db_text(&j->db, JOURNAL_PUT, 3, j->setup);
	db_number(&j->db, JOURNAL_PUT, 4, e->modified);
	for (int i = 0; i < CONVERTED_FIELDS; i++)
		db_text(&j->db, JOURNAL_PUT, 5 + i, e->fields[i]);
	return journal_told(j, db_do(&j->db, JOURNAL_PUT));
}

bool journal_keep(struct journal *j, struct str name)
{
	if (!journal_begin(j))
		return false;
	db_number(&j->db, JOURNAL_KEEP, 1, j->run);
	db_text(&j->db, JOURNAL_KEEP, 2, name);
	return journal_told(j, db_do(&j->db, JOURNAL_KEEP));
}

/* Of the files that were each written to a path, one is there now. */
static void journal_yield(struct journal *j, struct str path)
{
	struct str name = {0}, hash = {0};

	db_text(&j->db, JOURNAL_HOLDERS, 1, path);
	while (db_row(&j->db, JOURNAL_HOLDERS)) {
		struct str n = db_column(&j->db, JOURNAL_HOLDERS, 0);
		struct str h = db_column(&j->db, JOURNAL_HOLDERS, 1);

		if (name.p != NULL && convert_order(n, h, name, hash) >= 0)
			continue;
		name = str_copy(j->arena, n);
		hash = str_copy(j->arena, h);
	}
	db_text(&j->db, JOURNAL_YIELD, 1, path);
	db_text(&j->db, JOURNAL_YIELD, 2, name);
	db_number(&j->db, JOURNAL_YIELD, 3, j->run);
	db_do(&j->db, JOURNAL_YIELD);
}

/* Is a file gone from its folder?  One whose folder is not there either may be
   meant from another place. */
static bool journal_is_gone(struct arena *a, struct str name)
{
	char *path = str_z(a, name), *slash = strrchr(path, '/');
	struct stat st;

	if (stat(path, &st) == 0 || errno != ENOENT)
		return false;
	if (slash == NULL)
		return true;
	slash[slash == path] = '\0';
	return stat(path, &st) == 0;
}

/* A file that was renamed, or taken away, does not keep others from its place.
   What it left there goes first: if all ends here, they are converted anew for
   want of it. */
static void journal_bury(struct journal *j, const struct convert *c)
{
	struct arena *a = j->arena;

	db_number(&j->db, JOURNAL_ELSEWHERE, 1, j->run);
	while (db_row(&j->db, JOURNAL_ELSEWHERE)) {
		struct arena_mark mark = arena_mark(a);
		struct str name = db_column(&j->db, JOURNAL_ELSEWHERE, 0);
		struct str path = db_column(&j->db, JOURNAL_ELSEWHERE, 2);

		if (journal_is_gone(a, name)) {
			claim_release(c,
			              str_z(a, str_format(a, "%s/%.*s", c->dir,
			                                  STR_ARG(path))),
			              name,
			              db_column(&j->db, JOURNAL_ELSEWHERE, 1));
			db_text(&j->db, JOURNAL_LEFT, 1, path);
			db_do(&j->db, JOURNAL_LEFT);
			db_text(&j->db, JOURNAL_FORGET, 1, name);
			db_do(&j->db, JOURNAL_FORGET);
		}
		arena_release(a, mark);
	}
}

/* The file that a duplicate was one of may have left the place before, but
   answered after it. */
static void journal_rouse(struct journal *j, const struct convert *c)
{
	struct buf at = {0};

	for (;;) {
		db_text(&j->db, JOURNAL_ALONE, 1, buf_str(&at));
		if (!db_row(&j->db, JOURNAL_ALONE))
			break;
		at.n = 0;
		buf_add(&at, db_column(&j->db, JOURNAL_ALONE, 0));
		db_done(&j->db, JOURNAL_ALONE);
		if (convert_stands(c, buf_str(&at)))
			continue;
		db_text(&j->db, JOURNAL_LEFT, 1, buf_str(&at));
		db_do(&j->db, JOURNAL_LEFT);
	}
	buf_free(&at);
}

bool journal_settle(struct journal *j, const struct convert *c)
{
	struct arena_mark mark;
	bool again = false;

	while (db_row(&j->db, JOURNAL_TWICE)) {
		mark = arena_mark(j->arena);
		struct str path =
		    str_copy(j->arena, db_column(&j->db, JOURNAL_TWICE, 0));

		db_done(&j->db, JOURNAL_TWICE);
		journal_yield(j, path);
		arena_release(j->arena, mark);
	}
	journal_bury(j, c);
	journal_rouse(j, c);
	db_run(&j->db, "DELETE FROM todo");
	j->at.n = 0;
	while (db_row(&j->db, JOURNAL_AGAIN)) {
		again = true;
		journal_add(j, db_column(&j->db, JOURNAL_AGAIN, 0));
	}
	return again;
}
