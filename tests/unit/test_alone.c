/* Units that are cited without saying whose they are. */
#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

/* Is it said that a reference leads nowhere? */
static bool is_lost(const char *lang, const char *head, const char *line)
{
	char text[2048];

	said_clear(&test.said);
	test.lang = lang;
	snprintf(text, sizeof(text), "%s%s", head, line);
	test_read(str_from(text));
	return said_has(&test.said, "reference-nowhere");
}

static void a_unit_that_is_not_there_is_said(void **state)
{
	(void)state;
	assert_true(is_lost("ru", ORDER_RU,
	                    "1. Утвердить план.\n2. Срок определяется "
	                    "согласно пункту 9.\n"));
	assert_true(is_lost("ru", ORDER_RU,
	                    "1. Утвердить план.\n2. Применяются пункты 1 и "
	                    "8.\n"));
	assert_true(is_lost("kk", ORDER_KK,
	                    "1. Жоспар бекітілсін.\n2. Мерзім 6-баптың "
	                    "2-тармағына сәйкес айқындалады.\n"));
}

static void units_of_others_are_not(void **state)
{
	(void)state;
	assert_false(is_lost("ru", ORDER_RU,
	                     "1. Утвердить план.\n2. Срок определяется "
	                     "согласно пункту 1.\n"));
	assert_false(is_lost("ru", ORDER_RU,
	                     "1. Утвердить план.\n2. Срок определяется "
	                     "согласно пункту 9 договора.\n"));
	assert_false(is_lost("ru", ORDER_RU,
	                     "1. Утвердить план.\n2. Законами установлен "
	                     "порядок (статья 15).\n"));
	assert_false(is_lost("kk", ORDER_KK,
	                     "1. Жоспар бекітілсін.\n2. Келісімнің 5-бабы "
	                     "қолданылады.\n"));
}

#define RULES "/akn/kz/act/resolution/government/2019-07-12/501"

static void an_appendix_under_rules_is_theirs(void **state)
{
	static const char text[] = ORDER_RU
	    "1. Внести в постановление Правительства Республики Казахстан от "
	    "12 июля 2019 года № 501 следующие изменения:\nв Правилах закупок, "
	    "утвержденных указанным постановлением:\nпункт 5 "
	    "исключить;\nприложение 2 исключить.\n";
	(void)state;

	missed = 0;
	test.lang = "ru";
	test_read(STR(text));
	refs_are(text, "постановление -> " RULES "; пункт 5 -> " RULES
	               "/!appendix~para_5; приложение 2 -> " RULES
	               "/!appendix/appendix_2");
	assert_int_equal(missed, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_unit_that_is_not_there_is_said),
	    TEST(units_of_others_are_not),
	    TEST(an_appendix_under_rules_is_theirs),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
