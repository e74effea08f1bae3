/* Appendices of documents that no list of kinds has: their titles tell. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD                                                                                                                       \
	"Об утверждении документа\nПриказ Министра финансов Республики "     \
	"Казахстан от 3 апреля 2024 года № 189\nПРИКАЗЫВАЮ:\n\n1. Утвердить "            \
	"прилагаемое.\n\nМинистр А. Ахметова\n\nУтвержден приказом\nМинистра " \
	"финансов\nРеспублики Казахстан\nот 3 апреля 2024 года № 189\n\n"

/* The first appendix of the first one of an act. */
static const struct node *inner(const char *text)
{
	test.lang = NULL;
	test_read(str_from(text));
	return act_unit(test.doc, "att_1__att_1");
}

static void heads(const struct node *att, const char *heading,
                  const char *title)
{
	const struct node *n = att;

	str_is(act_text(&test.a, node_child(att, NODE_HEADING)), heading);
	while (n != NULL && n->kind != NODE_DOC_TITLE)
		n = node_next(n, att);
	assert_non_null(n);
	str_is(act_text(&test.a, n), title);
}

static void a_caption_repeats_the_title_in_another_case(void **state)
{
	(void)state;
	heads(inner(HEAD "Профессиональный стандарт сварщика\n\n1. Стандарт "
	                 "обязателен.\n\nПриложение 1\nк Профессиональному "
	                 "стандарту\nсварщика\n\nТаблица показателей\n\n1. "
	                 "Первый.\n"),
	      "Приложение 1  к Профессиональному стандарту  сварщика",
	      "Таблица показателей");
	heads(inner("Бекіту туралы\nҚазақстан Республикасы Қаржы министрінің "
	            "2024 жылғы 3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n\n1. "
	            "Құжат бекітілсін.\n\nМинистр А. Сейітова\n\nҚазақстан "
	            "Республикасы\nҚаржы министрінің\n2024 жылғы 3 сәуірдегі\n"
	            "№ 189 бұйрығымен бекітілген\n\nІс-қимыл алгоритмі\n\n1. "
	            "Құжат міндетті.\n\nІс-қимыл алгоритміне\n1-қосымша\n\n"
	            "Көрсеткіштер кестесі\n\n1. Бірінші.\n"),
	      "Іс-қимыл алгоритміне  1-қосымша", "Көрсеткіштер кестесі");
}

static void a_caption_goes_on_as_the_title_does(void **state)
{
	(void)state;
	heads(inner(HEAD "Методика расчета тарифа Системного оператора\n\n1. "
	                 "Методика обязательна.\n\nПриложение\nк Методике "
	                 "расчета тарифа\nСистемного оператора\nПеречень "
	                 "показателей\n\n1. Первый.\n"),
	      "Приложение  к Методике расчета тарифа  Системного оператора",
	      "Перечень показателей");
}

static void an_appendix_of_the_act_itself_stands_beside_it(void **state)
{
	(void)state;
	test.lang = NULL;
	test_read(
	    STR("Қазақстан Республикасының Орман кодексі\nҚазақстан "
	        "Республикасының Кодексі 2024 жылғы 3 сәуірдегі № 18-VIII "
	        "ҚРЗ.\n\n1-бап. Мақсат\n\nМақсат – қорғау.\n\nҚазақстан "
	        "Республикасының\nПрезиденті Қ. ТОҚАЕВ\n\nҚазақстан "
	        "Республикасының\nОрман кодексіне\n1-ҚОСЫМША\n\nНормалар\n"
	        "\n1. Бір.\n\nҚазақстан Республикасының\nОрман кодексіне\n"
	        "2-ҚОСЫМША\n\nТізбе\n\n1. Екі.\n"));
	heads(act_unit(test.doc, "att_1"),
	      "Қазақстан Республикасының  Орман кодексіне  1-ҚОСЫМША",
	      "Нормалар");
	heads(act_unit(test.doc, "att_2"),
	      "Қазақстан Республикасының  Орман кодексіне  2-ҚОСЫМША", "Тізбе");
}

static void other_words_make_no_caption(void **state)
{
	(void)state;
	test.lang = NULL;
	test_read(STR(HEAD "Профессиональный стандарт\n\n1. Стандарт "
	                   "обязателен.\n\nПриложение 1\nк Базовому "
	                   "курсу\n\n2. Второй.\n"));
	for (const struct node *n = act_unit(test.doc, "att_1"); n != NULL;
	     n = node_next(n, act_unit(test.doc, "att_1")))
		assert_true(n->kind != NODE_ATTACHMENTS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_caption_repeats_the_title_in_another_case),
	    TEST(a_caption_goes_on_as_the_title_does),
	    TEST(an_appendix_of_the_act_itself_stands_beside_it),
	    TEST(other_words_make_no_caption),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
