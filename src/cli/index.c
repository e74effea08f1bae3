#include "cli/index.h"

#include <string.h>

/* Columns of a row, from TEXT_FIELDS on. */
#define COLUMNS                                                                \
	"t.id, t.path, t.hash, t.iri, t.kind, t.type, t.number, t.day,"        \
	" t.edition, t.lang, t.title"
#define FROM " FROM text AS t "
#define ORDER " ORDER BY t.day, t.iri, t.lang, t.edition"
#define NUMBER "(?2 = '' OR t.number = ?2 COLLATE NOCASE)"
#define DAY "(?3 = '' OR t.day BETWEEN ?3 AND ?4)"
#define WORDS "t.id IN (SELECT rowid FROM words WHERE words MATCH ?1)"
/* Orders that change an act or its title (0, 1, 5, 6: a list of them would make
   a table for each time that it is asked), with what they are made by. */
#define NAMING(from)                                                           \
	"SELECT " COLUMNS ", r.id, r.how, r.iri, r.day, r.words, r.title,"     \
	" r.old FROM " from " JOIN text AS t ON t.id = r.text"                 \
	" WHERE (1 << r.how) & 99 AND "
/* Without a table of words: what is asked for stands in the title as it is. */
#define LIKE "t.title LIKE ?1"

/* What the tables below are; one more where they, or the titles in them, are
   made in another way. */
#define VERSION "4"

static const char layout[] =
    "CREATE TABLE IF NOT EXISTS text ("
    "id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT, iri TEXT,"
    "kind TEXT, type TEXT, number TEXT COLLATE NOCASE, day TEXT, edition TEXT,"
    "lang TEXT, title TEXT);"
    "CREATE INDEX IF NOT EXISTS text_iri ON text (iri);"
    "CREATE INDEX IF NOT EXISTS text_number ON text (number);"
    "CREATE INDEX IF NOT EXISTS text_day ON text (day);"
    "CREATE TABLE IF NOT EXISTS title ("
    "text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE, key TEXT);"
    "CREATE INDEX IF NOT EXISTS title_text ON title (text);"
    "CREATE INDEX IF NOT EXISTS title_key ON title (key);"
    "CREATE TABLE IF NOT EXISTS ref ("
    "id INTEGER PRIMARY KEY,"
    "text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,"
    "how INTEGER, iri TEXT, day TEXT, words TEXT, title TEXT, old TEXT);"
    "CREATE INDEX IF NOT EXISTS ref_iri ON ref (iri, how);"
    "CREATE INDEX IF NOT EXISTS ref_text ON ref (text);"
    "CREATE INDEX IF NOT EXISTS ref_title ON ref (title) WHERE how = 6;"
    "CREATE TABLE IF NOT EXISTS called ("
    "ref INTEGER NOT NULL REFERENCES ref (id) ON DELETE CASCADE, key TEXT);"
    "CREATE INDEX IF NOT EXISTS called_ref ON called (ref);"
    "CREATE INDEX IF NOT EXISTS called_key ON called (key);"
    "PRAGMA user_version = " VERSION;
static const char words_layout[] =
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5"
    " (title, tokenize = 'unicode61', prefix = '2 3')";

static const char *const questions[INDEX_QUESTIONS] = {
    [INDEX_FIND] = "SELECT " COLUMNS FROM "WHERE t.path = ?1",
    [INDEX_TEXTS] =
	"SELECT " COLUMNS FROM "WHERE t.iri = ?1 ORDER BY t.edition, t.lang",
    [INDEX_LIST] = "SELECT " COLUMNS FROM ORDER,
    [INDEX_BY_WORDS] =
	"SELECT " COLUMNS FROM "WHERE " WORDS " AND " NUMBER " AND " DAY ORDER,
    [INDEX_BY_NUMBER] =
	"SELECT " COLUMNS FROM "WHERE t.number = ?2 AND " DAY ORDER,
    [INDEX_BY_DAY] = "SELECT " COLUMNS FROM "WHERE t.day BETWEEN ?3 AND ?4"
		     " AND " NUMBER ORDER,
    [INDEX_AMENDERS] = NAMING("ref AS r") "r.iri = ?1",
    [INDEX_UNTOLD] = NAMING("ref AS r") "r.iri = ?1 AND r.how <> 6"
					" AND NOT EXISTS (SELECT 1 FROM called "
					"AS c WHERE c.ref = r.id)",
    [INDEX_REPEALED] = "SELECT min(day) FROM ref WHERE iri = ?1 AND how = 1"
		       " AND day <> ''",
    [INDEX_CALLED] =
	NAMING("called AS c JOIN ref AS r ON r.id = c.ref") "c.key = ?1",
    [INDEX_TITLES] = "SELECT k.key FROM text AS t JOIN title AS k"
		     " ON k.text = t.id WHERE t.iri = ?1",
    [INDEX_OTHERS] =
	"SELECT " COLUMNS ", k.key"
	" FROM called AS c JOIN title AS k ON k.key = c.key"
	" JOIN text AS t ON t.id = k.text WHERE c.ref = ?1 AND t.iri <> ?2",
    [INDEX_RENAMED] =
	"SELECT r.iri FROM called AS c JOIN ref AS r ON r.title = c.key"
	" AND r.how = 6 WHERE c.ref = ?1 AND r.old = ''",
    [INDEX_NAMED] =
	"SELECT DISTINCT r.words, c.day FROM ref AS r JOIN text AS c"
	" ON c.id = r.text WHERE r.how = 8 AND r.iri IN (?1, '№ ' || ?2)"
	" AND r.words <> ?1 AND EXISTS (SELECT 1 FROM text AS t JOIN ref AS q"
	" ON q.text = t.id WHERE t.iri = r.words AND q.how IN (0, 1))"
	" ORDER BY r.words, c.day",
    [INDEX_REFS] =
	"SELECT how, iri, day, words, title, old FROM ref WHERE text = ?1"
	" ORDER BY how, id",
    [INDEX_DROP] = "DELETE FROM text WHERE id = ?1",
    [INDEX_DROP_WORDS] = "DELETE FROM words WHERE rowid = ?1",
    [INDEX_PUT] = "INSERT INTO text (path, hash, iri, kind, type, number, day,"
		  " edition, lang, title) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
		  " ?8, ?9, ?10)",
    [INDEX_PUT_REF] = "INSERT INTO ref (text, how, iri, day, words, title, old)"
		      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [INDEX_PUT_WORDS] = "INSERT INTO words (rowid, title) VALUES (?1, ?2)",
    [INDEX_PUT_TITLE] = "INSERT INTO title (text, key) VALUES (?1, ?2)",
    [INDEX_PUT_CALLED] = "INSERT INTO called (ref, key) VALUES (?1, ?2)",
};
/* The same where there is no table of words. */
static const char *const wordless[INDEX_QUESTIONS] = {
    [INDEX_BY_WORDS] =
	"SELECT " COLUMNS FROM "WHERE " LIKE " AND " NUMBER " AND " DAY ORDER,
    [INDEX_DROP_WORDS] = "SELECT ?1",
    [INDEX_PUT_WORDS] = "SELECT ?1, ?2",
};

/* Is there a table of words, or can there be one? */
static bool index_words(struct index *x)
{
	static const char *const ask[] = {
	    "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"};
	struct db asked = {
	    .ms = x->db.ms, .file = x->db.file, .handle = x->db.handle};
	bool found = db_prepare(&asked, ask, 1) && db_row(&asked, 0);

	db_forget(&asked);
	return found && db_run(&x->db, words_layout);
}

/* Has it tables of another version? */
static bool index_other(struct index *x)
{
	static const char *const ask[] = {
	    "SELECT 1 FROM pragma_user_version, sqlite_master"
	    " WHERE user_version <> " VERSION " AND name = 'text'"};
	struct db asked = {
	    .ms = x->db.ms, .file = x->db.file, .handle = x->db.handle};
	bool other = db_prepare(&asked, ask, 1) && db_row(&asked, 0);

	db_forget(&asked);
	return other;
}

bool index_open(struct index *x, const struct messages *ms, const char *file)
{
	const char *sql[INDEX_QUESTIONS];

	*x = (struct index){0};
	if (!db_open(&x->db, ms, file, DB_SHARED, ""))
		return false;
	if (index_other(x)) {
		messages_say(ms, "%s: another version of nusqa made it", file);
		index_close(x);
		x->db.broken = true;
		return false;
	}
	if (!db_run(&x->db, layout)) {
		index_close(x);
		return false;
	}
	x->words = index_words(x);
	for (size_t i = 0; i < INDEX_QUESTIONS; i++)
		sql[i] = x->words || wordless[i] == NULL ? questions[i]
		                                         : wordless[i];
	if (db_prepare(&x->db, sql, INDEX_QUESTIONS))
		return true;
	index_close(x);
	return false;
}

void index_close(struct index *x)
{
	db_close(&x->db);
}

bool index_begin(struct index *x)
{
	return db_run(&x->db, "BEGIN IMMEDIATE");
}

bool index_look(struct index *x)
{
	return db_run(&x->db, "BEGIN");
}

bool index_end(struct index *x, bool good)
{
	if (good && db_run(&x->db, "COMMIT"))
		return true;
	db_run(&x->db, "ROLLBACK");
	return false;
}

bool index_next(struct index *x, enum index_question q, struct index_text *t)
{
	if (!db_row(&x->db, q))
		return false;
	t->id = db_column_number(&x->db, q, 0);
	for (int i = 0; i < TEXT_FIELDS; i++)
		t->fields[i] = db_column(&x->db, q, 1 + i);
	return true;
}

void index_naming(const struct index *x, enum index_question q,
                  struct index_naming *n)
{
	struct str *const fields[] = {&n->iri, &n->day, &n->words, &n->title,
	                              &n->old};
	const int behind = TEXT_FIELDS + 1;

	n->id = db_column_number(&x->db, q, behind);
	n->how = (nusqa_how)db_column_number(&x->db, q, behind + 1);
	for (int i = 0; i < 5; i++)
		*fields[i] = db_column(&x->db, q, behind + 2 + i);
}

bool index_find(struct index *x, struct str path, struct index_text *t)
{
	db_done(&x->db, INDEX_FIND);
	db_text(&x->db, INDEX_FIND, 1, path);
	return index_next(x, INDEX_FIND, t);
}

bool index_has(struct index *x, struct str iri)
{
	struct index_text t;
	bool found;

	db_text(&x->db, INDEX_TEXTS, 1, iri);
	found = index_next(x, INDEX_TEXTS, &t);
	db_done(&x->db, INDEX_TEXTS);
	return found;
}

bool index_drop(struct index *x, int64_t id)
{
	db_number(&x->db, INDEX_DROP, 1, id);
	db_number(&x->db, INDEX_DROP_WORDS, 1, id);
	return db_do(&x->db, INDEX_DROP_WORDS) && db_do(&x->db, INDEX_DROP);
}

static bool index_put_titles(struct index *x, enum index_question q, int64_t id,
                             const struct titles *titles)
{
	bool good = true;

	for (size_t i = 0; i < titles->n && good; i++) {
		db_number(&x->db, q, 1, id);
		db_text(&x->db, q, 2, titles->p[i]);
		good = db_do(&x->db, q);
	}
	return good;
}

static bool index_put_ref(struct index *x, int64_t id,
                          const struct index_ref *r)
{
	const struct str fields[] = {r->iri, r->day, r->words, r->title,
	                             r->old};

	db_number(&x->db, INDEX_PUT_REF, 1, id);
	db_number(&x->db, INDEX_PUT_REF, 2, r->how);
	for (int i = 0; i < 5; i++)
		db_text(&x->db, INDEX_PUT_REF, 3 + i, fields[i]);
	return db_do(&x->db, INDEX_PUT_REF) &&
	       index_put_titles(x, INDEX_PUT_CALLED, db_last(&x->db),
	                        &r->called);
}

bool index_put(struct index *x, const struct index_text *t,
               const struct titles *titles, const struct index_ref *refs,
               size_t nrefs)
{
	struct index_text old;
	bool good = true;
	int64_t id = 0;

	if (index_find(x, t->fields[TEXT_PATH], &old)) {
		id = old.id;
		db_done(&x->db, INDEX_FIND);
		good = index_drop(x, id);
	}
	for (int i = 0; i < TEXT_FIELDS; i++)
		db_text(&x->db, INDEX_PUT, 1 + i, t->fields[i]);
	good = good && db_do(&x->db, INDEX_PUT);
	id = db_last(&x->db);
	db_number(&x->db, INDEX_PUT_WORDS, 1, id);
	db_text(&x->db, INDEX_PUT_WORDS, 2, t->fields[TEXT_TITLE]);
	good = good && db_do(&x->db, INDEX_PUT_WORDS) &&
	       index_put_titles(x, INDEX_PUT_TITLE, id, titles);
	for (size_t i = 0; i < nrefs && good; i++)
		good = index_put_ref(x, id, &refs[i]);
	return good;
}
