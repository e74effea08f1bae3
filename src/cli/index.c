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
/* The number at the end of an IRI. */
#define TAIL(iri)                                                              \
	"replace(" iri ", rtrim(" iri ", replace(" iri ", '/', '')), '')"
/* Without a table of words: what is asked for stands in the title as it is. */
#define LIKE "t.title LIKE ?1"

static const char layout[] =
    "CREATE TABLE IF NOT EXISTS text ("
    "id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT, iri TEXT,"
    "kind TEXT, type TEXT, number TEXT COLLATE NOCASE, day TEXT, edition TEXT,"
    "lang TEXT, title TEXT);"
    "CREATE INDEX IF NOT EXISTS text_iri ON text (iri);"
    "CREATE INDEX IF NOT EXISTS text_number ON text (number);"
    "CREATE INDEX IF NOT EXISTS text_day ON text (day);"
    "CREATE TABLE IF NOT EXISTS ref ("
    "text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,"
    "how INTEGER, iri TEXT, day TEXT, words TEXT, key TEXT);"
    "CREATE INDEX IF NOT EXISTS ref_iri ON ref (iri, how);"
    "CREATE INDEX IF NOT EXISTS ref_text ON ref (text);"
    "CREATE INDEX IF NOT EXISTS ref_tail ON ref (" TAIL(
	"iri") ")"
	       " WHERE how <= 1";
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
    [INDEX_AMENDERS] = "SELECT " COLUMNS ", r.how, r.day FROM ref AS r"
		       " JOIN text AS t ON t.id = r.text WHERE r.iri = ?1 AND "
		       "r.how IN (0, 1, 5)"
		       " AND (?2 = '' OR instr(r.key, ?2))",
    [INDEX_NEAR] =
	"SELECT " COLUMNS ", r.iri FROM ref AS r"
	" JOIN text AS t ON t.id = r.text WHERE " TAIL(
	    "r.iri") " = ?1"
		     " AND r.how <= 1 AND instr(r.key, ?2) AND r.iri <> ?3"
		     " AND instr(r.iri, '/0001-01-01/') = 0" ORDER,
    [INDEX_REFS] = "SELECT how, iri, day, words FROM ref WHERE text = ?1"
		   " ORDER BY how, rowid",
    [INDEX_DROP] = "DELETE FROM text WHERE id = ?1",
    [INDEX_DROP_WORDS] = "DELETE FROM words WHERE rowid = ?1",
    [INDEX_PUT] = "INSERT INTO text (path, hash, iri, kind, type, number, day,"
		  " edition, lang, title) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
		  " ?8, ?9, ?10)",
    [INDEX_PUT_REF] = "INSERT INTO ref (text, how, iri, day, words, key)"
		      " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [INDEX_PUT_WORDS] = "INSERT INTO words (rowid, title) VALUES (?1, ?2)",
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

bool index_open(struct index *x, const struct messages *ms, const char *file)
{
	const char *sql[INDEX_QUESTIONS];

	*x = (struct index){0};
	if (!db_open(&x->db, ms, file, DB_SHARED, layout))
		return false;
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

static bool index_put_ref(struct index *x, int64_t id,
                          const struct index_ref *r)
{
	db_number(&x->db, INDEX_PUT_REF, 1, id);
	db_number(&x->db, INDEX_PUT_REF, 2, (int64_t)r->how);
	db_text(&x->db, INDEX_PUT_REF, 3, r->iri);
	db_text(&x->db, INDEX_PUT_REF, 4, r->day);
	db_text(&x->db, INDEX_PUT_REF, 5, r->words);
	db_text(&x->db, INDEX_PUT_REF, 6, r->key);
	return db_do(&x->db, INDEX_PUT_REF);
}

bool index_put(struct index *x, const struct index_text *t,
               const struct index_ref *refs, size_t nrefs)
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
	good = good && db_do(&x->db, INDEX_PUT_WORDS);
	for (size_t i = 0; i < nrefs && good; i++)
		good = index_put_ref(x, id, &refs[i]);
	return good;
}
