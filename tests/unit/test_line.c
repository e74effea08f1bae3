#include "act.h"
#include "text/line.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static struct lines lines;

static void read(const char *raw, size_t n)
{
	struct report report = {0};
	struct source *s =
	    source_read(&test.a, STR("act"), str_from(raw), &report);

	assert_non_null(s);
	lines = lines_read(&test.a, s);
	assert_int_equal(lines.n, n);
	for (size_t i = 0; i < n; i++)
		assert_ptr_equal(lines.p[i].s.p, s->text.p + lines.p[i].at);
}

static void line_is(size_t i, const char *text, size_t number)
{
	str_is(lines.p[i].s, text);
	assert_int_equal(lines.p[i].number, number);
}

static void empty_lines_are_counted_not_kept(void **state)
{
	(void)state;
	read("бір\n\n \nекі\nүш", 3);
	line_is(0, "бір", 1);
	line_is(1, "екі", 4);
	line_is(2, "үш", 5);
	assert_int_equal(lines.p[0].before, 0);
	assert_int_equal(lines.p[1].before, 2);
	assert_int_equal(lines.p[2].before, 0);
}

static void indents_are_counted_in_characters(void **state)
{
	(void)state;
	read("      бір\n \xC2\xA0\xC2\xA0екі\n\tүш\nтөрт\n", 4);
	line_is(1, "екі", 2);
	assert_int_equal(lines.p[0].indent, 6);
	assert_int_equal(lines.p[1].indent, 3);
	assert_int_equal(lines.p[2].indent, 1);
	assert_int_equal(lines.p[3].indent, 0);
}

static void a_space_at_the_end_shows_a_broken_line(void **state)
{
	(void)state;
	read("бір \nекі\nүш\xC2\xA0\n", 3);
	assert_true(lines.p[0].trail);
	assert_false(lines.p[1].trail);
	assert_true(lines.p[2].trail);
	line_is(2, "үш", 3);
}

static void a_space_at_the_end_of_every_line_shows_nothing(void **state)
{
	(void)state;
	read("бір \nекі \nүш \nтөрт", 4);
	for (size_t i = 0; i < lines.n; i++)
		assert_false(lines.p[i].trail);
}

static void carriage_returns_belong_to_the_line_end(void **state)
{
	(void)state;
	read("бір\r\nекі \r\n\r\nүш\r\n", 3);
	line_is(0, "бір", 1);
	assert_false(lines.p[0].trail);
	assert_true(lines.p[1].trail);
	line_is(2, "үш", 4);
	assert_int_equal(lines.p[2].before, 1);
}

static void three_empty_lines_may_be_a_page_break(void **state)
{
	(void)state;
	read("\n\n\nбір\n\n \n\nекі\n\n\nүш\n", 3);
	assert_false(lines.p[0].page); /* nothing before it to break */
	assert_true(lines.p[1].page);
	assert_false(lines.p[2].page);
}

static void a_form_feed_is_a_page_break(void **state)
{
	(void)state;
	read("бір\n\fекі\nүш\n\f\nтөрт\n", 4);
	line_is(1, "екі", 2);
	assert_true(lines.p[1].page);
	assert_false(lines.p[2].page);
	assert_true(lines.p[3].page);
}

static void a_last_line_needs_no_end(void **state)
{
	(void)state;
	read("бір\nекі ", 2);
	line_is(1, "екі", 2);
	assert_true(lines.p[1].trail);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(empty_lines_are_counted_not_kept),
	    TEST(indents_are_counted_in_characters),
	    TEST(a_space_at_the_end_shows_a_broken_line),
	    TEST(a_space_at_the_end_of_every_line_shows_nothing),
	    TEST(carriage_returns_belong_to_the_line_end),
	    TEST(three_empty_lines_may_be_a_page_break),
	    TEST(a_form_feed_is_a_page_break),
	    TEST(a_last_line_needs_no_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
