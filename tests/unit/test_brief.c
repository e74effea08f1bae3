/* Citations in short: of units, of codes, of several numbers, by title alone;
   and what of them cannot be told. */
#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define FIN "/akn/kz/act/order/min-fin/"
#define GPK "/akn/kz/act/code/2015-10-31/377"
#define KOAP "/akn/kz/act/code/2014-07-05/235"
#define RULES                                                                                                                 \
	"Правилам отчетности, утвержденным приказом Министра финансов " \
	"Республики Казахстан от 3 апреля 2019 года № 118"

static void units_and_codes_are_cited_in_short(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно п. 2 ст. 5 Закона Республики Казахстан от 5 мая 2015 "
	     "года № 312-V.",
	     "п. 2 ст. 5 -> "
	     "/akn/kz/act/law/2015-05-05/312/!main~art_5__para_2; "
	     "Закона -> /akn/kz/act/law/2015-05-05/312"},
	    {"Согласно ст. 15 ГПК РК.",
	     "ст. 15 -> " GPK "/!main~art_15; ГПК -> " GPK},
	    {"Согласно статье 15 КоАП РК.",
	     "статье 15 -> " KOAP "/!main~art_15; КоАП -> " KOAP},
	    {"Согласно ст. 35 ГК РК.",
	     "ст. 35 -> /akn/kz/act/code/1994-12-27/268/!main~art_35"},
	    {"Согласно п.п. 1, 2 ст. 7 ГПК РК.",
	     "п.п. 1 -> " GPK "/!main~art_7__para_1; 2 ст. 7 -> " GPK
	     "/!main~art_7__para_2; ГПК -> " GPK},
	    {"Согласно Гражданскому процессуальному кодексу Республики "
	     "Казахстан (далее – ГПК) и ст. 15 ГПК.",
	     "Гражданскому процессуальному кодексу -> " GPK "; ст. 15 -> " GPK
	     "/!main~art_15"},
	    /* A subpoint, or points of which others are lost. */
	    {"Согласно пп. 2 ст. 7 ГПК РК.",
	     "ст. 7 -> " GPK "/!main~art_7; ГПК -> " GPK},
	    {"Общество НК КТЖ и ТК РК.", ""},
	};
	static const struct sample kk[] = {
	    {"ҚР АПК-нің 5-бабына сәйкес.",
	     "АПК-нің -> " GPK "; 5-бабына -> " GPK "/!main~art_5"},
	    {"ҚР АК-нің 35-бабына сәйкес.",
	     "35-бабына -> /akn/kz/act/code/1994-12-27/268/!main~art_35"},
	};

	(void)state;
	test.lang = NULL;
	SAMPLES(ORDER_RU, ru);
	SAMPLES(ORDER_KK, kk);
}

static void several_acts_stand_under_one_noun(void **state)
{
	static const struct sample ru[] = {
	    {"Приказы Министра финансов Республики Казахстан: от 3 апреля 2019 "
	     "года № 118 «О первом»; от 4 мая 2020 года № 90 «О втором» "
	     "отменить.",
	     "Приказы -> " FIN "2019-04-03/118; 4 мая 2020 года № 90 -> " FIN
	     "2020-05-04/90"},
	    {"Приказы Министра финансов от 3 апреля 2019 года №№ 118, 90 и 91 "
	     "отменить.",
	     "Приказы -> " FIN "2019-04-03/118; 90 -> " FIN
	     "2019-04-03/90; 91 -> " FIN "2019-04-03/91"},
	    {"Приказ Министра финансов от 3 апреля 2019 года № 118, 90 статей "
	     "отменить.",
	     "Приказ -> " FIN "2019-04-03/118"},
	};

	(void)state;
	test.lang = NULL;
	SAMPLES(ORDER_RU, ru);
}

static void acts_are_cited_by_their_title(void **state)
{
	static const struct sample ru[] = {
	    {"Приказ Министра финансов Республики Казахстан «О плане» "
	     "отменить.",
	     "Приказ -> " FIN "0001-01-01/nn"},
	    /* The text tells its day elsewhere. */
	    {"Приказ Министра финансов от 3 апреля 2019 года № 118 «О плане» "
	     "отменить; приказ Министра финансов «О плане» отменен.",
	     "Приказ -> " FIN "2019-04-03/118; приказ -> " FIN
	     "2019-04-03/118"},
	    /* That of another minister is another one. */
	    {"Приказ Министра энергетики от 3 апреля 2019 года № 118 «О "
	     "плане» отменить; приказ Министра финансов «О плане» отменен.",
	     "Приказ -> /akn/kz/act/order/min-energy/2019-04-03/118; приказ "
	     "-> " FIN "0001-01-01/nn"},
	};
	static const struct sample kk[] = {
	    {"«Жоспар туралы» Қазақстан Республикасы Қаржы министрінің бұйрығы "
	     "жойылсын.",
	     "бұйрығы -> " FIN "0001-01-01/nn"},
	};

	(void)state;
	test.lang = NULL;
	SAMPLES(ORDER_RU, ru);
	SAMPLES(ORDER_KK, kk);
	assert_true(said_has(&test.said, "act-untold"));
}

static void appendices_of_rules_are_in_their_appendix(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно приложению 2 к " RULES ".",
	     "приложению 2 -> " FIN
	     "2019-04-03/118/!appendix/appendix_2; приказом -> " FIN
	     "2019-04-03/118"},
	    {"Согласно пункту 3 приложения 2 к " RULES ".",
	     "пункту 3 приложения 2 -> " FIN
	     "2019-04-03/118/!appendix/appendix_2~para_3; приказом -> " FIN
	     "2019-04-03/118"},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Қаржы министрінің 2019 жылғы 3 сәуірдегі "
	     "№ 118 бұйрығымен бекітілген Есеп беру қағидаларына 2-қосымшаға "
	     "сәйкес.",
	     "бұйрығымен -> " FIN "2019-04-03/118; 2-қосымшаға -> " FIN
	     "2019-04-03/118/!appendix/appendix_2"},
	};

	(void)state;
	test.lang = NULL;
	SAMPLES(ORDER_RU, ru);
	SAMPLES(ORDER_KK, kk);
}

#define NOTARY "/akn/kz/act/law/1997-07-14/155"
#define ACTS_LAW "/akn/kz/act/law/2016-04-06/480"

static void units_stand_in_brackets_and_lists(void **state)
{
	static const struct sample ru[] = {
	    {"Статьи 5 (пункты 1 и 2) и 7 Закона Республики Казахстан «О "
	     "нотариате».",
	     "Статьи 5 (пункты 1 -> " NOTARY
	     "/!main~art_5__para_1; 2 -> " NOTARY
	     "/!main~art_5__para_2; 7 -> " NOTARY
	     "/!main~art_7; Закона -> " NOTARY},
	    {"Разделы I, II и главы 3 Закона Республики Казахстан «О правовых "
	     "актах».",
	     "Разделы I -> " ACTS_LAW "/!main~sec_I; II -> " ACTS_LAW
	     "/!main~sec_II; главы 3 -> " ACTS_LAW
	     "/!main~chp_3; Закона -> " ACTS_LAW},
	    {"В соответствии со статьёй 5 Закона Республики Казахстан «О "
	     "правовых актах».",
	     "статьёй 5 -> " ACTS_LAW "/!main~art_5; Закона -> " ACTS_LAW},
	    {"С пунктом 2 статьи 10 и примечанием к статье 12 Закона "
	     "Республики "
	     "Казахстан «О нотариате».",
	     "пунктом 2 статьи 10 -> " NOTARY
	     "/!main~art_10__para_2; статье 12 -> " NOTARY
	     "/!main~art_12; Закона -> " NOTARY},
	};
	static const struct sample kk[] = {
	    {"«Нотариат туралы» ҚР Заңының 3-бабы.",
	     "Заңының -> " NOTARY "; 3-бабы -> " NOTARY "/!main~art_3"},
	    {"«Құқықтық актілер туралы» Қазақстан Республикасы Заңының "
	     "23-бабының 5-тармағына, 26-баптың 1-тармағына сәйкес.",
	     "Заңының -> " ACTS_LAW "; 23-бабының 5-тармағына -> " ACTS_LAW
	     "/!main~art_23__para_5; 26-баптың 1-тармағына -> " ACTS_LAW
	     "/!main~art_26__para_1"},
	    {"2018 жылғы 5 мамырдағы № 10, 2019 жылғы 6 маусымдағы № 11 "
	     "Қазақстан Республикасы Қаржы министрінің бұйрықтарымен.",
	     "2018 жылғы 5 мамырдағы № 10 -> " FIN
	     "2018-05-05/10; бұйрықтарымен -> " FIN "2019-06-06/11"},
	};

	(void)state;
	test.lang = NULL;
	SAMPLES(ORDER_RU "1. ", ru);
	SAMPLES(ORDER_KK "1. ", kk);
}

#define LABOUR "/akn/kz/act/code/2015-11-23/414"

static void kazakh_units_stand_in_brackets_and_in_short(void **state)
{
	static const struct sample kk[] = {
	    {"Еңбек кодексінің 5-баптың (1 және 2-тармақтары), 7-бабына "
	     "сәйкес.",
	     "Еңбек кодексінің -> " LABOUR "; 5-баптың (1 -> " LABOUR
	     "/!main~art_5__para_1; 2-тармақтары -> " LABOUR
	     "/!main~art_5__para_2; 7-бабына -> " LABOUR "/!main~art_7"},
	    {"Еңбек кодексінің 5-бабының 3-тармағы (1), 2) тармақшалар) "
	     "негізінде.",
	     "Еңбек кодексінің -> " LABOUR
	     "; 5-бабының 3-тармағы (1) -> " LABOUR
	     "/!main~art_5__para_3__subpara_1; 2) тармақшалар -> " LABOUR
	     "/!main~art_5__para_3__subpara_2"},
	    /* Not a point of the order. */
	    {"Жұмыс беруші Заңның 5-бабын (1-тармақ) сақтасын.", ""},
	    {"Еңбек кодексінің 23-б. 2-т. 1) тш. негізінде.",
	     "Еңбек кодексінің -> " LABOUR "; 23-б. 2-т. 1) тш. -> " LABOUR
	     "/!main~art_23__para_2__subpara_1"},
	    {"Еңбек кодексінің 23-бабының 2-т. 1) тт. негізінде.",
	     "Еңбек кодексінің -> " LABOUR "; 23-бабының 2-т. 1) тт. -> " LABOUR
	     "/!main~art_23__para_2__subpara_1"},
	    {"Есеп 15 б. көлемінде 2 т. шикізатқа жасалады.", ""},
	};
	static const struct sample ru[] = {
	    {"Согласно гл. 3 разд. II Трудового кодекса.",
	     "гл. 3 разд. II -> " LABOUR
	     "/!main~sec_II__chp_3; Трудового кодекса -> " LABOUR},
	    {"Согласно ч. 2 ст. 10, абз. 3 п. 1 ст. 12 и ст. 5, ст. 6 "
	     "Трудового кодекса.",
	     "ч. 2 ст. 10 -> " LABOUR
	     "/!main~art_10; абз. 3 п. 1 ст. 12 -> " LABOUR
	     "/!main~art_12__para_1__al_3; ст. 5 -> " LABOUR
	     "/!main~art_5; ст. 6 -> " LABOUR
	     "/!main~art_6; Трудового кодекса -> " LABOUR},
	    {"Согласно п.п. 1-3 ст. 8 Трудового кодекса.",
	     "п.п. 1-3 ст. 8 -> " LABOUR "/!main~art_8__para_1 .. " LABOUR
	     "/!main~art_8__para_3; Трудового кодекса -> " LABOUR},
	};

	(void)state;
	test.lang = NULL;
	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES(ORDER_RU "1. ", ru);
}

/* Does a text say that it cites what cannot be told? */
static bool is_told(const char *head, const char *text)
{
	test_read(str_format(&test.a, "%s1. %s\n", head, text));
	return said_has(&test.said, "citation-untold");
}

static void what_is_cited_but_cannot_be_told_is_said(void **state)
{
	(void)state;
	test.lang = NULL;
	assert_true(is_told(ORDER_RU, "Согласно пункту 3 договора."));
	assert_true(is_told(ORDER_RU, "Согласно статье 5 Закона."));
	assert_true(is_told(ORDER_RU, "По пункту 6 Этического кодекса."));
	assert_true(is_told(ORDER_RU, "Соблюдать кодекс чести и этический "
	                              "кодекс служащих."));
	assert_true(is_told(ORDER_KK, "Заңның 5-бабы сақталсын."));
	assert_true(is_told(ORDER_KK, "Шарттың 3-тармағына сәйкес."));
	assert_true(is_told(ORDER_KK, "Қызметшілердің әдеп кодексінде "
	                              "көзделген талаптар сақталсын."));
	assert_true(is_told(ORDER_RU, "Признать приказ Комитета «О мерах» "
	                              "утратившим силу."));
	assert_true(is_told(ORDER_KK, "Комитеттің 2024 жылғы 5 мамырдағы № 7 "
	                              "бұйрығы жойылсын."));
	/* No citations. */
	assert_false(is_told(ORDER_RU, "Согласно законам Республики "
	                               "Казахстан."));
	assert_false(is_told(ORDER_KK, "Қазақстан Республикасының заңдарына "
	                               "сәйкес."));
	assert_false(is_told(ORDER_RU, "Принять 5 ч. и 3 п. зерна в п. "
	                               "Калкаман."));
	assert_false(is_told(ORDER_RU, "Статья 67 Бюджетного кодекса."));
	assert_false(is_told(ORDER_RU, "Согласно приложению к паспорту."));
	assert_false(is_told(ORDER_KK, "Мобильді қосымшаны жүктеу."));
	assert_false(is_told(ORDER_KK, "Еңбек кодексінің 5-бабы."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(units_and_codes_are_cited_in_short),
	    TEST(several_acts_stand_under_one_noun),
	    TEST(acts_are_cited_by_their_title),
	    TEST(appendices_of_rules_are_in_their_appendix),
	    TEST(units_stand_in_brackets_and_lists),
	    TEST(kazakh_units_stand_in_brackets_and_in_short),
	    TEST(what_is_cited_but_cannot_be_told_is_said),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
