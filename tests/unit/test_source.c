#include "act.h"
#include "act.h"
#include "text/line.h"
#include "text/normalise.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

static struct source *source;

static bool read(struct str raw)
{
	said_clear(&test.said);
	source = source_read(&test.a, STR("act"), raw, &test.said.in);
	return source != NULL;
}

static void becomes(struct str raw, struct str want)
{
	assert_true(read(raw));
	if (!str_eq(source->text, want))
		fail_msg("\"%.*s\" is not \"%.*s\"", STR_ARG(source->text),
		         STR_ARG(want));
}

static void place_is(size_t at, size_t line, size_t col)
{
	size_t l, c;

	source_place(source, at, &l, &c);
	assert_int_equal(l, line);
	assert_int_equal(c, col);
}

/* Footnotes of bare text: their marks go, and lead back to where they stood. */
static void footnotes_stand_behind_their_lines(void **state)
{
	(void)state;
	becomes(STR("1. Тариф[1] бар[*].\n[1] Салықсыз.\n[1] Бірыңғай.\n"
	            "  [*] Жаңа.\n2. Алым.\n"),
	        STR("1. Тариф бар.\nСалықсыз.\nБірыңғай.\nЖаңа.\n"
	            "2. Алым.\n"));
	assert_int_equal(source->notes.n, 2);
	assert_int_equal(source->notes.p[0].from, 1);
	assert_int_equal(source->notes.p[0].to, 3);
	assert_true(str_eq(source->notes.p[1].mark, STR("*")));
	assert_int_equal(source_laid(source, source->notes.p[0].at),
	                 str_find(source->text, STR(" бар")));
	place_is(str_find(source->text, STR("Бірыңғай")), 3, 5);
	place_is(str_find(source->text, STR("2. Алым")), 5, 1);
}

/* Not all marks of the line have one, in their order; a list; what stands off;
   a mark that opens words. */
static void other_lines_in_brackets_are_no_footnotes(void **state)
{
	static const char *const texts[] = {
	    "1. Тариф[1] бар[2].\n[1] Салықсыз.\n2. Алым.\n",
	    "1. Тариф[1] бар[2].\n[2] Жаңа.\n[1] Салықсыз.\n",
	    "1. Тариф:\n[1] салықсыз;\n[2] жаңа.\n",
	    "1. Тариф[1].\n\n[1] Салықсыз.\n",
	    "1. Тариф [1].\n[1] Салықсыз.\n",
	    "1. Тариф[1], алым[1].\n[1] Салықсыз.\n",
	    "1. Тариф[1].\n[1]\n",
	    "1. Тариф[жаңа тариф].\n[жаңа тариф] Салықсыз.\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		becomes(str_from(texts[i]), str_from(texts[i]));
		assert_int_equal(source->notes.n, 0);
	}
}

static void utf8_is_checked_to_the_byte(void **state)
{
	static const struct {
		struct str s;
		size_t bad;
	} cases[] = {
	    {STR_INIT(""), 0},
	    {STR_INIT("abc"), 3},
	    {STR_INIT("әбв"), 6},
	    {STR_INIT("\xF0\x9F\x98\x80"), 4},
	    {STR_INIT("\xF4\x8F\xBF\xBF"), 4},
	    {STR_INIT("a\x80"), 1},            /* goes on with nothing */
	    {STR_INIT("\xC0\xAF"), 0},         /* overlong */
	    {STR_INIT("\xC1\xBF"), 0},         /* overlong */
	    {STR_INIT("\xE0\x9F\xBF"), 0},     /* overlong */
	    {STR_INIT("\xF0\x8F\xBF\xBF"), 0}, /* overlong */
	    {STR_INIT("ab\xED\xA0\x80"), 5},   /* a surrogate: left out later */
	    {STR_INIT("\xF4\x90\x80\x80"), 0}, /* above U+10FFFF */
	    {STR_INIT("\xF5\x80\x80\x80"), 0},
	    {STR_INIT("\xFF"), 0},
	    {STR_INIT("a\xD0"), 1}, /* cut off */
	    {STR_INIT("a\xE2\x84"), 1},
	    {STR_INIT("a\xF0\x9F\x98"), 1},
	    {STR_INIT("\xD0z"), 0},
	};

	bool doubtful;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(utf8_check(cases[i].s, &doubtful),
		                 cases[i].bad);
}

static void what_is_not_utf8_is_refused_with_its_place(void **state)
{
	(void)state;
	assert_false(read(STR("бір\nекі \xFF үш")));
	said_is(&test.said,
	        "2:5 encoding: the input is not valid UTF-8: a broken "
	        "character in a text that is UTF-8 else; mend it in the "
	        "file\n");
	assert_int_equal(test.said.worst, NUSQA_FATAL);
}

static void an_input_without_text_is_refused(void **state)
{
	(void)state;
	assert_false(read(STR("")));
	said_is(&test.said, "1:1 empty: the input holds no text\n");
	assert_false(read(STR(" \n\t\r\n\f\xC2\xA0\xE2\x80\x83\n")));
	assert_true(said_has(&test.said, "empty"));
	assert_false(read(STR("\xEF\xBB\xBF\n")));
	assert_true(said_has(&test.said, "empty"));
}

static void a_text_that_needs_nothing_is_not_copied(void **state)
{
	struct str raw = STR("Қазақстан Республикасы № 5 «бір» – екі…\n");

	(void)state;
	becomes(raw, raw);
	assert_ptr_equal(source->text.p, raw.p);
	assert_int_equal(source_raw(source, 7), 7);
}

/* й as two characters, U+0438 U+0306. */
#define SHORT_I "\xD0\xB8\xCC\x86"

static void letters_are_composed_and_lead_back(void **state)
{
	(void)state;
	becomes(STR("а" SHORT_I "б " SHORT_I " в"), STR("айб й в"));
	/* Words are led back by their first letter; what follows exactly. */
	assert_int_equal(source_raw(source, 0), 0);
	assert_int_equal(source_raw(source, 10), 14);
	place_is(7, 1, 6);
	place_is(10, 1, 9);
	said_is(&test.said, "");
}

static void places_behind_changes_stay_true(void **state)
{
	struct buf raw = {0};
	const char *needle;

	(void)state;
	for (size_t i = 0; i < 200; i++)
		buf_add(&raw, STR("сөз" SHORT_I " сөз\n"));
	buf_add(&raw, STR("табылды"));
	assert_true(read(buf_str(&raw)));
	needle = source->text.p + str_find(source->text, STR("табылды"));
	place_is((size_t)(needle - source->text.p), 201, 1);
	place_is((size_t)(needle - source->text.p) + 4, 201, 3);
	buf_free(&raw);
}

static void control_characters_are_left_out_and_named(void **state)
{
	(void)state;
	becomes(STR("а\x01"
	            "б\nв\x1Fг"),
	        STR("аб\nвг"));
	said_is(&test.said,
	        "1:2 control-character: left out a character that no document "
	        "may hold: U+0001\n"
	        "2:2 control-character: left out a character that no document "
	        "may hold: U+001F\n");
	assert_int_equal(source_raw(source, 2), 3);
	becomes(STR("а\0б\xEF\xBF\xBEв\xEF\xBF\xBFг"), STR("абвг"));
	assert_true(said_has(&test.said, "U+0000"));
	assert_true(said_has(&test.said, "U+FFFE"));
	assert_true(said_has(&test.said, "U+FFFF"));
	/* What lays out a text stays. */
	becomes(STR("а\tб\r\n\fв"), STR("а\tб\r\n\fв"));
	said_is(&test.said, "");
}

static void no_more_than_a_hundred_are_named(void **state)
{
	char raw[400];
	size_t lines = 0;

	(void)state;
	memset(raw, 1, sizeof(raw));
	raw[0] = 'a';
	assert_true(read((struct str){raw, sizeof(raw)}));
	assert_int_equal(source->text.n, 1);
	for (size_t i = 0; i < test.said.text.n; i++)
		lines += test.said.text.p[i] == '\n';
	assert_int_equal(lines, 100);
}

static void lines_and_columns_count_characters(void **state)
{
	(void)state;
	assert_true(read(STR("әбв\n😀 г\n")));
	place_is(0, 1, 1);
	place_is(4, 1, 3);
	place_is(6, 1, 4);
	place_is(7, 2, 1);
	place_is(11, 2, 2);
	place_is(12, 2, 3);
}

static void columns_of_a_long_line_count_from_its_start(void **state)
{
	static char raw[30001];

	(void)state;
	memcpy(raw, "бір\n", 7);
	for (size_t i = 7; i + 1 < sizeof(raw); i += 2)
		memcpy(raw + i, "ә", 2);
	assert_true(read((struct str){raw, sizeof(raw)}));
	for (size_t at = 7; at < sizeof(raw) - 2; at += 2)
		place_is(at, 2, (at - 7) / 2 + 1);
}

static void lines_of_a_converted_text_are_counted_once(void **state)
{
	(void)state;
	assert_true(read(STR("\xFF\xFE"
	                     "1\0\n\0"
	                     "2\0\n\0"
	                     "3\0\n\0")));
	place_is(str_find(source->text, STR("1")), 1, 1);
	place_is(str_find(source->text, STR("2")), 2, 1);
	place_is(str_find(source->text, STR("3")), 3, 1);
}

static void a_byte_order_mark_is_no_text(void **state)
{
	struct lines lines;

	(void)state;
	assert_true(read(STR("\xEF\xBB\xBF"
	                     "Бір\nекі\n")));
	lines = lines_read(&test.a, source);
	assert_int_equal(lines.n, 2);
	assert_true(str_eq(lines.p[0].s, STR("Бір")));
	place_is(lines.p[0].at, 1, 1);
	place_is(lines.p[0].at + 2, 1, 2);
	place_is(lines.p[1].at, 2, 1);
}

static void every_end_of_a_line_is_one(void **state)
{
	(void)state;
	becomes(STR("Бір\rЕкі\r\nҮш\r\r\nТөрт"),
	        STR("Бір\nЕкі\r\nҮш\r\r\nТөрт"));
	becomes(STR("1. Один\r2. Два\r\r3. Три\r"),
	        STR("1. Один\n2. Два\n\n3. Три\n"));
	becomes(STR("Один\u2028Два\u2029Три\xC2\x85"
	            "Әр"),
	        STR("Один  \nДва  \nТри \nӘр"));
	place_is(STR("Один  \nДва").n, 2, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(utf8_is_checked_to_the_byte),
	    TEST(what_is_not_utf8_is_refused_with_its_place),
	    TEST(an_input_without_text_is_refused),
	    TEST(a_text_that_needs_nothing_is_not_copied),
	    TEST(letters_are_composed_and_lead_back),
	    TEST(places_behind_changes_stay_true),
	    TEST(control_characters_are_left_out_and_named),
	    TEST(no_more_than_a_hundred_are_named),
	    TEST(lines_and_columns_count_characters),
	    TEST(columns_of_a_long_line_count_from_its_start),
	    TEST(lines_of_a_converted_text_are_counted_once),
	    TEST(a_byte_order_mark_is_no_text),
	    TEST(every_end_of_a_line_is_one),
	    TEST(footnotes_stand_behind_their_lines),
	    TEST(other_lines_in_brackets_are_no_footnotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
