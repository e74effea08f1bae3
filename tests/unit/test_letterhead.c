/* Acts on the sheet of the body that issues them. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <cmocka.h>

#include "tree/work.h"

#define BODY_KK "\n\nБҰЙЫРАМЫН:\n1. Жоспар бекітілсін.\n"
#define BODY_RU "\n\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n"

struct sheet_case {
	const char *lang, *text, *iri, *title;
};

static void sheet_is(const struct sheet_case *c)
{
	struct str iri;

	test.lang = c->lang;
	test_read(str_from(c->text));
	iri = work_iri(&test.doc->arena, &test.doc->work);
	str_is(iri, c->iri);
	str_is(test.doc->title, c->title);
}

static void each_is(const struct sheet_case *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sheet_is(&list[i]);
}

#define SHEETS(list) each_is(list, sizeof(list) / sizeof(*(list)))

static void the_title_stands_below_the_sheet(void **state)
{
	static const struct sheet_case list[] = {
	    {"ru",
	     "ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН\nПОСТАНОВЛЕНИЕ\nот 3 апреля "
	     "2024 года № 251\nг. Астана\n\nО некоторых вопросах\nучета "
	     "воды\n\nПравительство Республики Казахстан ПОСТАНОВЛЯЕТ:\n1. "
	     "Утвердить план.\n",
	     "/akn/kz/act/resolution/government/2024-04-03/251",
	     "О некоторых вопросах учета воды"},
	    {"kk",
	     "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ\nЖОҒАРҒЫ СОТЫ\n\nНОРМАТИВТІК "
	     "ҚАУЛЫ\n\n2023 жылғы 29 қыркүйек        № 4        Астана "
	     "қаласы\n\nСот тәжірибесі туралы\n\nҚазақстан Республикасы "
	     "Жоғарғы Сотының жалпы отырысы\n\nқаулы етеді:\n\n1. Соттар "
	     "ескерсін.\n\nЖоғарғы Сотының Төрағасы     А. Сейітов\n",
	     "/akn/kz/act/resolution/supreme-court/2023-09-29/4",
	     "Сот тәжірибесі туралы"},
	    {"ru",
	     "Проект\n\nМИНИСТЕРСТВО ТРУДА И СОЦИАЛЬНОЙ\nЗАЩИТЫ "
	     "НАСЕЛЕНИЯ\nРЕСПУБЛИКИ КАЗАХСТАН\n\nП Р И К А З\n\n5 мая 2025 "
	     "года\n№ 45-НҚ\nгород Астана\n\nО плане\nВ целях учета" BODY_RU,
	     "/akn/kz/act/order/min-labour/2025-05-05/45-nk", "О плане"},
	    {"kk",
	     "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ\nҰЛТТЫҚ БАНКІ\n\nБАСҚАРМАСЫНЫҢ "
	     "ҚАУЛЫСЫ\n\n2025 жылғы 5 мамыр № 45\nАлматы қ.\n\nЖоспар "
	     "туралы\n\nҚазақстан Республикасы Ұлттық Банкінің Басқармасы "
	     "ҚАУЛЫ ЕТЕДІ:\n1. Жоспар бекітілсін.\n",
	     "/akn/kz/act/resolution/national-bank-board/2025-05-05/45",
	     "Жоспар туралы"},
	    {"ru",
	     "АКМОЛИНСКАЯ ОБЛАСТЬ\nАТБАСАРСКИЙ РАЙОННЫЙ "
	     "МАСЛИХАТ\nРЕШЕНИЕ\n18 марта 2026 года № 8С 40/2\nг. "
	     "Атбасар\n\nО бюджете\n\nМаслихат РЕШИЛ:\n1. Утвердить "
	     "бюджет.\n\nПредседатель маслихата С. Оспанов\n",
	     "/akn/kz/act/decision/maslikhat-atbasar-district/2026-03-18/"
	     "8c-40-2",
	     "О бюджете"},
	    {"ru",
	     "Приказ Министра финансов Республики Казахстан\nот 5 мая 2025 "
	     "года № 45\nгород Астана\n\nО плане" BODY_RU,
	     "/akn/kz/act/order/min-fin/2025-05-05/45", "О плане"},
	};

	(void)state;
	SHEETS(list);
}

static void sheets_in_two_languages(void **state)
{
	static const struct sheet_case list[] = {
	    {NULL,
	     "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ          ПРАВИТЕЛЬСТВО\nҮКІМЕТІ        "
	     "                    РЕСПУБЛИКИ КАЗАХСТАН\n\nҚАУЛЫ              "
	     "                ПОСТАНОВЛЕНИЕ\n\n2024 жылғы 3 сәуір        № "
	     "251        Астана, Үкімет Үйі\n\nО плане\n\nПравительство "
	     "Республики Казахстан ПОСТАНОВЛЯЕТ:\n1. Утвердить план.\n",
	     "/akn/kz/act/resolution/government/2024-04-03/251", "О плане"},
	    {NULL,
	     "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ\tМИНИСТЕРСТВО ФИНАНСОВ\nҚАРЖЫ "
	     "МИНИСТРЛІГІ\tРЕСПУБЛИКИ КАЗАХСТАН\nБҰЙРЫҚ\tПРИКАЗ\n2025 жылғы "
	     "5 мамыр\t5 мая 2025 года\n№ 45\t№ 45\nАстана қаласы\tгород "
	     "Астана\n\nЖоспар туралы" BODY_KK,
	     "/akn/kz/act/order/min-fin/2025-05-05/45", "Жоспар туралы"},
	};

	(void)state;
	SHEETS(list);
}

static void an_akim_signs_what_he_issues(void **state)
{
	static const struct sheet_case list[] = {
	    {"ru",
	     "РЕШЕНИЕ\n17 января 2025 года № 3\nс. Кабанбай батыра\n\nО "
	     "мерах\n\nНа основании Закона, РЕШИЛ:\n1. Установить "
	     "меры.\n\nАким сельского округа\nКабанбай батыра       А. "
	     "Оспанов\n",
	     "/akn/kz/act/decision/akim-selskogo-okruga-kabanbai-batyra/"
	     "2025-01-17/3",
	     "О мерах"},
	    {"kk",
	     "ШЕШІМ\n2025 жылғы 17 қаңтар № 3\nАтбасар қаласы\n\nШаралар "
	     "туралы\n\nЗаңға сәйкес ШЕШТІМ:\n1. Шаралар "
	     "белгіленсін.\n\nАтбасар қаласының әкімі       А. Оспанов\n",
	     "/akn/kz/act/decision/akim-atbasar-city/2025-01-17/3",
	     "Шаралар туралы"},
	};

	(void)state;
	SHEETS(list);
}

/* Words that such a sheet has, where none is. */
static void lines_that_are_no_sheet(void **state)
{
	static const struct sheet_case list[] = {
	    {"ru",
	     "О мерах\n\nПриказ Министра финансов Республики Казахстан от 5 "
	     "мая 2025 года № 45" BODY_RU,
	     "/akn/kz/act/order/min-fin/2025-05-05/45", "О мерах"},
	    {"ru",
	     "О мерах\n\nПРИКАЗ\nМинистра финансов Республики Казахстан\nот 5 "
	     "мая 2025 года № 45" BODY_RU,
	     "/akn/kz/act/order/min-fin/2025-05-05/45", "О мерах"},
	};

	(void)state;
	SHEETS(list);
}

static void the_title_may_stand_above(void **state)
{
	static const struct sheet_case list[] = {
	    {"ru",
	     "О плане\n\nПРИКАЗ\n5 мая 2025 года № 45\nг. Астана" BODY_RU
	     "\nМинистр финансов        М. Оспанов\n",
	     "/akn/kz/act/order/min-fin/2025-05-05/45", "О плане"},
	    {"kk",
	     "ҚОСТАНАЙ ОБЛЫСЫ ӘКІМДІГІ\nҚАУЛЫ\n\n«5» мамыр 2025 жыл № "
	     "145        Қостанай қаласы\n\nКвота туралы\n\nӘкімдік ҚАУЛЫ "
	     "ЕТЕДІ:\n1. Квота белгіленсін.\n",
	     "/akn/kz/act/resolution/akimat-kostanay-region/2025-05-05/145",
	     "Квота туралы"},
	};

	(void)state;
	SHEETS(list);
}

static void the_second_text_may_have_a_sheet_too(void **state)
{
	(void)state;
	test.lang = NULL;
	test_read(
	    STR("Қазақстан Республикасы Әділет министрінің м.а. "
	        "бұйрығы\n2024 жылғы 12 маусым № 500 Астана қаласы\nЖоспар "
	        "туралы\n\nБҰЙЫРАМЫН:\n1. Жоспар бекітілсін.\n2. Осы бұйрық "
	        "қол қойылған күнінен бастап қолданысқа енгізіледі.\n\n"
	        "Министрдің м.а.        Б. Оспанова\n\nПриказ и.о. Министра "
	        "юстиции Республики Казахстан\nот 12 июня 2024 года № 500 "
	        "город Астана\nО плане\n\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n2. "
	        "Настоящий приказ вводится в действие со дня подписания.\n\n"
	        "И.о. Министра        Б. Оспанова\n"));
	str_is(test.doc->lang, "kk");
	str_is(work_iri(&test.doc->arena, &test.doc->work),
	       "/akn/kz/act/order/min-justice/2024-06-12/500");
	str_is(test.doc->title, "Жоспар туралы");
}

static void requisites_in_other_orders(void **state)
{
	static const struct sheet_case list[] = {
	    {"kk",
	     "Қазақстан Республикасы Қаржы министрінің\n2019 жылғы 12 "
	     "желтоқсандағы № 1393\nҚазақстан Республикасы Ұлттық экономика "
	     "министрінің\n2019 жылғы 13 желтоқсандағы № 102\nбірлескен "
	     "бұйрығы. Қазақстан Республикасының Әділет министрлігінде 2019 "
	     "жылғы 17 желтоқсанда № 19738 болып тіркелді\n\nТексеру парағын "
	     "бекіту туралы" BODY_KK,
	     "/akn/kz/act/order/min-fin/2019-12-12/1393",
	     "Тексеру парағын бекіту туралы"},
	    {"kk",
	     "Жылу желілері туралы\n\n2025 жылғы 5 мамырдағы Қарағанды "
	     "облысы Жезқазған қаласы әкімінің № 5 өкімі\n\nЗаңға "
	     "сәйкес:\n1. Шара белгіленсін.\n",
	     "/akn/kz/act/ruling/akim-zhezkazgan-city/2025-05-05/5",
	     "Жылу желілері туралы"},
	    {"ru",
	     "Приказ Министра юстиции РК от 05.05.2025 г. №33 \"Об "
	     "утверждении Правил\" (зарегистрирован в Реестре под № "
	     "36000)" BODY_RU,
	     "/akn/kz/act/order/min-justice/2025-05-05/33",
	     "Об утверждении Правил"},
	};

	(void)state;
	SHEETS(list);
}

#define STAMPED(act, day)                                                                                                 \
	"Об утверждении Правил\n\n" act "\n\nПРИКАЗЫВАЮ:\n1. Утвердить "                               \
	"прилагаемые Правила.\n\nМинистр                Е. "                                    \
	"Саденов\n\nУтверждены\nприказом Министра юстиции\nРеспублики " \
	"Казахстан\nот " day "\n\nПравила учета\n\n1. Правила определяют "                   \
	"порядок.\n"

static void stamps_of_drafts_and_unpublished_acts(void **state)
{
	static const char *const list[] = {
	    STAMPED("", "«__» ________ 20__ года № ___"),
	    STAMPED("Приказ Министра юстиции Республики Казахстан от 5 мая "
	            "2025 года № 300 дсп",
	            "5 мая 2025 года № 300 дсп"),
	};

	(void)state;
	test.lang = "ru";
	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++) {
		const struct node *act;

		test_read(str_from(list[i]));
		act = node_document(test.doc->root);
		assert_non_null(node_child(act, NODE_ATTACHMENTS));
		assert_non_null(node_child(act, NODE_CONCLUSIONS));
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    TEST(requisites_in_other_orders),
	    TEST(stamps_of_drafts_and_unpublished_acts),
	    TEST(the_title_stands_below_the_sheet),
	    TEST(sheets_in_two_languages),
	    TEST(an_akim_signs_what_he_issues),
	    TEST(lines_that_are_no_sheet),
	    TEST(the_title_may_stand_above),
	    TEST(the_second_text_may_have_a_sheet_too),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
