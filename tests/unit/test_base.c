/* Memory, strings, output, dates, hashes, messages in order. */
#include "base/buf.h"
#include "base/date.h"
#include "base/map.h"
#include "base/queue.h"
#include "base/sha256.h"
#include "base/vec.h"
#include "base/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <utf8proc.h>

static void assert_str(struct str s, const char *want)
{
	assert_int_equal(s.n, strlen(want));
	assert_memory_equal(s.p, want, s.n);
}

static void memory_comes_zeroed_after_a_release(void **state)
{
	struct arena a;
	struct arena_mark m;
	char *p;

	(void)state;
	arena_init(&a);
	m = arena_mark(&a);
	memset(arena_alloc(&a, 100), 0x55, 100);
	arena_release(&a, m);
	p = arena_alloc(&a, 100);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
	arena_free(&a);
}

static void a_list_keeps_its_items_while_it_grows(void **state)
{
	struct arena a;
	VEC(size_t) v = {0};

	(void)state;
	arena_init(&a);
	for (size_t i = 0; i < 10000; i++) {
		*vec_push(&a, &v) = i;
		arena_alloc(&a, i % 7);
	}
	for (size_t i = 0; i < v.n; i++)
		assert_int_equal(v.p[i], i);
	arena_free(&a);
}

static void a_sorted_list_tells_how_many_are_below(void **state)
{
	struct arena a;
	VEC(struct span) v = {0};

	(void)state;
	arena_init(&a);
	assert_int_equal(vec_below(&v, at, 5), 0);
	for (size_t i = 0; i < 7; i++)
		*vec_push(&a, &v) = (struct span){.at = i / 2 * 10};
	assert_int_equal(vec_below(&v, at, 0), 0);
	assert_int_equal(vec_below(&v, at, 1), 2);
	assert_int_equal(vec_below(&v, at, 20), 4);
	assert_int_equal(vec_below(&v, at, 30), 6);
	assert_int_equal(vec_below(&v, at, 31), 7);
	arena_free(&a);
}

static void a_map_finds_what_was_put_and_nothing_else(void **state)
{
	struct arena a;
	struct map m = {0};

	(void)state;
	arena_init(&a);
	for (int i = 0; i < 1000; i++)
		*map_put(&a, &m, str_format(&a, "key %d", i)) = &a;
	*map_put(&a, &m, STR("")) = &m;
	assert_ptr_equal(map_get(&m, STR("key 999")), &a);
	assert_ptr_equal(map_get(&m, STR("")), &m);
	assert_null(map_get(&m, STR("key 1000")));
	arena_free(&a);
}

static void strings_are_cut_and_trimmed(void **state)
{
	struct str s = STR("a\tb"), blank = STR("\xC2\xA0 x \xEF\xBB\xBF");

	(void)state;
	assert_str(str_cut(&s, '\t'), "a");
	assert_str(s, "b");
	assert_str(str_cut(&s, '\t'), "b");
	assert_int_equal(s.n, 0);
	assert_str(str_strip(blank), "x");
	assert_int_equal(str_find(STR("abc"), STR("d")), 3);
	assert_int_equal(str_runes(STR("қаңтар")), 6);
	assert_int_equal(str_run_back(STR("№ 8ҚРЗ"), rune_is_upper), 3);
	assert_int_equal(str_run_back(STR("орган"), rune_is_lower), 5);
	assert_int_equal(str_run_back(STR(""), rune_is_lower), 0);
	assert_true(str_begins_upper(STR("Қор")) &&
	            !str_begins_lower(STR("Қор")));
	assert_true(str_begins_lower(STR("қор")) &&
	            !str_begins_upper(STR("қор")));
	assert_false(str_begins_lower(STR("1")) || str_begins_upper(STR("1")) ||
	             str_begins_lower(STR("")) || str_begins_upper(STR("")));
	assert_int_equal(str_width(STR("е\xCC\x88")), 1);
}

static void letters_are_read_from_good_and_bad_bytes(void **state)
{
	size_t len;

	(void)state;
	assert_int_equal(str_rune(STR("қ"), &len), 0x49B);
	assert_int_equal(len, 2);
	assert_int_equal(str_rune(STR("№"), &len), 0x2116);
	assert_int_equal(len, 3);
	assert_int_equal(str_rune(STR("\xD0"), &len), 0xFFFD);
	assert_int_equal(len, 1);
	assert_int_equal(str_rune(STR("\xC0\x80"), &len), 0xFFFD);
	assert_int_equal(len, 1);
	assert_int_equal(rune_lower(0x49A), 0x49B);
}

/* Blocks of sixteen bytes: at each place in and across them. */
static void texts_are_searched_and_checked_at_each_place(void **state)
{
	static const char text[] = "Қосымшаға сәйкес 12-тармақ: «Білім» № 5, "
				   "қаңтардағы шешім; IV тарау";
	const struct str s = STR(text);
	char copy[sizeof(text)];

	(void)state;
	for (size_t i = 0; i < s.n; i++)
		for (size_t n = 1; i + n <= s.n; n++) {
			struct str needle = str_sub(s, i, i + n);
			size_t at = str_find(s, needle);

			assert_true(at <= i);
			assert_memory_equal(s.p + at, needle.p, n);
			/* None before it. */
			assert_true(str_find(str_sub(s, 0, at + n - 1),
			                     needle) == at + n - 1);
		}
	for (size_t i = 0; i < s.n; i++) {
		size_t bad;

		memcpy(copy, text, sizeof(text));
		copy[i] = (char)0xFF;
		bad = str_utf8((struct str){copy, s.n});
		assert_true(bad <= i && i - bad < 3);
		assert_true((copy[bad] & 0xC0) != 0x80 || bad == i);
	}
	assert_int_equal(str_utf8(s), s.n);
	assert_int_equal(str_runes(s), 67);
}

static void letters_are_those_of_unicode(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < 0x3000; c++) {
		utf8proc_category_t cat =
		    utf8proc_category((utf8proc_int32_t)c);

		assert_int_equal(rune_lower(c),
		                 utf8proc_tolower((utf8proc_int32_t)c));
		assert_int_equal(rune_is_letter(c),
		                 cat >= UTF8PROC_CATEGORY_LU &&
		                     cat <= UTF8PROC_CATEGORY_LO);
	}
}

static void count_bytes(void *ctx, const char *p, size_t n)
{
	(void)p;
	*(size_t *)ctx += n;
}

static void drained_output_is_handed_on_whole(void **state)
{
	size_t sum = 0;
	struct buf b = {.drain = count_bytes, .ctx = &sum};

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_add(&b, STR("four"));
	assert_true(b.cap < 400000);
	buf_flush(&b);
	assert_int_equal(sum, 400000);
	assert_int_equal(b.n, 0);
	buf_free(&b);
}

static void json_strings_are_escaped(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_json(&b, STR("\"\\\n\x01қ\xD2"));
	assert_str(buf_str(&b), "\"\\\"\\\\\\n\\u0001қ\uFFFD\"");
	buf_free(&b);
}

static void text_is_escaped_by_its_place_in_xml(void **state)
{
	static const char text[] = "a<&>\"'\t\n\r\x01ә\xEF\xBF\xBE\xFF.";
	static const char *const want[] = {
	    [XML_TEXT] = "a&lt;&amp;&gt;\"'\t\n&#13;\uFFFDә\uFFFD\uFFFD.",
	    [XML_ATTR] =
		"a&lt;&amp;&gt;&quot;'&#9;&#10;&#13;\uFFFDә\uFFFD\uFFFD.",
	    [XML_EITHER] = "a&lt;&amp;&gt;&quot;'\t\n&#13;\uFFFDә\uFFFD\uFFFD.",
	};

	(void)state;
	for (enum xml_place place = XML_TEXT; place <= XML_EITHER; place++) {
		struct buf out = {0};

		/* Wherever it stands in the blocks that are passed over. */
		for (size_t before = 0; before < 40; before++) {
			out.n = 0;
			buf_repeat(&out, STR("з"), before);
			xml_put(&out, STR(text), place);
			assert_str(str_after(buf_str(&out), 2 * before),
			           want[place]);
		}
		buf_free(&out);
	}
}

static void only_days_of_the_calendar_are_dates(void **state)
{
	struct date d = {0};

	(void)state;
	assert_true(date_read(STR("2024-02-29"), &d));
	assert_int_equal(d.day, 29);
	assert_false(date_read(STR("2025-02-29"), &d));
	assert_false(date_read(STR("2025-13-01"), &d));
	assert_false(date_read(STR("2025-1-01"), &d));
	assert_true(date_cmp((struct date){2025, 1, 2},
	                     (struct date){2025, 1, 10}) < 0);
}

/* FIPS 180-4 examples, and the lengths around the padding. */
static void hashes_are_those_of_the_standard(void **state)
{
	static const struct {
		const char *text, *hash;
	} known[] = {
	    {"", "e3b0c44298fc1c149afbf4c8996fb924"
	         "27ae41e4649b934ca495991b7852b855"},
	    {"abc", "ba7816bf8f01cfea414140de5dae2223"
	            "b00361a396177a9cb410ff61f20015ad"},
	    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
	     "248d6a61d20638b8e5c026930c3e6039"
	     "a33ce45964ff2167f6ecedd419db06c1"},
	};
	struct arena a;
	char *million;

	(void)state;
	arena_init(&a);
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		assert_str(sha256_hex(&a, str_from(known[i].text)),
		           known[i].hash);
	million = arena_alloc(&a, 1000000);
	memset(million, 'a', 1000000);
	assert_str(sha256_hex(&a, (struct str){million, 1000000}),
	           "cdc76e5c9914fb9281a1c7e284d73e67"
	           "f1809a48a497200e046d39ccc7112cd0");
	arena_free(&a);
}

static void note_line(void *ctx, const struct message *m)
{
	buf_format(ctx, "%zu:%zu %.*s\n", m->line, m->col, STR_ARG(m->detail));
}

static void messages_are_passed_on_by_place(void **state)
{
	static const struct {
		size_t line, col;
		const char *detail;
	} sent[] = {{3, 1, "c"}, {1, 5, "b"}, {1, 2, "a"}, {3, 1, "d"}};
	struct arena a;
	struct queue q;
	struct buf out = {0};
	struct report to = {.put = note_line, .ctx = &out};

	(void)state;
	arena_init(&a);
	queue_open(&q, &a);
	for (size_t i = 0; i < 4; i++) {
		char detail[2] = {sent[i].detail[0], 0};

		diag_put(&q.report, &(struct message){.code = DIAG_ROW_ODD,
		                                      .line = sent[i].line,
		                                      .col = sent[i].col,
		                                      .detail = {detail, 1}});
	}
	assert_int_equal(to.worst, NUSQA_OK);
	queue_flush(&q, &to);
	assert_str(buf_str(&out), "1:2 a\n1:5 b\n3:1 c\n3:1 d\n");
	assert_int_equal(to.worst, NUSQA_WARNING);
	buf_free(&out);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(memory_comes_zeroed_after_a_release),
	    cmocka_unit_test(a_list_keeps_its_items_while_it_grows),
	    cmocka_unit_test(a_sorted_list_tells_how_many_are_below),
	    cmocka_unit_test(a_map_finds_what_was_put_and_nothing_else),
	    cmocka_unit_test(strings_are_cut_and_trimmed),
	    cmocka_unit_test(letters_are_read_from_good_and_bad_bytes),
	    cmocka_unit_test(texts_are_searched_and_checked_at_each_place),
	    cmocka_unit_test(letters_are_those_of_unicode),
	    cmocka_unit_test(drained_output_is_handed_on_whole),
	    cmocka_unit_test(json_strings_are_escaped),
	    cmocka_unit_test(text_is_escaped_by_its_place_in_xml),
	    cmocka_unit_test(only_days_of_the_calendar_are_dates),
	    cmocka_unit_test(hashes_are_those_of_the_standard),
	    cmocka_unit_test(messages_are_passed_on_by_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
