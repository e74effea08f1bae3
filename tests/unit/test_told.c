/* Sentences with their values kept apart, and told again. */
#include "base/diag.h"
#include "base/queue.h"
#include "base/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena a;

static int set_up(void **state)
{
	(void)state;
	arena_init(&a);
	return 0;
}

static int take_down(void **state)
{
	(void)state;
	arena_free(&a);
	return 0;
}

/* A language of a few sentences. */
static const char *find(void *ctx, const char *english)
{
	static const struct {
		const char *english, *words;
	} all[] = {
	    {"%.*s has no %.*s", "в %.*s нет %.*s"},
	    {"%.*s by %.*s", "%4$.*3$s – %2$.*1$s"},
	    {"%zu of %zu, %u %%", "%2$zu/%1$zu (%3$u %%)"},
	    {"point %.*s", "пункт %.*s"},
	    {"the act", "акт"},
	};

	(void)ctx;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (strcmp(all[i].english, english) == 0)
			return all[i].words;
	return english;
}

static const char *count(void *ctx, const char *one, const char *many,
                         unsigned long n)
{
	(void)ctx;
	(void)one;
	(void)many;
	return n == 1 ? "%zu раз" : n < 5 ? "%zu раза" : "%zu раз, много";
}

static const struct told_words words = {find, count, NULL};

static void assert_told(struct str form, const char *english, const char *other)
{
	struct buf out = {0};

	told_add(form, NULL, &out);
	buf_char(&out, '\0');
	assert_string_equal(out.p, english);
	out.n = 0;
	told_add(form, &words, &out);
	buf_char(&out, '\0');
	assert_string_equal(out.p, other);
	buf_free(&out);
}

static void a_sentence_has_its_values_in_each_language(void **state)
{
	struct str x = STR("акте"), y = STR("статьи 9");

	(void)state;
	assert_told(told(&a, "%.*s has no %.*s", STR_ARG(x), STR_ARG(y)),
	            "акте has no статьи 9", "в акте нет статьи 9");
	assert_told(TOLD("the act"), "the act", "акт");
	assert_told(STR("the act"), "the act", "the act");
	assert_told(STR(""), "", "");
}

static void values_come_in_the_order_of_the_language(void **state)
{
	(void)state;
	assert_told(told(&a, "%.*s by %.*s", 1, "x", 1, "y"), "x by y",
	            "y – x");
	assert_told(told(&a, "%zu of %zu, %u %%", (size_t)1, (size_t)2, 50u),
	            "1 of 2, 50 %", "2/1 (50 %)");
}

static void sentences_are_values_of_others(void **state)
{
	struct str point = told(&a, "point %.*s", 1, "3");
	struct str both = told(&a, "%.*s has no %.*s", STR_ARG(TOLD("the act")),
	                       STR_ARG(point));

	(void)state;
	assert_told(both, "the act has no point 3", "в акт нет пункт 3");
	assert_told(str_join(&a, STR("1: "), both), "1: the act has no point 3",
	            "1: в акт нет пункт 3");
}

static void counts_have_the_forms_of_the_language(void **state)
{
	(void)state;
	for (size_t n = 1; n < 8; n += 3) {
		static const char *const english[] = {
		    [1] = "1 time", [4] = "4 times", [7] = "7 times"};
		static const char *const other[] = {
		    [1] = "1 раз", [4] = "4 раза", [7] = "7 раз, много"};

		assert_told(told_count(&a, n, "%zu time", "%zu times", n),
		            english[n], other[n]);
	}
}

static void a_value_cannot_pass_for_a_form(void **state)
{
	(void)state;
	assert_told(told(&a, "point %s",
	                 "\x1c"
	                 "3"),
	            "point ?3", "point ?3");
	assert_told(told(&a, "point %s", "3\x1e\x1d"), "point 3??",
	            "point 3??");
	assert_told(STR("a\x1e"
	                "b\x1d\x1c"),
	            "a\x1e"
	            "b\x1d",
	            "a\x1e"
	            "b\x1d");
}

static void forms_in_forms_have_an_end(void **state)
{
	struct buf deep = {0}, out = {0};

	(void)state;
	buf_repeat(&deep, STR(TOLD_OPEN), 5000);
	buf_add(&deep, STR("x"));
	buf_repeat(&deep, STR(TOLD_CLOSE), 5000);
	told_add(buf_str(&deep), &words, &out);
	assert_true(str_find(buf_str(&out), STR("x")) < out.n);
	buf_free(&deep);
	buf_free(&out);
}

static void message_hear(void *ctx, const struct message *m)
{
	struct buf *heard = ctx;

	buf_add(heard, m->detail);
	buf_char(heard, '|');
	told_add(m->form->detail, &words, heard);
}

static void a_message_is_heard_in_english_and_has_its_form(void **state)
{
	struct buf heard = {0};
	struct report report = {.put = message_hear, .ctx = &heard};
	struct queue kept;

	(void)state;
	queue_open(&kept, &a);
	diag_put(&kept.report,
	         &(struct message){.code = DIAG_TARGET_MISSING,
	                           .detail = told(&a, "point %s", "3"),
	                           .name = STR("x")});
	queue_flush(&kept, &report);
	buf_char(&heard, '\0');
	assert_string_equal(heard.p, "point 3|point 3");
	heard.n = 0;
	diag_put(&report, &(struct message){.code = DIAG_TARGET_MISSING,
	                                    .detail = TOLD("the act")});
	buf_char(&heard, '\0');
	assert_string_equal(heard.p, "the act|акт");
	buf_free(&heard);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_sentence_has_its_values_in_each_language),
	    cmocka_unit_test(values_come_in_the_order_of_the_language),
	    cmocka_unit_test(sentences_are_values_of_others),
	    cmocka_unit_test(counts_have_the_forms_of_the_language),
	    cmocka_unit_test(a_value_cannot_pass_for_a_form),
	    cmocka_unit_test(forms_in_forms_have_an_end),
	    cmocka_unit_test(a_message_is_heard_in_english_and_has_its_form),
	};

	return cmocka_run_group_tests(tests, set_up, take_down);
}
