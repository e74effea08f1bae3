/* Excerpts: the window around the mark, and what a terminal must not see. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "cli/excerpt.h"

static void expect(struct str text, struct span mark, const char *want)
{
	struct buf out = {0};

	excerpt_add(&out, excerpt_clip(text, mark), STR(""), STR(""));
	buf_char(&out, '\0');
	assert_string_equal(out.p, want);
	buf_free(&out);
}

static void a_short_line_is_shown_whole(void **state)
{
	(void)state;
	expect(STR("осы бұйрыққа қосымша"), (struct span){7, 16},
	       "    осы бұйрыққа қосымша\n"
	       "        ^^^^^^^^\n");
}

static void without_a_mark_nothing_is_underlined(void **state)
{
	(void)state;
	expect(STR("осы бұйрық"), (struct span){0}, "    осы бұйрық\n");
	expect(STR("осы бұйрық"), (struct span){900, 4}, "    осы бұйрық\n");
}

static void a_mark_inside_a_letter_takes_the_letter(void **state)
{
	(void)state;
	expect(STR("осы бұйрық"), (struct span){8, 2},
	       "    осы бұйрық\n"
	       "        ^^\n");
}

static void a_mark_at_the_end_has_more_before_it(void **state)
{
	(void)state;
	expect(STR("аааааааааа бббббббббб вввввввввв гггггггггг дддддддддд "
	           "ееееееееее жжжжжжжжжж зззззззззз ииииииииии кккккккккк."),
	       (struct span){209, 1},
	       "    ... вввввввввв гггггггггг дддддддддд ееееееееее жжжжжжжжжж "
	       "зззззззззз ииииииииии кккккккккк.\n"
	       "                                                               "
	       "                                ^\n");
}

static void wide_letters_and_accents_keep_the_underline_in_place(void **state)
{
	(void)state;
	expect(STR("漢字 и\xCC\x86 №"), (struct span){12, 3},
	       "    漢字 и\xCC\x86 №\n"
	       "           ^\n");
}

static void control_characters_and_broken_letters_are_made_visible(void **state)
{
	(void)state;
	expect(STR("a\033[31m\tb\xFF"), (struct span){7, 1},
	       "    a<U+001B>[31m b\xEF\xBF\xBD\n"
	       "                  ^\n");
	expect(STR("a\xE2\x80\xAEz\xE2\x81\xA6"), (struct span){4, 1},
	       "    a<U+202E>z<U+2066>\n"
	       "             ^\n");
}

static size_t line_width(struct str *rest)
{
	return str_width(str_cut(rest, '\n'));
}

/* Two lines narrower than 100, the carets right below the marked words. */
static void check_window(struct str text, struct span mark)
{
	struct buf out = {0};
	struct str lines, top, carets, marked;

	excerpt_add(&out, excerpt_clip(text, mark), STR(""), STR(""));
	lines = buf_str(&out);
	assert_true(line_width(&lines) < 100);
	assert_true(line_width(&lines) < 100);
	assert_int_equal(lines.n, 0);

	lines = buf_str(&out);
	top = str_cut(&lines, '\n');
	carets = str_cut(&lines, '\n');
	marked = str_sub(text, mark.at, mark.at + mark.n);
	if (str_width(marked) <= 60) {
		/* All letters take a column: the place can be counted. */
		size_t skip = str_find(carets, STR("^")), at = 0, len;

		assert_int_equal(carets.n - skip, str_runes(marked));
		for (size_t i = 0; i < skip; i++, at += len)
			str_rune(str_after(top, at), &len);
		assert_true(str_starts(str_after(top, at), marked));
	}
	buf_free(&out);
}

static void wherever_the_mark_is_it_is_in_the_window(void **state)
{
	struct buf text = {0};

	(void)state;
	buf_repeat(&text, STR("мектепке дейінгі тәрбие мен оқыту ұйымы "), 40);
	for (size_t at = 0; at + 4 < text.n; at += 2) {
		while (((unsigned char)text.p[at] & 0xC0) == 0x80)
			at++;
		for (size_t n = 1; at + n < text.n && n < 300; n += 37) {
			while (((unsigned char)text.p[at + n] & 0xC0) == 0x80)
				n++;
			check_window(buf_str(&text), (struct span){at, n});
		}
	}
	buf_free(&text);
}

static void a_line_of_megabytes_costs_no_more_than_its_window(void **state)
{
	struct buf text = {0};

	(void)state;
	buf_repeat(&text, STR("а"), 2000000);
	for (size_t i = 0; i < 2000; i++)
		check_window(buf_str(&text), (struct span){i * 1000, 4});
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_short_line_is_shown_whole),
	    cmocka_unit_test(a_mark_inside_a_letter_takes_the_letter),
	    cmocka_unit_test(a_mark_at_the_end_has_more_before_it),
	    cmocka_unit_test(without_a_mark_nothing_is_underlined),
	    cmocka_unit_test(
		wide_letters_and_accents_keep_the_underline_in_place),
	    cmocka_unit_test(
		control_characters_and_broken_letters_are_made_visible),
	    cmocka_unit_test(wherever_the_mark_is_it_is_in_the_window),
	    cmocka_unit_test(a_line_of_megabytes_costs_no_more_than_its_window),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
