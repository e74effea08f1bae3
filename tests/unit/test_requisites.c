/* What an act is, however its head says so. */
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

struct head_case {
	const char *text, *iri;
};

static void works_are(const struct head_case *list, size_t n)
{
	int missed = 0;

	for (size_t i = 0; i < n; i++) {
		struct str iri;

		test.lang = NULL;
		test_read(str_from(list[i].text));
		iri = work_iri(&test.doc->arena, &test.doc->work);
		if (str_eq(iri, str_from(list[i].iri)))
			continue;
		printf("%s\n  is  %.*s\n  not %s\n", list[i].text, STR_ARG(iri),
		       list[i].iri);
		missed++;
	}
	assert_int_equal(missed, 0);
}

#define WORKS(list) works_are(list, sizeof(list) / sizeof(*(list)))

#define LINE_RU(number)                                                                                                                 \
	"Об отчетности\n\nПриказ Министра энергетики Республики Казахстан от " \
	"28 ноября 2014 года " number BODY_RU
#define LINE_KK(number)                                                                                                              \
	"Есеп беру туралы\n\nҚазақстан Республикасы Энергетика министрінің " \
	"2014 жылғы " number " бұйрығы" BODY_KK
#define ENERGY "/akn/kz/act/order/min-energy/2014-11-28/"

static void numbers_in_other_writing(void **state)
{
	static const struct head_case list[] = {
	    {LINE_RU("№ 155"), ENERGY "155"},
	    {LINE_RU("No155"), ENERGY "155"},
	    {LINE_RU("No 155"), ENERGY "155"},
	    {LINE_RU("N 155"), ENERGY "155"},
	    {LINE_RU("155"), ENERGY "155"},
	    {LINE_RU("№ 7-4с"), ENERGY "7-4c"},
	    {LINE_RU("№ 7-4 с"), ENERGY "7-4c"},
	    {LINE_RU("№ 318 (не для печати)"), ENERGY "318"},
	    {LINE_RU("№ 318 дсп"), ENERGY "318"},
	    {LINE_KK("28 қарашадағы № 155"), ENERGY "155"},
	    {LINE_KK("28қарашадағы №155"), ENERGY "155"},
	    {LINE_KK("28 қарашадағы No155"), ENERGY "155"},
	    {LINE_KK("28 қарашадағы 155"), ENERGY "155"},
	    {LINE_KK("28 қарашадағы № 7-4 с"), ENERGY "7-4c"},
	    {LINE_KK("28 қарашадағы № 318 (баспаға арналмаған)"), ENERGY "318"},
	};
	(void)state;

	WORKS(list);
}

static void bodies_with_their_sittings(void **state)
{
	static const struct head_case list[] = {
	    {"О бюджете\n\nРешение внеочередной XLV сессии маслихата города "
	     "Алматы VI созыва от 13 декабря 2019 года № 399" BODY_RU,
	     "/akn/kz/act/decision/maslikhat-almaty-city/2019-12-13/399"},
	    {"О бюджете\n\nРешение XXI сессии Аягозского районного маслихата "
	     "Восточно-Казахстанской области от 5 мая 2013 года № 21" BODY_RU,
	     "/akn/kz/act/decision/maslikhat-ayagoz-district/2013-05-05/21"},
	    {"Бюджет туралы\n\nАлматы қаласы мәслихатының VII сайланған XLV "
	     "сессиясының 2019 жылғы 13 желтоқсандағы N 399 шешімі" BODY_KK,
	     "/akn/kz/act/decision/maslikhat-almaty-city/2019-12-13/399"},
	    {"О бюджете\n\nРешение общества любителей слова от 5 мая 2020 "
	     "года № 7" BODY_RU,
	     "/akn/kz/act/decision/obshchestva-liubitelei-slova/2020-05-05/7"},
	};

	(void)state;
	WORKS(list);
}

static void what_is_not_said(void **state)
{
	static const struct head_case list[] = {
	    {"Жоспар туралы\n\nҚазақстан Республикасы Үкіметінің 2005 жылғы 5 "
	     "наурыздағы қаулысы" BODY_KK,
	     "/akn/kz/act/resolution/government/2005-03-05/nn"},
	    {"О плане\n\nПриказ Министра юстиции Республики Казахстан от 5 "
	     "января 2021 года б/н" BODY_RU,
	     "/akn/kz/act/order/min-justice/2021-01-05/nn"},
	    {"Жоспар туралы\n\nҚазақстан РеспубликасыҮкіметінің 2005жылғы 5 "
	     "наурыздағы№331 қаулысы" BODY_KK,
	     "/akn/kz/act/resolution/government/2005-03-05/331"},
	    {"Жоспар туралы\n\nҚазақстан Республикасы Үкіметінің 2005 жылғы 5 "
	     "наурыз N 331 қаулысы" BODY_KK,
	     "/akn/kz/act/resolution/government/2005-03-05/331"},
	    {"Қазақстан Республикасының Азаматтық кодексі\n\nҚазақстан "
	     "Республикасының Кодексі 1994 жылғы 27 желтоқсан.\n\n1-бап. "
	     "Қатынастар\n\nБір қағида бар.\n",
	     "/akn/kz/act/code/1994-12-27/268"},
	    {"Жер туралы\n\nҚазақстан Республикасы Президентінің 1995 жылғы "
	     "22 желтоқсандағы N 2717 Заң күші бар Жарлығы" BODY_KK,
	     "/akn/kz/act/decree/1995-12-22/2717"},
	    {"О созыве\n\nПостановление Сената Парламента Республики "
	     "Казахстан от 29 марта 2023 года № 100-VII СП РК" BODY_RU,
	     "/akn/kz/act/resolution/senate/2023-03-29/100-vii"},
	    {"Шақыру туралы\n\nҚазақстан Республикасы Парламенті Сенатының "
	     "2023 жылғы 29 наурыздағы № 100-VII ҚР ПС қаулысы" BODY_KK,
	     "/akn/kz/act/resolution/senate/2023-03-29/100-vii"},
	    {"О реестре\n\nПриказ Министра финансов Республики Казахстан от "
	     "15 марта 2024 года № 133 (зарегистрирован в Реестре "
	     "государственной регистрации нормативных правовых актов под № "
	     "34100)" BODY_RU,
	     "/akn/kz/act/order/min-fin/2024-03-15/133"},
	    {"ПРИКАЗ\nМИНИСТРА ФИНАНСОВ РЕСПУБЛИКИ КАЗАХСТАН\n\n15 марта "
	     "2024 года № 133 город Астана\n\nО реестре" BODY_RU,
	     "/akn/kz/act/order/min-fin/2024-03-15/133"},
	    {"ГРАЖДАНСКИЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН\n\nКодекс Республики "
	     "Казахстан, принят Верховным Советом Республики Казахстан 27 "
	     "декабря 1994 года\n\nСтатья 1. Отношения\n\nОдно правило есть.\n",
	     "/akn/kz/act/code/1994-12-27/268"},
	};

	(void)state;
	WORKS(list);
}

static void lines_of_a_printed_head(void **state)
{
	static const struct head_case list[] = {
	    {"Шу ауданы әкімдігінің қаулысы\n2019 жылғы 5 тамыздағы "
	     "№305\n\nКвота белгілеу туралы\n\nШу ауданының әкімдігі ҚАУЛЫ "
	     "ЕТЕДІ:\n\n1. Квота белгіленсін.\n",
	     "/akn/kz/act/resolution/akimat-shu-district/2019-08-05/305"},
	    {"ПОСТАНОВЛЕНИЕ\nакимата Шуского района\nЖамбылской области\n\nот "
	     "5 августа 2019 года № 305\n\nОб установлении квоты\n\nАкимат "
	     "ПОСТАНОВЛЯЕТ:\n\n1. Установить квоту.\n",
	     "/akn/kz/act/resolution/akimat-shu-district/2019-08-05/305"},
	    {"Қазақстан Республикасының Заңы\n\nМЕРЕКЕЛЕР ТУРАЛЫ\n\n1-бап. "
	     "Ұғымдар\nМереке – күн.\n\nҚазақстан Республикасының "
	     "Президенті Н.Ә. Назарбаев\n\nАстана, Ақорда, 2001 жылғы 13 "
	     "желтоқсан, № 267-II ҚРЗ\n",
	     "/akn/kz/act/law/2001-12-13/267"},
	    {"ЗАКОН\nРЕСПУБЛИКИ КАЗАХСТАН\n\nО ПРАЗДНИКАХ\n\nСтатья 1. "
	     "Понятия\nПраздник – дата.\n\nПрезидент\nРеспублики Казахстан "
	     "Н. Назарбаев\n\nАстана, Акорда, 13 декабря 2001 года\n№ 267-II "
	     "ЗРК\n",
	     "/akn/kz/act/law/2001-12-13/267"},
	    {"Об утверждении Правил\nорганизации питания\n\nПриказ Министра "
	     "сельского\nхозяйства Республики Казахстан\nот 3 марта 2016 года "
	     "№ 46. Зарегистрирован\nв Министерстве юстиции "
	     "Республики\nКазахстан 4 апреля 2016 года № 13550\n\nВ "
	     "соответствии с Законом ПРИКАЗЫВАЮ:\n\n1. Утвердить план.\n",
	     "/akn/kz/act/order/min-agriculture/2016-03-03/46"},
	};
	(void)state;

	WORKS(list);
	assert_true(str_eq(test.doc->registered, STR("13550")));
	assert_true(str_eq(test.doc->title,
	                   STR("Об утверждении Правил организации питания")));
}

static void a_title_is_told_from_the_lines_around_it(void **state)
{
	(void)state;

	test.lang = NULL;
	test_read(STR("Қазақстан Республикасының Заңы\n\nМЕРЕКЕЛЕР "
	              "ТУРАЛЫ\n\n1-бап. Ұғымдар\nМереке – күн.\n"));
	assert_true(str_eq(test.doc->title, STR("МЕРЕКЕЛЕР ТУРАЛЫ")));
	test_read(STR("Қазақстан Республикасының Конституциясы\n\n1-бап\n1. "
	              "Қазақстан – мемлекет.\n2. Биліктің бастауы – халық.\n"));
	assert_true(str_eq(test.doc->title,
	                   STR("Қазақстан Республикасының Конституциясы")));
}

static void issuers_may_share_days_and_numbers_behind_them(void **state)
{
	const struct work *second;

	(void)state;
	test.lang = "ru";
	test_read(
	    STR("О тарифе\n\nПриказ Министра финансов Республики Казахстан "
	        "и Министра энергетики Республики Казахстан от 4 мая 2024 "
	        "года № 33, от 6 мая 2024 года № 188" BODY_RU));
	assert_int_equal(test.doc->joint.n, 1);
	second = &test.doc->joint.p[0];
	assert_true(str_eq(second->author, STR("min-energy")));
	assert_true(str_eq(second->number, STR("188")));
	assert_int_equal(second->date.day, 6);
	assert_true(str_eq(test.doc->work.number, STR("33")));
}

static void a_body_cites_its_own_acts_without_its_region(void **state)
{
	struct str all;

	(void)state;
	test.lang = "ru";
	test_read(
	    STR("О внесении изменения в решение Абайского районного "
	        "маслихата от 23 декабря 2021 года № 15/141\n\nРешение "
	        "Абайского районного маслихата Карагандинской области от "
	        "15 апреля 2022 года № 20/195\n\nАбайский районный "
	        "маслихат РЕШИЛ:\n1. Изменить решение Абайского районного "
	        "маслихата от 23 декабря 2021 года № 15/141.\n"));
	all = STR("/akn/kz/act/decision/maslikhat-abay-district-karaganda-"
	          "region/2021-12-23/15-141");
	for (const struct node *n = test.doc->root; n != NULL;
	     n = node_next(n, test.doc->root))
		if (n->kind == NODE_REF)
			assert_true(str_eq(node_attr(n, STR("href")), all));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    TEST(a_body_cites_its_own_acts_without_its_region),
	    TEST(issuers_may_share_days_and_numbers_behind_them),
	    cmocka_unit_test_setup_teardown(numbers_in_other_writing,
	                                    test_set_up, test_tear_down),
	    cmocka_unit_test_setup_teardown(bodies_with_their_sittings,
	                                    test_set_up, test_tear_down),
	    cmocka_unit_test_setup_teardown(what_is_not_said, test_set_up,
	                                    test_tear_down),
	    cmocka_unit_test_setup_teardown(lines_of_a_printed_head,
	                                    test_set_up, test_tear_down),
	    cmocka_unit_test_setup_teardown(
		a_title_is_told_from_the_lines_around_it, test_set_up,
		test_tear_down),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
