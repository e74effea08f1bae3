#include "act.h"
#include "edit/verify.h"
#include "notes.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void diff_is(const char *ours, const char *official, const char *want)
{
	str_is(words_diff(&test.a, str_from(ours), str_from(official)), want);
}

static void words_that_differ_stand_between_marks(void **state)
{
	(void)state;
	diff_is("", "", "");
	diff_is("a b", "a b", "a b");
	diff_is("in two days", "in three days", "in [-two-] {+three+} days");
	diff_is("a c", "a b c", "a {+b+} c");
	diff_is("a b c", "a c", "a [-b-] c");
	diff_is("a x b y c", "a b z c", "a [-x-] b [-y-] {+z+} c");
	diff_is("a", "", "[-a-]");
	diff_is("", "b c", "{+b c+}");
	diff_is("a a a", "a a", "a a [-a-]");
}

/* "differs article 3, paragraph 1" of each unit that is not the same. */
static void verdicts_are(const char *ours, const char *official,
                         const char *want)
{
	static const char *const names[VERDICT_STATES] = {
	    "same", "punctuation", "differs", "missing", "extra"};
	struct doc *x, *y;
	struct comparison c;
	struct buf out = {0};

	test.lang = "ru";
	x = act_of(ours);
	y = act_of(official);
	verify(&c, x, y);
	for (size_t i = 0; i < c.list.n; i++)
		if (c.list.p[i].state != VERDICT_SAME)
			buf_format(&out, "%s %.*s\n", names[c.list.p[i].state],
			           STR_ARG(c.list.p[i].path));
	buf_is(&out, want);
	verify_free(&c);
	doc_free(x);
	doc_free(y);
}

#define OURS LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) четыре.\n")

static void units_are_paired_by_their_numbers(void **state)
{
	(void)state;
	verdicts_are(OURS, OURS, "");
	verdicts_are(OURS,
	             LAW_RU("", "1. Раз.\n2. Два:\n1) три;\n2) четыре;\n"
	                        "3) пять.\n"),
	             "differs chapter 2, article 3, paragraph 1\n"
	             "punctuation chapter 2, article 3, paragraph 2, "
	             "subparagraph 2\n"
	             "missing chapter 2, article 3, paragraph 2, subparagraph "
	             "3\n");
	verdicts_are(OURS, LAW_RU("", "1. Один.\n"),
	             "extra chapter 2, article 3, paragraph 2\n"
	             "extra chapter 2, article 3, paragraph 2, subparagraph "
	             "1\n"
	             "extra chapter 2, article 3, paragraph 2, subparagraph "
	             "2\n");
}

static void one_more_text_moves_no_other(void **state)
{
	(void)state;
	verdicts_are(LAW_RU("", "Один.\nДва.\nТри.\n"),
	             LAW_RU("", "Один.\nДва.\nДва с половиной.\nТри.\n"),
	             "missing chapter 2, article 3, alinea (3)\n");
	verdicts_are(LAW_RU("", "Один.\nДва.\n"), LAW_RU("", "Один.\n"),
	             "extra chapter 2, article 3, alinea (2)\n");
}

static void white_space_and_notes_do_not_count(void **state)
{
	(void)state;
	verdicts_are(
	    OURS,
	    NOTE_3_RU("Сноска. Статья 3 в редакции Закона РК от 24.05.2018 № "
	              "56-VI."),
	    "");
	verdicts_are(LAW_RU("", "1. Один  и два.\n"),
	             LAW_RU("", "1. Один и\xC2\xA0два.\n"), "");
}

/* Who took a unit out, and when, is told by its stub: that counts. */
static void words_of_stubs_count(void **state)
{
#define GONE(day)                                                              \
	LAW_RU("", "1. Один.\n2. Исключен Законом РК от " day " № 56-VI.\n")
	(void)state;
	verdicts_are(GONE("24.05.2018"), GONE("24.05.2018"), "");
	verdicts_are(GONE("24.05.2018"), GONE("25.05.2018"),
	             "differs chapter 2, article 3, paragraph 2\n");
#undef GONE
	/* Of a chapter it stands as its heading. */
#define GONE(day)                                                              \
	LAW_RU("", "1. Один.\nГлава 3. Исключена Законом РК от " day           \
	           " № 56-VI.\n")
	verdicts_are(GONE("24.05.2018"), GONE("24.05.2018"), "");
	verdicts_are(GONE("24.05.2018"), GONE("25.05.2018"),
	             "differs chapter 3\n");
#undef GONE
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_that_differ_stand_between_marks),
	    TEST(units_are_paired_by_their_numbers),
	    TEST(one_more_text_moves_no_other),
	    TEST(white_space_and_notes_do_not_count),
	    TEST(words_of_stubs_count),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
