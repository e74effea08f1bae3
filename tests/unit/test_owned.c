/* Words changed throughout rules that have appendices of their own; what the
   notes call such rules and those that issue an order. */
#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define BASE                                                                                                     \
	"О порядке учета\n\nПриказ Министра юстиции Республики "     \
	"Казахстан от 4 мая 2020 года № 61\n\nПРИКАЗЫВАЮ:\n\n"                     \
	"1. Утвердить прилагаемые Правила учета Бюро.\n\n"                   \
	"Министр                  А. Сеитов\n\nУтверждены\nприказом "            \
	"Министра юстиции Республики Казахстан\nот 4 мая 2020 года "  \
	"№ 61\n\nПравила учета Бюро\n\n1. Книга Бюро ведется.\n2. Книга " \
	"хранится.\n\nПриложение\nк Правилам учета Бюро\n\nФорма\n\n"   \
	"Книга Бюро за год\n"
#define ORDER_BY(by)                                                                                                   \
	"О внесении изменений в приказ Министра юстиции Республики " \
	"Казахстан от 4 мая 2020 года № 61 \"О порядке учета\"\n\n" by                                                 \
	"\n\nПРИКАЗЫВАЮ:\n\n1. Внести в приказ Министра юстиции "                \
	"Республики Казахстан от 4 мая 2020 года № 61 \"О порядке "              \
	"учета\" следующее изменение:\nв Правилах учета Бюро, "               \
	"утвержденных указанным приказом, по всему тексту слово "       \
	"\"Бюро\" заменить словом \"Центра\".\n\n2. Настоящий приказ "          \
	"вводится в действие с 1 июня 2022 года.\n\n"                                        \
	"Министр                  А. Сеитов\n"

static void rules_change_with_their_forms(void **state)
{
	(void)state;
	test.lang = "ru";
	change_amend(
	    BASE, ORDER_BY("Приказ Заместителя Премьер-Министра - Министра "
	                   "юстиции Республики Казахстан от 4 мая 2022 года № "
	                   "70"));
	assert_true(change_says("Книга Центра ведется."));
	assert_true(change_says("Книга Центра за год"));
	assert_true(change_says("к Правилам учета Бюро"));
	assert_true(said_has(&test.said, "in the caption of att_1__att_1"));
	assert_true(change_says("приказом Заместителя Премьер-Министра - "
	                        "Министра юстиции РК от 04.05.2022 № 70"));
}

static void all_issuers_are_named(void **state)
{
	(void)state;
	test.lang = "ru";
	change_amend(
	    BASE,
	    ORDER_BY("Совместный приказ Министра юстиции Республики Казахстан "
	             "от 4 мая 2022 года № 70 и Министра финансов Республики "
	             "Казахстан от 5 мая 2022 года № 80"));
	assert_true(change_says("совместным приказом Министра юстиции РК от "
	                        "04.05.2022 № 70 и Министра финансов РК от "
	                        "05.05.2022 № 80 (вводится"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(rules_change_with_their_forms),
	    CHANGE_TEST(all_issuers_are_named),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
