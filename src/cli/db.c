#include "cli/db.h"

#include <stdlib.h>
#include <string.h>

enum {
	PATIENCE = 60000, /* milliseconds that others may write */
	/* It is used by one thread: no lock around each call. */
	OPENING =
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
};

static bool db_complain(const struct db *db)
{
	if (sqlite3_errcode(db->handle) == SQLITE_BUSY)
		messages_say(db->ms, "%s: another run of nusqa is using it",
		             db->file);
	else
		messages_say(db->ms, "%s: %s", db->file,
		             sqlite3_errmsg(db->handle));
	return false;
}

bool db_run(struct db *db, const char *sql)
{
	return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK ||
	       db_complain(db);
}

/* The log of changes keeps what was done when the process ends, however that
   is; and a reader never waits for a writer. */
static const char *const pragmas[] = {
    [DB_ALONE] = "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL;"
		 "PRAGMA synchronous=NORMAL; PRAGMA temp_store=FILE;"
		 "BEGIN EXCLUSIVE; COMMIT",
    [DB_SHARED] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
		  "PRAGMA foreign_keys=ON",
};

/* Close what could not be opened. */
static void db_fail(struct db *db)
{
	int code = sqlite3_errcode(db->handle);

	db_close(db);
	db->broken = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
}

bool db_open(struct db *db, const struct messages *ms, const char *file,
             enum db_sharing sharing, const char *layout)
{
	*db = (struct db){.ms = ms, .file = file};
	if (sqlite3_open_v2(file, &db->handle, OPENING, NULL) != SQLITE_OK) {
		db_complain(db);
		db_fail(db);
		return false;
	}
	sqlite3_busy_timeout(db->handle, sharing == DB_SHARED ? PATIENCE : 0);
	if (db_run(db, pragmas[sharing]) && db_run(db, layout))
		return true;
	db_fail(db);
	return false;
}

bool db_damaged(struct db *db)
{
	sqlite3_stmt *asked = NULL;
	const unsigned char *says = NULL;
	bool good;

	if (sqlite3_prepare_v2(db->handle, "PRAGMA quick_check(1)", -1, &asked,
	                       NULL) == SQLITE_OK &&
	    sqlite3_step(asked) == SQLITE_ROW)
		says = sqlite3_column_text(asked, 0);
	good = says != NULL && strcmp((const char *)says, "ok") == 0;
	if (!good)
		messages_say(db->ms, "%s: it is damaged", db->file);
	sqlite3_finalize(asked);
	return !good;
}

void db_forget(struct db *db)
{
	for (size_t i = 0; i < db->nasked; i++)
		sqlite3_finalize(db->asked[i]);
	free(db->asked);
	db->asked = NULL;
	db->nasked = 0;
}

void db_close(struct db *db)
{
	db_forget(db);
	sqlite3_close(db->handle);
	*db = (struct db){0};
}

bool db_prepare(struct db *db, const char *const *sql, size_t n)
{
	db->asked = mem_alloc(n * sizeof(sqlite3_stmt *));
	for (; db->nasked < n; db->nasked++)
		if (sqlite3_prepare_v3(db->handle, sql[db->nasked], -1,
		                       SQLITE_PREPARE_PERSISTENT,
		                       &db->asked[db->nasked],
		                       NULL) != SQLITE_OK)
			return db_complain(db);
	return true;
}

void db_text(struct db *db, size_t q, int place, struct str value)
{
	sqlite3_bind_text64(db->asked[q], place, value.n ? value.p : "",
	                    value.n, SQLITE_TRANSIENT, SQLITE_UTF8);
}

void db_number(struct db *db, size_t q, int place, int64_t value)
{
	sqlite3_bind_int64(db->asked[q], place, value);
}

bool db_row(struct db *db, size_t q)
{
	int result = sqlite3_step(db->asked[q]);

	if (result == SQLITE_ROW)
		return true;
	if (result != SQLITE_DONE)
		db_complain(db);
	sqlite3_reset(db->asked[q]);
	return false;
}

bool db_do(struct db *db, size_t q)
{
	int result = sqlite3_step(db->asked[q]);
	bool good =
	    result == SQLITE_DONE || result == SQLITE_ROW || db_complain(db);

	sqlite3_reset(db->asked[q]);
	return good;
}

void db_done(struct db *db, size_t q)
{
	sqlite3_reset(db->asked[q]);
}

struct str db_column(const struct db *db, size_t q, int column)
{
	const unsigned char *p = sqlite3_column_text(db->asked[q], column);
	int n = sqlite3_column_bytes(db->asked[q], column);

	return p ? (struct str){(const char *)p, (size_t)n} : STR("");
}

int64_t db_last(const struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}

int64_t db_column_number(const struct db *db, size_t q, int column)
{
	return sqlite3_column_int64(db->asked[q], column);
}
