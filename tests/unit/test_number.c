#include "act.h"
#include "tree/number.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* Fail, showing both, unless printed is cleaned to want. */
static void same(const char *printed, const char *want)
{
	struct str got;

	got = number_clean(&test.a, str_from(printed));
	if (!str_eq(got, str_from(want)))
		fail_msg("\"%s\" gives \"%.*s\", not \"%s\"", printed,
		         STR_ARG(got), want);
}

static void punctuation_goes(void **state)
{
	(void)state;
	same("1.", "1");
	same("1)", "1");
	same("(12)", "12");
	same(" 5-1. ", "5-1");
	same("2-1)", "2-1");
	same("2¹)", "2-1");
	same("Статья 3¹².", "3-12");
	same("5⁴-бап.", "5-4");
	same("1.2.3.", "1.2.3");
	same("§ 4.", "4");
	same("№ 7", "7");
}

static void the_word_of_the_unit_goes(void **state)
{
	(void)state;
	same("16-бап.", "16");
	same("5-1-бап.", "5-1");
	same("Статья 5-1.", "5-1");
	same("2-тарау", "2");
	same("3-қосымша", "3");
	same("Параграф 3", "3");
	same("1 параграф.", "1");
}

static void roman_digits_become_latin(void **state)
{
	(void)state;
	same("VІ бөлім", "VI");
	same("З.", "3");
	same("1З)", "13");
	same("ХІІ тарау", "XII");
	same("Раздел IV", "IV");
	same("II-1 бөлім", "II-1");
	same("Глава Х.", "X");
}

static void one_letter_is_a_number(void **state)
{
	(void)state;
	same("а)", "а");
	same("с)", "с");
	same("С)", "С");
	same("5а)", "5а");
	same("5-а.", "5-а");
}

static void any_dash_binds_and_only_digits(void **state)
{
	(void)state;
	same("5\xE2\x80\x93"
	     "1.",
	     "5-1");
	same("5 - 1.", "5-1");
	same("5 - бап", "5");
	same("5-", "5");
	same("5.", "5");
	same("1. 2", "1");
}

static void words_alone_have_no_number(void **state)
{
	(void)state;
	same("", "");
	same("...", "");
	same("Жалпы бөлік", "");
	same("\xD0", "");
	same("\xFF\xFE", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(punctuation_goes),
	    TEST(the_word_of_the_unit_goes),
	    TEST(roman_digits_become_latin),
	    TEST(one_letter_is_a_number),
	    TEST(any_dash_binds_and_only_digits),
	    TEST(words_alone_have_no_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
