/* Titles in the words that name acts: which are quoted, however the words
   repeat. */
#include "edit/entitled.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <setjmp.h>
#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static void a_title_is_quoted_whole_or_not(void **state)
{
	static const struct {
		const char *words, *key;
		bool in;
	} rows[] = {
	    {"закон\"озерне\"", "озерне", true},
	    {"закон\"о\"зерне\"", "озерне", true},
	    {"закон\"\"озерне\"\"", "озерне", true},
	    {"законозерне\"", "озерне", false},
	    {"закон\"озерне", "озерне", false},
	    {"закон\"озерневсегда\"", "озерне", false},
	    {"\"обозерне\"", "озерне", false},
	    {"\"об\"озерне\"", "озерне", true},
	    /* It begins as its own middle does. */
	    {"\"ababa\"", "aba", false},
	    {"\"ab\"aba\"", "aba", true},
	    {"\"a\"b\"abac\"ab\"a\"", "aba", true},
	    {"\"aaaa\"", "aaa", false},
	    {"\"a\"aaa\"", "aaa", true},
	    {"\"\"", "a", false},
	    {"\"a\"", "", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    entitled_in(str_from(rows[i].words), str_from(rows[i].key)),
		    rows[i].in);
}

/* As it is promised: from each mark on, letter by letter. */
static bool is_quoted(struct str words, struct str key)
{
	for (size_t from = 0; from < words.n; from++) {
		size_t at = from + 1, same = 0;

		if (words.p[from] != '"')
			continue;
		for (; at < words.n && same < key.n; at++) {
			if (words.p[at] == '"')
				continue;
			if (words.p[at] != key.p[same])
				break;
			same++;
		}
		if (same == key.n && at < words.n && words.p[at] == '"')
			return true;
	}
	return false;
}

static void what_repeats_is_found_where_it_stands(void **state)
{
	static const char letters[] = "ab\"";
	uint32_t seed = 1;
	char words[24], key[6];

	(void)state;
	for (size_t i = 0; i < 200000; i++) {
		size_t n = 1 + i % sizeof(key);

		for (size_t k = 0; k < sizeof(words) + n; k++) {
			seed = seed * 1664525u + 1013904223u;
			if (k < sizeof(words))
				words[k] = letters[(seed >> 16) % 3];
			else
				key[k - sizeof(words)] =
				    letters[(seed >> 16) % 2];
		}
		assert_int_equal(entitled_in((struct str){words, sizeof(words)},
		                             (struct str){key, n}),
		                 is_quoted((struct str){words, sizeof(words)},
		                           (struct str){key, n}));
	}
}

/* Letter by letter from each mark this would take hours. */
static void hostile_titles_take_linear_time(void **state)
{
	enum { SIZE = 4000000 };
	char *words = malloc(SIZE), *key = malloc(SIZE / 4);

	(void)state;
	assert_non_null(words);
	assert_non_null(key);
	for (size_t i = 0; i < SIZE; i++)
		words[i] = i % 2 ? 'a' : '"';
	for (size_t i = 0; i < SIZE / 4; i++)
		key[i] = 'a';
	key[SIZE / 4 - 1] = 'b';
	assert_false(entitled_in((struct str){words, SIZE},
	                         (struct str){key, SIZE / 4}));
	words[SIZE - 2] = '"';
	words[SIZE - 3] = 'b';
	words[SIZE - 1] = '"';
	assert_true(entitled_in((struct str){words, SIZE},
	                        (struct str){key, SIZE / 4}));
	free(words);
	free(key);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_title_is_quoted_whole_or_not),
	    cmocka_unit_test(what_repeats_is_found_where_it_stands),
	    cmocka_unit_test(hostile_titles_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
