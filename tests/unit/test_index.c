/* The index of a library, where SQLite can search by words and where not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/index.h"

static int drop_modules(sqlite3 *db, char **error,
                        const struct sqlite3_api_routines *api)
{
	(void)error;
	(void)api;
	return sqlite3_drop_modules(db, NULL);
}

static int without_words(void **state)
{
	(void)state;
	return sqlite3_auto_extension((void (*)(void))drop_modules);
}

static int with_words(void **state)
{
	(void)state;
	sqlite3_reset_auto_extension();
	return 0;
}

static void fill(struct index *x, const struct messages *ms)
{
	static const struct index_text texts[] = {
	    {.fields = {STR_INIT("kz/1/ru.xml"), STR_INIT("h1"),
	                STR_INIT("/akn/kz/1"), [TEXT_NUMBER] = STR_INIT("143"),
	                [TEXT_DAY] = STR_INIT("2001-01-19"),
	                [TEXT_LANG] = STR_INIT("rus"),
	                [TEXT_TITLE] = STR_INIT("О сдаче зерна")}},
	    {.fields = {STR_INIT("kz/1/kk.xml"), STR_INIT("h2"),
	                STR_INIT("/akn/kz/1"), [TEXT_NUMBER] = STR_INIT("143"),
	                [TEXT_DAY] = STR_INIT("2001-01-19"),
	                [TEXT_LANG] = STR_INIT("kaz"),
	                [TEXT_TITLE] = STR_INIT("Астық тапсыру туралы")}},
	};

	const struct titles none = {0};

	assert_true(index_open(x, ms, ""));
	for (size_t i = 0; i < 2; i++)
		assert_true(index_put(x, &texts[i], &none, NULL, 0));
	/* Once more: it takes the place of what was there. */
	assert_true(index_put(x, &texts[1], &none, NULL, 0));
}

/* The path of the one text that words find; empty where there is not one. */
static struct str found(struct index *x, const char *words)
{
	struct index_text t;
	struct str path = STR("");
	size_t n = 0;

	db_text(&x->db, INDEX_BY_WORDS, 1, str_from(words));
	for (int i = 2; i <= 4; i++)
		db_text(&x->db, INDEX_BY_WORDS, i, STR(""));
	for (; index_next(x, INDEX_BY_WORDS, &t); n++)
		path = str_eq(t.fields[TEXT_LANG], STR("rus"))
		           ? STR("kz/1/ru.xml")
		           : STR("kz/1/kk.xml");
	return n == 1 ? path : STR("");
}

static void titles_are_found_by_the_beginnings_of_their_words(void **state)
{
	struct buf said = {0};
	struct messages ms = {.into = &said};
	struct index x;

	(void)state;
	fill(&x, &ms);
	assert_true(x.words);
	assert_true(
	    str_eq(found(&x, "\"зер\"* \"сдач\"*"), STR("kz/1/ru.xml")));
	assert_true(str_eq(found(&x, "\"АСТЫҚ\"*"), STR("kz/1/kk.xml")));
	assert_true(str_eq(found(&x, "\"мука\"*"), STR("")));
	assert_true(index_has(&x, STR("/akn/kz/1")));
	assert_false(index_has(&x, STR("/akn/kz/2")));
	index_close(&x);
	assert_int_equal(said.n, 0);
	buf_free(&said);
}

static void without_fts5_titles_are_found_as_they_are_written(void **state)
{
	struct buf said = {0};
	struct messages ms = {.into = &said};
	struct index x;

	(void)state;
	fill(&x, &ms);
	assert_false(x.words);
	assert_true(str_eq(found(&x, "%сдач%зер%"), STR("kz/1/ru.xml")));
	assert_true(str_eq(found(&x, "%зер%сдач%"), STR("")));
	assert_true(str_eq(found(&x, "%Астық%"), STR("kz/1/kk.xml")));
	index_close(&x);
	assert_int_equal(said.n, 0);
	buf_free(&said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(titles_are_found_by_the_beginnings_of_their_words),
	    cmocka_unit_test_setup_teardown(
		without_fts5_titles_are_found_as_they_are_written,
		without_words, with_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
