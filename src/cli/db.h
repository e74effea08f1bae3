#ifndef CLI_DB_H
#define CLI_DB_H

#include "cli/messages.h"

#include <sqlite3.h>

/*
 * A database in a file (SQLite), with the questions that are asked of it, each
 * prepared once.  The tables of questions are those of its user: a number of
 * an enum leads to its SQL.
 */
struct db {
	const struct messages *ms;
	const char *file;
	sqlite3 *handle;
	sqlite3_stmt **asked;
	size_t nasked;
	bool broken; /* it could not be opened, as it is none or damaged */
};

enum db_sharing {
	DB_ALONE,  /* nobody else may have it open */
	DB_SHARED, /* others write too, each transaction by itself */
};

/* Open or make it; layout is the SQL that makes what it has where it is
   missing.  False after a message, and broken is set where that is so. */
bool db_open(struct db *db, const struct messages *ms, const char *file,
             enum db_sharing sharing, const char *layout);
/* Is a page of it damaged?  Asks all of it. */
bool db_damaged(struct db *db);
void db_close(struct db *db);
/* Prepare the questions; the list is borrowed.  False after a message. */
bool db_prepare(struct db *db, const char *const *sql, size_t n);
/* Take the questions back; it stays open. */
void db_forget(struct db *db);
/* Run SQL that gives nothing back.  False after a message. */
bool db_run(struct db *db, const char *sql);

/* Fill the places of question q, ?1 being 1; it is not being asked. */
void db_text(struct db *db, size_t q, int place, struct str value);
void db_number(struct db *db, size_t q, int place, int64_t value);
/* Next row of question q; false where there is no more, and it is ready to be
   asked anew.  A failure is told, and counts as the end. */
bool db_row(struct db *db, size_t q);
/* Ask it for what it does alone; false after a message. */
bool db_do(struct db *db, size_t q);
/* Done with a question before its last row. */
void db_done(struct db *db, size_t q);
/* Columns of the row, from 0; the text lasts until the next row. */
struct str db_column(const struct db *db, size_t q, int column);
/* The number of the row that was put in last. */
int64_t db_last(const struct db *db);
int64_t db_column_number(const struct db *db, size_t q, int column);

#endif
