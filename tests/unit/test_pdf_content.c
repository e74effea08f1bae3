/* From the operators of a content stream to the lines that it draws. */
#include "base/buf.h"
#include "pdf/content.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static struct arena arena;
static struct content content;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	content = (struct content){.a = &arena};
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* As on a page of 800 points. */
static void read(const char *stream)
{
	const struct matrix page = {1, 0, 0, -1, 0, 800};

	content_read(&content, str_from(stream), &page);
}

/* "V 10 20..30;" for each line. */
static void draws(const char *stream, const char *wanted)
{
	struct buf out = {0};

	content.rules.n = 0;
	read(stream);
	for (size_t i = 0; i < content.rules.n; i++) {
		const struct rule *r = &content.rules.p[i];

		buf_format(&out, "%c %g %g..%g;", r->upright ? 'V' : 'H',
		           (double)r->at, (double)r->from, (double)r->to);
	}
	if (!str_eq(buf_str(&out), str_from(wanted)))
		fail_msg("%s: %.*s", stream, (int)out.n, out.p);
	buf_free(&out);
}

static void level_and_upright_strokes_are_lines(void **state)
{
	(void)state;
	draws("10 700 m 110 700 l S", "H 100 10..110;");
	draws("10 700 m 10 600 l S", "V 10 100..200;");
	draws("10 700 m 60 650 l S", "");
	draws("10 700 m 11 700 l S", "");
	draws("10 700 100 50 re S", "H 100 10..110;V 110 50..100;H 50 10..110;"
	                            "V 10 50..100;");
	draws("10 700 m 110 700 l 110 600 l s",
	      "H 100 10..110;V 110 100..200;");
	draws("10 700 m 50 750 90 750 110 700 c 110 600 l S",
	      "V 110 100..200;");
	draws("10 700 m 110 700 l n", "");
	draws("20 w 10 700 m 110 700 l S", "");
}

static void thin_areas_are_lines_and_thick_ones_are_none(void **state)
{
	(void)state;
	draws("10 700 100 1 re f", "H 99.5 10..110;");
	draws("10 600 0.5 100 re f*", "V 10.25 100..200;");
	draws("10 700 m 110 700 l 109 699 l 11 699 l f*", "H 100.5 10..110;");
	draws("10 700 100 50 re f", "");
	draws("10 700 100 1 re 10 600 100 1 re f",
	      "H 99.5 10..110;H 199.5 10..110;");
}

static void places_are_those_of_the_page(void **state)
{
	(void)state;
	draws("q 2 0 0 2 0 100 cm 10 300 m 60 300 l S Q 10 700 m 60 700 l S",
	      "H 100 20..120;H 100 10..60;");
	draws("0 1 -1 0 0 0 cm 700 -10 m 750 -10 l S", "V 10 50..100;");
	draws("Q Q Q 10 700 m 60 700 l S", "H 100 10..60;");
}

static void what_is_white_or_clipped_is_not_seen(void **state)
{
	(void)state;
	draws("1 1 1 RG 10 700 m 110 700 l S", "");
	draws("1 g 10 700 100 1 re f", "");
	draws("0 0 0 0 k 10 700 100 1 re f 0 g 10 600 100 1 re f",
	      "H 199.5 10..110;");
	draws("q 0 650 60 100 re W n 10 700 m 110 700 l S 10 600 m 60 600 l S "
	      "Q 10 600 m 60 600 l S",
	      "H 100 10..60;H 200 10..60;");
}

static void what_is_no_operator_is_passed_over(void **state)
{
	(void)state;
	draws("(10 700 m \\) 110 (700) l S) Tj 10 700 m 60 700 l S",
	      "H 100 10..60;");
	draws("<31302037> Tj [(a) -10 (b)] TJ /X << /A [1 2] >> BDC "
	      "10 700 m 60 700 l S",
	      "H 100 10..60;");
	draws("% 5 5 m\n10 700 m % x\n60 700 l S", "H 100 10..60;");
	draws("BI /W 1 /H 1 ID \x01 S 1 1 m EI 10 700 m 60 700 l S",
	      "H 100 10..60;");
	draws("1e9 -- 7 .. m ( < >", "");
	draws("10 700 m 99999999999999999999999999999999999999999999 700 l S",
	      "");
	draws(") ] >> } 10 700 m 60 700 l S", "H 100 10..60;");
}

static void streams_that_are_called_are_told_with_their_place(void **state)
{
	(void)state;
	read("q 2 0 0 2 10 20 cm /Fm0 Do Q /Im1 Do");
	assert_int_equal(content.calls.n, 2);
	assert_true(str_eq(content.calls.p[0].name, STR("Fm0")));
	assert_true(content.calls.p[0].at.a == 2);
	assert_true(content.calls.p[0].at.f == 780);
	assert_true(content.calls.p[1].at.a == 1);
}

static void text_is_counted_by_its_font(void **state)
{
	(void)state;
	read("BT /F1 10 Tf (abc\\)) Tj /F2 9 Tf <0001 0002> Tj /F1 8 Tf "
	     "[(x) 5 (y)] TJ ET");
	assert_int_equal(content.fonts.n, 2);
	assert_true(str_eq(content.fonts.p[0].font, STR("F1")));
	assert_int_equal(content.fonts.p[0].bytes, 6);
	assert_int_equal(content.fonts.p[1].bytes, 4);
}

static void dashes_and_dots_in_a_row_are_a_line(void **state)
{
	struct buf dashes = {0}, dots = {0};

	(void)state;
	for (int i = 0; i < 20; i++) {
		buf_format(&dashes, "%d 700 3 1 re f ", 10 + i * 5);
		buf_format(&dots, "10 %d 1 1 re f ", 600 + i * 3);
	}
	buf_char(&dashes, '\0');
	buf_char(&dots, '\0');
	draws(dashes.p, "H 99.5 10..108;");
	draws(dots.p, "V 10.5 142..200;");
	draws("10 700 3 1 re f 40 700 3 1 re f", "");
	buf_free(&dashes);
	buf_free(&dots);
}

/* Is a stream damaged that reads so? */
static bool damaged(const char *stream)
{
	content.damaged = false;
	read(stream);
	return content.damaged;
}

static void whole_streams_are_not_damaged(void **state)
{
	(void)state;
	assert_false(damaged(""));
	assert_false(damaged("q 1 0 0 1 0 0 cm BT /F1 10 Tf (a\\)b) Tj "
	                     "<0041> ' 1 2 (c) \" T* ET Q"));
	assert_false(damaged("/Span << /MCID 0 >> BDC EMC /P MP [3 3] 0 d"));
	assert_false(damaged("BI /W 1 /H 1 ID \x01 EI \x02 x EI 10 700 m n"));
	assert_false(damaged("BX 1 2 strange EX Q Q"));
	assert_false(damaged("1.2.3 w true false null n"));
}

static void
streams_with_what_none_has_or_without_an_end_are_damaged(void **state)
{
	(void)state;
	assert_true(damaged("BT (a) Tj ET gar\x07"
	                    "bage"));
	assert_true(damaged("10 700 m 20 700 1 S xx"));
	assert_true(damaged("BT /F1 10 Tf (text that is cut"));
	assert_true(damaged("BT /F1 10 Tf <0041"));
	assert_true(damaged("BT /F1 10 Tf (a) Tj"));
	assert_false(damaged("q BT /F1 10 Tf (a) Tj ET"));
	assert_true(damaged("10 700"));
	assert_true(damaged("BI /W 1 ID \x01\x02"));
}

static void text_that_is_not_level_is_told_with_its_place(void **state)
{
	const struct slant *s;

	(void)state;
	read("BT /F1 20 Tf .5 .5 -.5 .5 100 300 Tm (a) Tj (b) Tj ET");
	read("BT /F1 20 Tf 10 20 Td (a) Tj 0 1 -1 0 50 60 Tm 5 0 Td (b) Tj ET");
	read("BT /F1 20 Tf 3 Tr .5 .5 -.5 .5 100 300 Tm (unseen) Tj ET");
	assert_int_equal(content.slants.n, 2);
	s = content.slants.p;
	assert_true(s[0].x == 100 && s[0].y == 500 && s[0].dx > 0.7 &&
	            s[0].dy < -0.7 && s[0].size > 14 && s[0].size < 14.2);
	assert_true(s[1].x == 50 && s[1].y == 735 && s[1].dy == -1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(level_and_upright_strokes_are_lines),
	    TEST(thin_areas_are_lines_and_thick_ones_are_none),
	    TEST(places_are_those_of_the_page),
	    TEST(what_is_white_or_clipped_is_not_seen),
	    TEST(what_is_no_operator_is_passed_over),
	    TEST(streams_that_are_called_are_told_with_their_place),
	    TEST(text_is_counted_by_its_font),
	    TEST(dashes_and_dots_in_a_row_are_a_line),
	    TEST(whole_streams_are_not_damaged),
	    TEST(streams_with_what_none_has_or_without_an_end_are_damaged),
	    TEST(text_that_is_not_level_is_told_with_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
