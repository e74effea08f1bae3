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
	    TEST(this_appendix_is_the_one_around),
	    TEST(what_an_appendix_approves_is_that_appendix),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
