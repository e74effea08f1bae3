/* Usual ways of amending: an act of a maslikhat named without its place, an
   appendix beside what the act approves, headings without their word. */
#include "change.h"
#include "trying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define TITLE_RU "О бюджете района"
#define BUDGET_RU(body, is)                                                                                              \
	TITLE_RU "\n\n"                                                                                                  \
		 "Решение Атбасарского районного маслихата Акмолинской " \
		 "области от 10 декабря 2022 года № 34\n\n"                                        \
		 "Атбасарский районный маслихат РЕШИЛ:\n\n"                              \
		 "1. Утвердить бюджет согласно приложению 1 к настоящему "   \
		 "решению.\n2. Утвердить резерв в сумме 20,0 тысяч тенге.\n\n"     \
		 "Председатель маслихата   Е. Ахметов\n\nПриложение 1\nк "       \
		 "решению " body                                                                                         \
		 "\nот 10 декабря 2022 года\n№ 34\n\nБюджет\n\n"                                    \
		 "Категория\tСумма\nДоходы\t" is "\n"
#define BUDGET_ORDER_RU(body, place)                                                                                                 \
	"О внесении изменений в решение " body                                                                                       \
	" от 10 декабря 2022 года № 34 \"" TITLE_RU                                                                                  \
	"\"\n\nРешение Атбасарского районного маслихата Акмолинской области " \
	"от 5 мая 2023 года № 5\n\nАтбасарский районный маслихат РЕШИЛ:\n\n"              \
	"1. Внести в решение " body " от 10 декабря 2022 года № 34 "                                                  \
	"\"" TITLE_RU "\" следующие изменения:\n\n"                                                                \
	"в пункте 2 цифры \"20,0\" заменить цифрами \"30,0\";\n\n"                                        \
	"приложение 1 к указанному решению изложить в новой редакции "             \
	"согласно приложению к настоящему решению.\n\n"                                          \
	"2. Настоящее решение вводится в действие с 1 января 2023 года.\n\n"             \
	"Председатель маслихата   Е. Ахметов\n\nПриложение\nк решению " body                                                         \
	"\nот 5 мая 2023 года\n№ 5\n\n" place "\nк решению " body                                                                    \
	"\nот 10 декабря 2022 года\n№ 34\n\nБюджет\n\n"                                                         \
	"Категория\tСумма\nДоходы\t222\n"

static void maslikhat(const char *base, const char *order)
{
	test.lang = "ru";
	change_amend(base, order);
}

static void the_own_maslikhat_needs_no_place(void **state)
{
	(void)state;
	maslikhat(BUDGET_RU("маслихата", "111"),
	          BUDGET_ORDER_RU("маслихата", "Приложение 1"));
	assert_non_null(now.done);
	assert_true(change_says("30,0"));
	assert_true(change_says("222"));
	assert_false(said_has(&test.said, "act-by-title"));
}

static void nor_where_its_kind_is_said(void **state)
{
	(void)state;
	maslikhat(BUDGET_RU("районного маслихата", "111"),
	          BUDGET_ORDER_RU("районного маслихата", "Приложение 1"));
	assert_non_null(now.done);
	assert_true(change_says("222"));
}

static void another_kind_is_another_one(void **state)
{
	(void)state;
	maslikhat(BUDGET_RU("областного маслихата", "111"),
	          BUDGET_ORDER_RU("областного маслихата", "Приложение 1"));
	assert_null(now.done);
}

/* What was said when the order was read counts too. */
static void what_has_no_wording_is_left_out(void **state)
{
	(void)state;
	now.options.partial = 1;
	maslikhat(BUDGET_RU("маслихата", "111"),
	          BUDGET_ORDER_RU("маслихата", "Приложение 2"));
	assert_non_null(now.done);
	assert_true(change_says("30,0"));
	assert_false(change_says("222"));
}

#define STAMPED                                                                                                                      \
	"Об утверждении Правил субсидий\n\n"                                                              \
	"Постановление Правительства Республики Казахстан от 10 февраля 2015 " \
	"года № 55\n\nПравительство Республики Казахстан ПОСТАНОВЛЯЕТ:\n\n"        \
	"1. Утвердить прилагаемые Правила субсидий.\n"                                            \
	"2. Признать утратившими силу решения согласно приложению к "               \
	"настоящему постановлению.\n\n"                                                                       \
	"Премьер-Министр\nРеспублики Казахстан   А. Ахметов\n\n"                            \
	"Утверждены\nпостановлением Правительства\nРеспублики Казахстан\n"   \
	"от 10 февраля 2015 года № 55\n\nПравила субсидий\n\n"                                         \
	"1. Общие положения\n\n1. Правила определяют порядок.\n"                               \
	"2. Комитет ведет учет учета.\n\n2. Порядок предоставления\n\n"                    \
	"3. Комиссия решает.\n4. Секретарь пишет.\n\n"                                                   \
	"Приложение\nк постановлению Правительства\nРеспублики Казахстан\n"  \
	"от 10 февраля 2015 года № 55\n\n"                                                                            \
	"Перечень утративших силу решений\n\n"                                                          \
	"1. Решение о первом.\n2. Решение о втором.\n"
#define STAMPED_ORDER(says)                                                                                                           \
	"О внесении изменений в постановление Правительства Республики "       \
	"Казахстан от 10 февраля 2015 года № 55 \"Об утверждении Правил "                  \
	"субсидий\"\n\nПостановление Правительства Республики Казахстан от 3 " \
	"марта 2017 года № 101\n\nПравительство Республики Казахстан "                     \
	"ПОСТАНОВЛЯЕТ:\n\n1. Внести в постановление Правительства Республики " \
	"Казахстан от 10 февраля 2015 года № 55 \"Об утверждении Правил "                  \
	"субсидий\" следующие изменения:\n" says                                                                                      \
	"2. Настоящее постановление вводится в действие со дня его "                   \
	"подписания.\n\nПремьер-Министр\nРеспублики Казахстан   А. Ахметов\n"

static void stamped(const char *order)
{
	test.lang = "ru";
	change_amend(STAMPED, order);
}

static void the_appendix_is_the_one_captioned_so(void **state)
{
	(void)state;
	stamped(STAMPED_ORDER(
	    "пункт 2 приложения к указанному постановлению исключить.\n"));
	assert_non_null(now.done);
	assert_false(change_says("Решение о втором"));
	assert_true(change_says("Комитет ведет учет"));
}

static void a_heading_without_its_word(void **state)
{
	(void)state;
	stamped(STAMPED_ORDER(
	    "в Правилах субсидий, утвержденных указанным постановлением:\n"
	    "заголовок раздела 2 изложить в следующей редакции:\n"
	    "\"2. Порядок предоставления и возврата\".\n"));
	assert_non_null(now.done);
	assert_true(change_says("2. Порядок предоставления и возврата\n"));
	assert_true(change_says("Комиссия решает."));
}

static void its_number_is_that_of_the_division(void **state)
{
	(void)state;
	stamped(STAMPED_ORDER(
	    "в Правилах субсидий, утвержденных указанным постановлением:\n"
	    "заголовок раздела 2 изложить в следующей редакции:\n"
	    "\"3. Порядок предоставления и возврата\".\n"));
	assert_null(now.done);
	assert_true(said_has(&test.said, "payload-mismatch"));
}

static void words_and_where_they_stand(void **state)
{
	static const struct trying rows[] = {
	    {"", "в статье 2 по тексту слово \"А\" заменить словом \"Б\"",
	     "SUBST_TEXT art:2/text А>Б"},
	    {"", "в статье 2 по всему тексту слово \"А\" заменить словом \"Б\"",
	     "SUBST_TEXT art:2/text А>Б all"},
	    {"", "в пункте 5 слово \"А\" дополнить словами \", Б\"",
	     "INSERT_TEXT pt:5 >, Б @after:А"},
	    {"", "в пункте 5 после слова \"А\" слово \"Б\" исключить",
	     "DELETE_TEXT pt:5 Б> @after:А"},
	    {"",
	     "в пункте 3 слово \"А\" заменить словом \"Б\" в "
	     "соответствующих числах и падежах",
	     "SUBST_TEXT pt:3 А>Б fitting"},
	    {"",
	     "в пункте 3 слово \"А\" в соответствующем числе и падеже "
	     "заменить словом \"Б\"",
	     "SUBST_TEXT pt:3 А>Б fitting"},
	};

	(void)state;
	TRYING_CHECK("ru", rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(the_own_maslikhat_needs_no_place),
	    CHANGE_TEST(nor_where_its_kind_is_said),
	    CHANGE_TEST(another_kind_is_another_one),
	    CHANGE_TEST(what_has_no_wording_is_left_out),
	    CHANGE_TEST(the_appendix_is_the_one_captioned_so),
	    CHANGE_TEST(a_heading_without_its_word),
	    CHANGE_TEST(its_number_is_that_of_the_division),
	    CHANGE_TEST(words_and_where_they_stand),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
