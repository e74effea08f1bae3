#include "act.h"
#include "text/encoding.h"
#include "text/source.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* What bytes are, and what they become. */
static void becomes(struct str bytes, const char *name, const char *text)
{
	struct encoding e = encoding_find(bytes);
	struct str out = encoding_convert(&test.a, bytes, e),
		   want = str_from(text);

	assert_int_equal(e.name.n, str_from(name).n);
	assert_memory_equal(e.name.p, name, e.name.n);
	assert_int_equal(out.n, want.n);
	assert_memory_equal(out.p, want.p, want.n);
}

static void utf8_stays_as_it_is(void **state)
{
	(void)state;
	becomes(STR("Есеп № 7"), "UTF-8", "Есеп № 7");
	becomes(STR(""), "UTF-8", "");
	/* With a fault too. */
	becomes(STR("Есеп \xFF бекітілсін"), "UTF-8", "Есеп \xFF бекітілсін");
}

static void utf16_is_known_by_its_mark(void **state)
{
	(void)state;
	becomes(STR("\xFF\xFE\x15\x04"
	            "1\0\x3D\xD8\x00\xDE"),
	        "UTF-16LE", "\xEF\xBB\xBFЕ1\xF0\x9F\x98\x80");
	becomes(STR("\xFE\xFF\x04\x15\0001"), "UTF-16BE", "\xEF\xBB\xBFЕ1");
}

static void utf16_is_known_by_its_zeros(void **state)
{
	(void)state;
	becomes(STR("\x15\x04 \0\x16\x21 \0\x37\0"), "UTF-16LE", "Е № 7");
	becomes(STR("\x04\x15\0 \x21\x16\0 \0\x37"), "UTF-16BE", "Е № 7");
	/* A zero alone makes none. */
	assert_int_equal(encoding_find(STR("Есеп\0 бекітілсін")).kind,
	                 ENCODING_UTF8);
}

static void half_a_character_becomes_a_sign_for_it(void **state)
{
	(void)state;
	becomes(STR("\xFF\xFE\x15\x04\x31"), "UTF-16LE",
	        "\xEF\xBB\xBFЕ\xEF\xBF\xBD");
	/* A lone surrogate has no sign: it is told of, and left out. */
	becomes(STR("\xFF\xFE\x00\xD8\x31\x00"), "UTF-16LE",
	        "\xEF\xBB\xBF\xED\xA0\x80"
	        "1");
}

static void russian_and_kazakh_in_single_bytes(void **state)
{
	(void)state;
	becomes(STR("\xCE \xE2\xE5\xF2\xE5\xF0\xE8\xED\xE0\xF0\xE8\xE8 \xB9 7"),
	        "windows-1251 or RK1048", "О ветеринарии № 7");
	becomes(STR("\x8D\xE0\xE7\xE0\x9D\xF1\xF2\xE0\xED "
	            "\xE1\xB4\xEB\xB3\xEC\xB3"),
	        "windows-1251 or RK1048", "Қазақстан бөлімі");
}

static void other_bytes_are_left_alone(void **state)
{
	(void)state;
	becomes(STR("abc \xFF\xFE def"), "", "abc \xFF\xFE def");
	/* "О ветеринарии" in KOI8-R. */
	becomes(STR("\xEF \xD7\xC5\xD4\xC5\xD2\xC9\xCE\xC1\xD2\xC9\xC9"),
	        "KOI8-R", "\xEF \xD7\xC5\xD4\xC5\xD2\xC9\xCE\xC1\xD2\xC9\xC9");
}

/* "Приказ Министра" */
static void other_alphabets_are_named_and_not_read(void **state)
{
	static const struct {
		const char *name, *bytes;
	} kinds[] = {
	    {"KOI8-R", "\xF0\xD2\xC9\xCB\xC1\xDA \xED\xC9\xCE\xC9\xD3\xD4"
	               "\xD2\xC1"},
	    {"CP866", "\x8F\xE0\xA8\xAA\xA0\xA7 \x8C\xA8\xAD\xA8\xE1\xE2"
	              "\xE0\xA0"},
	    {"MAC-CYRILLIC", "\x8F\xF0\xE8\xEA\xE0\xE7 \x8C\xE8\xED\xE8"
	                     "\xF1\xF2\xF0\xE0"},
	    {"ISO-8859-5", "\xBF\xE0\xD8\xDA\xD0\xD7 \xBC\xD8\xDD\xD8\xE1"
	                   "\xE2\xE0\xD0"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		becomes(str_from(kinds[i].bytes), kinds[i].name,
		        kinds[i].bytes);
	str_is(
	    encoding_advise(&test.a, encoding_find(str_from(kinds[1].bytes))),
	    "it seems to be CP866; save it as UTF-8, as by "
	    "iconv -f CP866 -t UTF-8");
}

static void is_wider(struct str bytes)
{
	struct encoding e = encoding_find(bytes);

	assert_int_equal(e.kind, ENCODING_OTHER);
	assert_true(str_eq(e.name, STR("UTF-32")));
}

static void utf32_is_named_and_not_read(void **state)
{
	(void)state;
	is_wider(STR("\xFF\xFE\0\0\x15\x04\0\0"));
	is_wider(STR("\x15\x04\0\0\x15\x04\0\0"));
	is_wider(STR("\0\0\x04\x15\0\0\x04\x15"));
}

static void put(void *ctx, const struct message *m)
{
	*(struct message *)ctx = *m;
}

static void places_are_those_of_the_input(void **state)
{
	struct message m = {0};
	struct report report = {.put = put, .ctx = &m};
	size_t line, col;
	struct source *s = source_read(
	    &test.a, STR("act"),
	    STR("\xCE \xE2\xE5\xF2\xE5\xF0\xE8\xED\xE0\xF0\xE8\xE8\n\xB9 7\n"),
	    &report);

	(void)state;
	assert_non_null(s);
	assert_int_equal(m.code, DIAG_INPUT_CONVERTED);
	source_place(s, str_find(s->text, STR("7")), &line, &col);
	assert_int_equal(line, 2);
	assert_int_equal(col, 3);
}

static void lone_surrogates_are_left_out_and_told(void **state)
{
	struct message m = {0};
	struct report report = {.put = put, .ctx = &m};
	struct source *s = source_read(&test.a, STR("act"),
	                               STR("ab\xED\xA0\x80"
	                                   "cd"),
	                               &report);

	(void)state;
	assert_non_null(s);
	assert_int_equal(m.code, DIAG_INPUT_CONTROL);
	assert_int_equal(m.col, 3);
	assert_memory_equal(m.detail.p, "U+D800", 6);
	assert_int_equal(s->text.n, 4);
	assert_memory_equal(s->text.p, "abcd", 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(utf8_stays_as_it_is),
	    TEST(utf16_is_known_by_its_mark),
	    TEST(utf16_is_known_by_its_zeros),
	    TEST(half_a_character_becomes_a_sign_for_it),
	    TEST(russian_and_kazakh_in_single_bytes),
	    TEST(other_bytes_are_left_alone),
	    TEST(other_alphabets_are_named_and_not_read),
	    TEST(utf32_is_named_and_not_read),
	    TEST(places_are_those_of_the_input),
	    TEST(lone_surrogates_are_left_out_and_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
