/* Units that are gone, by the forms that say so; what day a text is of. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define BY "Законом РК от 05.05.2020 № 20-VI"
#define KK_BY "ҚР 05.05.2020 № 20-VI Заңымен."

static void gone(const char *eid, bool is)
{
	const struct node *unit = act_unit(test.doc, eid);

	assert_int_equal(str_eq(node_attr(unit, STR("status")), STR("removed")),
	                 is);
}

static void read(const char *text)
{
	test.lang = NULL;
	test_read(str_from(text));
}

static void lists_of_units_are_gone(void **state)
{
	(void)state;
	read("Об аренде\n\nЗакон Республики Казахстан от 5 мая 2010 года № "
	     "20-IV.\n\nСтатья 1. Понятия\n\n1. Форма.\n\n2. – 3. "
	     "Исключены " BY ".\n\n4. Виды.\n\nСтатьи 2, 3 и 4 "
	     "исключены " BY ".\n\nСтатья 5. Срок\n\nСрок – год.\n");
	gone("art_1__para_1", false);
	gone("art_1__para_2", true);
	gone("art_1__para_3", true);
	gone("art_1__para_4", false);
	gone("art_2", true);
	gone("art_3", true);
	gone("art_4", true);
	gone("art_5", false);
	read("Жалдау туралы\n\nҚазақстан Республикасының 2010 жылғы 5 "
	     "мамырдағы № 20-IV Заңы.\n\n1-бап. Ұғымдар\n\nҰғымдар.\n\n2, "
	     "3-баптар алып тасталды – " KK_BY "\n\n4 – 5-баптар алып "
	     "тасталды – " KK_BY "\n\n6-бап. Мерзім\n\nМерзім – бір жыл.\n");
	gone("art_2", true);
	gone("art_3", true);
	gone("art_4", true);
	gone("art_5", true);
	gone("art_6", false);
}

static void a_stub_may_name_its_unit(void **state)
{
	(void)state;
	read("О комиссии\n\nПостановление Правительства Республики Казахстан "
	     "от 15 сентября 2003 года № 890\n\nПравительство ПОСТАНОВЛЯЕТ:\n\n"
	     "1. Создать комиссию.\n\n2. (Пункт 2 утратил силу - "
	     "постановлением Правительства РК от 5 мая 2008 г. N 410)\n\n3. "
	     "Пункт исключен - постановлением Правительства РК от 5 мая 2008 "
	     "г. N 410.\n\n4. Пункт исключен из повестки комиссии.\n");
	gone("para_1", false);
	gone("para_2", true);
	gone("para_3", true);
	gone("para_4", false);
}

static void a_data_base_tells_the_day_of_the_text(void **state)
{
	(void)state;
	read("Закон Республики Казахстан от 16 июля 2001 года № 242-II\n«О "
	     "строительстве»\n(с изменениями и дополнениями по состоянию на "
	     "06.04.2024 г.)\n\nСтатья 1. Понятия\n\nПонятия.\n\nСтатья 2. "
	     "Исключена " BY ".\n");
	assert_int_equal(test.doc->edition.year, 2024);
	assert_int_equal(test.doc->edition.day, 6);
	gone("art_2", true);
}

static void decimal_numbers_stand_before_figures(void **state)
{
	(void)state;
	read("О нормах\n\nПриказ Министра финансов Республики Казахстан 7 июня "
	     "2023 г. N 551\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить нормы:\n\n1.1. 500 "
	     "тонн в сутки;\n\n1.2. 1 500 голов.\n\n2. Приказ вводится в "
	     "действие со дня подписания.\n");
	act_unit(test.doc, "para_1__subpara_1.1");
	act_unit(test.doc, "para_1__subpara_1.2");
	str_is(test.doc->work.number, "551");
}

/* The unit holds nothing but its number and one editors' note, in which the
   day and the number of an act are marked and its noun is no reference. */
static void is_stub(const char *eid)
{
	const struct node *unit = act_unit(test.doc, eid);
	const struct node *block = unit->last->first;
	size_t refs = 0;

	gone(eid, true);
	assert_null(node_child(unit, NODE_HEADING));
	assert_int_equal(unit->last->kind, NODE_CONTENT);
	str_is(node_attr(block, STR("class")), "editorialNote");
	for (const struct node *n = block; n; n = node_next(n, block))
		refs += n->kind == NODE_REF;
	assert_int_equal(refs, 1);
}

static void words_that_a_chapter_is_gone_are_no_heading(void **state)
{
	(void)state;
	read("Об аренде\n\nЗакон Республики Казахстан от 5 мая 2010 года № "
	     "20-IV.\n\nРАЗДЕЛ 1. ОБЩИЕ ПОЛОЖЕНИЯ\n\nГлава 1. Понятия\n\n"
	     "Параграф 1. Исключен " BY "\n\nПараграф 2. Виды\n\nСтатья 1. "
	     "Форма\n\nФорма.\n\nСтатья 2. Исключена " BY "\n\nГлава 2\n\n"
	     "Исключена " BY ".\n\nГлава 3. Исключена " BY ".\n\nСтатья 3. "
	     "Срок\n\nСрок – год.\n\nРАЗДЕЛ 2. Утратил силу " BY ".\n\n"
	     "РАЗДЕЛ 3. ИСКЛЮЧЕНИЕ ИЗ РЕЕСТРА\n\nСтатья 4. Реестр\n\n"
	     "Реестр.\n");
	is_stub("sec_1__chp_1__subchp_1");
	is_stub("art_2");
	is_stub("sec_1__chp_2");
	is_stub("sec_2");
	assert_non_null(
	    node_child(act_unit(test.doc, "sec_1__chp_3"), NODE_HEADING));
	gone("sec_3", false);
	read("Жалдау туралы\n\nҚазақстан Республикасының 2010 жылғы 5 "
	     "мамырдағы № 20-IV Заңы.\n\n1-БӨЛІМ. ЖАЛПЫ ЕРЕЖЕЛЕР\n\n1-тарау. "
	     "Ұғымдар\n\n1-параграф. Алып тасталды – " KK_BY "\n\n"
	     "2-параграф. Түрлері\n\n1-бап. Нысан\n\nНысан.\n\n2-тарау. Алып "
	     "тасталды – " KK_BY "\n\n2-БӨЛІМ. Күші жойылды – " KK_BY
	     "\n\n3-БӨЛІМ. ТІЗІЛІМ\n\n2-бап. Тізілім\n\nТізілім.\n");
	is_stub("sec_1__chp_1__subchp_1");
	is_stub("sec_1__chp_2");
	is_stub("sec_2");
	gone("sec_3", false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(lists_of_units_are_gone),
	    TEST(words_that_a_chapter_is_gone_are_no_heading),
	    TEST(a_stub_may_name_its_unit),
	    TEST(a_data_base_tells_the_day_of_the_text),
	    TEST(decimal_numbers_stand_before_figures),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
