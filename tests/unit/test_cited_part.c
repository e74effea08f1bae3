/* Citations that a part, a letter, an appendix or a body around them settles.
 */
#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

#define LAW_RU                                                                                                         \
	"О торговле\nЗакон Республики Казахстан от 14 июня 2023 года № "  \
	"45-VIII\nСтатья 1. Термины\n1. Термины:\n1) товар – вещь;\n2) цена "       \
	"– сумма.\nЦена бывает:\n1) твердая;\n2) гибкая;\n3) общая.\nСтатья " \
	"2. "                                                                                                          \
	"Порядок\n1. "

#define BASE "/akn/kz/act/order/min-fin/2020-05-03/15"

static void lines_below_an_appendix_are_of_it(void **state)
{
	static const struct sample ru[] = {
	    {"Внести в приказ Министра финансов Республики Казахстан от 3 мая "
	     "2020 года № 15 следующие изменения:\nв приложении 1 к указанному "
	     "приказу:\nпункт 9 исключить;\nв приложении 2, утвержденном "
	     "указанным приказом:\nпункт 3 исключить.",
	     "приказ -> " BASE "; "
	     "приложении 1 -> " BASE "/!appendix_1; "
	     "пункт 9 -> " BASE "/!appendix_1~para_9; "
	     "приложении 2 -> " BASE "/!appendix_2; "
	     "пункт 3 -> " BASE "/!appendix_2~para_3"},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Қаржы министрінің 2020 жылғы 3 мамырдағы "
	     "№ 15 бұйрығына мынадай өзгерістер енгізілсін:\nкөрсетілген "
	     "бұйрыққа 1-қосымшада:\n9-тармақ алып тасталсын;\nкөрсетілген "
	     "бұйрыққа 2-қосымшаға сәйкес Стандартта:\n3-тармақ алып "
	     "тасталсын.",
	     "бұйрығына -> " BASE "; "
	     "1-қосымшада -> " BASE "/!appendix_1; "
	     "9-тармақ -> " BASE "/!appendix_1~para_9; "
	     "2-қосымшаға -> " BASE "/!appendix_2; "
	     "3-тармақ -> " BASE "/!appendix_2~para_3"},
	};

	(void)state;
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
	SAMPLES_OF("kk", ORDER_KK "1. ", kk);
}

static void rules_beside_an_appendix_are_none(void **state)
{
	static const struct sample ru[] = {
	    {"Утвердить прилагаемые Правила.\n2. Признать утратившими силу "
	     "некоторые приказы согласно приложению к настоящему приказу.\n\n"
	     "Министр А. Ахметов\n\nУтверждены\nприказом Министра финансов\n"
	     "Республики Казахстан\nот 3 апреля 2024 года № "
	     "189\n\nПравила\n\n1. "
	     "Правила определяют порядок.\n\nПриложение\nк приказу Министра "
	     "финансов\nРеспублики Казахстан\nот 3 апреля 2024 года № 189"
	     "\n\nПеречень\n\n1. Приказ об учете.",
	     "приложению -> #att_2"},
	};
	static const struct sample kk[] = {
	    {"Қоса беріліп отырған Қағидалар бекітілсін.\n2. Осы бұйрыққа "
	     "қосымшаға сәйкес кейбір бұйрықтардың күші жойылды деп "
	     "танылсын.\n\nМинистр А. Ахметов\n\nҚазақстан Республикасы\n"
	     "Қаржы министрінің\n2024 жылғы 3 сәуірдегі\n№ 189 бұйрығымен\n"
	     "бекітілген\n\nҚағидалар\n\n1. Қағидалар тәртіпті "
	     "айқындайды.\n\nҚазақстан Республикасы\nҚаржы министрінің\n2024 "
	     "жылғы 3 сәуірдегі\n№ 189 бұйрығына\nқосымша\n\nТізбе\n\n1. "
	     "Есеп туралы бұйрық.",
	     "қосымшаға -> #att_2"},
	};

	(void)state;
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
	SAMPLES_OF("kk", ORDER_KK "1. ", kk);
}

static void a_subpoint_of_a_part_stands_in_its_list(void **state)
{
	static const struct sample list[] = {
	    {"Согласно подпункту 1) части второй пункта 1 статьи 1 настоящего "
	     "Закона цена твердая.",
	     "подпункту 1) части второй пункта 1 статьи 1 -> "
	     "#art_1__para_1__subpara_1_2"},
	    {"Согласно подпункту 2) части первой пункта 1 статьи 1 настоящего "
	     "Закона цена твердая.",
	     "подпункту 2) части первой пункта 1 статьи 1 -> "
	     "#art_1__para_1__subpara_2"},
	    {"Согласно подпункту 3) части первой пункта 1 статьи 1 настоящего "
	     "Закона цена твердая.",
	     ""},
	};

	(void)state;
	SAMPLES_OF("ru", LAW_RU, list);
}

static void the_first_part_of_another_act_has_the_first_list(void **state)
{
	static const struct sample list[] = {
	    {"В соответствии с подпунктом 1) части первой пункта 2 статьи 43 "
	     "Земельного кодекса Республики Казахстан вести учет.",
	     "подпунктом 1) части первой пункта 2 статьи 43 -> "
	     "/akn/kz/act/code/2003-06-20/442/!main~art_43__para_2__subpara_1; "
	     "Земельного кодекса -> /akn/kz/act/code/2003-06-20/442"},
	    {"В соответствии с подпунктом 1) части второй пункта 2 статьи 43 "
	     "Земельного кодекса Республики Казахстан вести учет.",
	     "Земельного кодекса -> /akn/kz/act/code/2003-06-20/442"},
	};

	(void)state;
	SAMPLES_OF("ru", ORDER_RU "1. ", list);
}

static void letters_count_in_subpoints(void **state)
{
	static const struct sample ru[] = {
	    {"1. Утвердить:\n1) правила;\n2) формы:\nа) заявления;\nб) "
	     "отчета.\n2. Подпункт б) подпункта 2) пункта 1 настоящего приказа "
	     "ввести в действие с 2026 года.",
	     "Подпункт б) подпункта 2) пункта 1 -> "
	     "#para_1__subpara_2__point_б"},
	};
	static const struct sample kk[] = {
	    {"1. Мыналар бекітілсін:\n1) қағидалар;\n2) нысандар:\nа) "
	     "өтініш;\nә) есеп.\n2. Осы бұйрықтың 1-тармағы 2) тармақшасының "
	     "ә) "
	     "тармақшасы 2026 жылы қолданысқа енгізілсін.",
	     "1-тармағы 2) тармақшасының ә) тармақшасы -> "
	     "#para_1__subpara_2__point_ә"},
	};

	(void)state;
	SAMPLES_OF("ru", ORDER_RU, ru);
	SAMPLES_OF("kk", ORDER_KK, kk);
}

static void this_appendix_is_the_one_around(void **state)
{
	static const struct sample ru[] = {
	    {"1. Утвердить Правила.\nМинистр М. Такиев\nПриложение\nк приказу "
	     "Министра финансов\nРеспублики Казахстан\nот 3 апреля 2024 года № "
	     "189\nПравила\n1. Правила определяют порядок.\n2. Пункт 1 "
	     "настоящего приложения не применяется.",
	     "Пункт 1 -> #att_1__para_1"},
	};
	static const struct sample kk[] = {
	    {"1. Қағидалар бекітілсін.\nМинистр М. Тәкиев\nҚазақстан "
	     "Республикасы\nҚаржы министрінің\n2024 жылғы 3 сәуірдегі\n№ 189 "
	     "бұйрығына\nқосымша\nҚағидалар\n1. Қағидалар тәртіпті "
	     "айқындайды.\n2. Осы қосымшаның 1-тармағы қолданылмайды.",
	     "1-тармағы -> #att_1__para_1"},
	};

	(void)state;
	SAMPLES_OF("ru", ORDER_RU, ru);
	SAMPLES_OF("kk", ORDER_KK, kk);
}

#define ORDER_15 "/akn/kz/act/order/min-fin/2020-03-01/15"

static void what_an_appendix_approves_is_that_appendix(void **state)
{
	static const struct sample ru[] = {
	    {"1. Внести в приказ Министра финансов Республики Казахстан от 1 "
	     "марта 2020 года № 15 следующие изменения:\nв стандарте, "
	     "утвержденном приложением 2 к указанному приказу:\nпункт 12 "
	     "исключить.",
	     "приказ -> " ORDER_15 "; приложением 2 -> " ORDER_15
	     "/!appendix_2; пункт 12 -> " ORDER_15 "/!appendix_2~para_12"},
	};
	static const struct sample kk[] = {
	    {"1. Қазақстан Республикасы Қаржы министрінің 2020 жылғы 1 "
	     "наурыздағы № 15 бұйрығына мынадай өзгеріс енгізілсін:\n"
	     "көрсетілген бұйрыққа 2-қосымшамен бекітілген стандартта:\n"
	     "12-тармақ алып тасталсын.",
	     "бұйрығына -> " ORDER_15 "; 2-қосымшамен -> " ORDER_15
	     "/!appendix_2; 12-тармақ -> " ORDER_15 "/!appendix_2~para_12"},
	};

	(void)state;
	SAMPLES_OF("ru", ORDER_RU, ru);
	SAMPLES_OF("kk", ORDER_KK, kk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_subpoint_of_a_part_stands_in_its_list),
	    TEST(the_first_part_of_another_act_has_the_first_list),
	    TEST(letters_count_in_subpoints),
	    TEST(lines_below_an_appendix_are_of_it),
	    TEST(rules_beside_an_appendix_are_none),
	    TEST(this_appendix_is_the_one_around),
	    TEST(what_an_appendix_approves_is_that_appendix),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
