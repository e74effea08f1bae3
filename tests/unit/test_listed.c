/* Citations in lists, of appendices, of several acts at once. */
#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

#define R1067 "/akn/kz/act/resolution/government/2011-09-16/1067"
#define TO_RU                                                                                                                        \
	"к постановлению Правительства Республики Казахстан от 16 сентября " \
	"2011 года № 1067"
#define TO_RU_IS "постановлению -> " R1067

static void appendices_of_other_acts_are_cited(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно приложению 2 " TO_RU ".",
	     "приложению 2 -> " R1067 "/!appendix_2; " TO_RU_IS},
	    {"Согласно приложению " TO_RU ".",
	     "приложению -> " R1067 "/!appendix_1; " TO_RU_IS},
	    {"Пункт 5 приложения 2 " TO_RU " исключить.",
	     "Пункт 5 приложения 2 -> " R1067 "/!appendix_2~para_5; " TO_RU_IS},
	    {"Согласно пунктам 3 и 4 приложения 1 и приложениям 2, 3 " TO_RU
	     ".",
	     "пунктам 3 -> " R1067
	     "/!appendix_1~para_3; 4 приложения 1 -> " R1067
	     "/!appendix_1~para_4; приложениям 2 -> " R1067
	     "/!appendix_2; 3 -> " R1067 "/!appendix_3; " TO_RU_IS},
	    {"Исключить подпункт 2) пункта 1 и приложение 3 " TO_RU ".",
	     "подпункт 2) пункта 1 -> " R1067
	     "/!main~para_1__subpara_2; приложение 3 -> " R1067
	     "/!appendix_3; " TO_RU_IS},
	    {"Приложение 3 " TO_RU " исключить.",
	     "Приложение 3 -> " R1067 "/!appendix_3; " TO_RU_IS},
	    /* A caption; one of a document that the act approves. */
	    {"Приложение 3 " TO_RU ".", TO_RU_IS},
	    {"Согласно приложению 2 к Правилам, утвержденным постановлением "
	     "Правительства Республики Казахстан от 16 сентября 2011 года № "
	     "1067.",
	     "приложению 2 -> " R1067
	     "/!appendix/appendix_2; постановлением -> " R1067},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Үкіметінің 2011 жылғы 16 қыркүйектегі № "
	     "1067 қаулысына 1-қосымшаның 3-тармағына және 2, "
	     "3-қосымшаларға сәйкес.",
	     "қаулысына -> " R1067 "; 1-қосымшаның 3-тармағына -> " R1067
	     "/!appendix_1~para_3; 2 -> " R1067
	     "/!appendix_2; 3-қосымшаларға -> " R1067 "/!appendix_3"},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

#define LAW "/akn/kz/act/law/2016-04-06/480"
#define TAX "/akn/kz/act/code/2017-12-25/120"

static void lists_go_on_to_other_units(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно статьям 5, 6 и 7-1 и главе 4 Закона Республики "
	     "Казахстан от 6 апреля 2016 года \"О правовых актах\".",
	     "статьям 5 -> " LAW "/!main~art_5; 6 -> " LAW
	     "/!main~art_6; 7-1 -> " LAW "/!main~art_7-1; главе 4 -> " LAW
	     "/!main~chp_4; Закона -> " LAW},
	    /* In a law a point is one of an article, which is not said. */
	    {"Согласно пункту 5 и главе 4 Закона Республики Казахстан от 6 "
	     "апреля 2016 года \"О правовых актах\".",
	     "главе 4 -> " LAW "/!main~chp_4; Закона -> " LAW},
	    {"Согласно пункту 5 и главе 4 Правил, утвержденных "
	     "постановлением Правительства Республики Казахстан от 16 "
	     "сентября 2011 года № 1067.",
	     "пункту 5 -> " R1067 "/!appendix~para_5; главе 4 -> " R1067
	     "/!appendix~chp_4; постановлением -> " R1067},
	    {"Согласно статье 100, разделу II, статье 7 Налогового кодекса.",
	     "статье 100 -> " TAX "/!main~art_100; разделу II -> " TAX
	     "/!main~sec_II; статье 7 -> " TAX
	     "/!main~art_7; Налогового кодекса -> " TAX},
	};
	static const struct sample kk[] = {
	    {"Салық кодексінің 100 және 101-баптарына, II бөліміне, "
	     "7-бабына сәйкес.",
	     "Салық кодексінің -> " TAX "; 100 -> " TAX
	     "/!main~art_100; 101-баптарына -> " TAX
	     "/!main~art_101; II бөліміне -> " TAX
	     "/!main~sec_II; 7-бабына -> " TAX "/!main~art_7"},
	    {"\"Құқықтық актілер туралы\" 2016 жылғы 6 сәуірдегі Қазақстан "
	     "Республикасы Заңының 5-бабына, 2-тармағына және 4-тарауының "
	     "3-параграфына сәйкес.",
	     "Заңының -> " LAW "; 5-бабына -> " LAW
	     "/!main~art_5; 4-тарауының 3-параграфына -> " LAW
	     "/!main~chp_4__subchp_3"},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

/* Chapters of codes stand in sections: which, only the code tells. */
static void chapters_of_codes_are_not_told(void **state)
{
	(void)state;

	missed = 0;
	test.lang = "ru";
	test_read(STR(ORDER_RU "1. Согласно главе 5 и параграфу 3 главы 4 "
	                       "Налогового кодекса.\n"));
	refs_are("ru", "Налогового кодекса -> " TAX);
	assert_true(said_has(&test.said, "citation-untold"));
	test.lang = "kk";
	test_read(STR(ORDER_KK "1. Салық кодексінің II бөліміне, 4-тарауының "
	                       "3-параграфына сәйкес.\n"));
	refs_are("kk", "Салық кодексінің -> " TAX "; II бөліміне -> " TAX
	               "/!main~sec_II");
	assert_true(said_has(&test.said, "citation-untold"));
	assert_int_equal(missed, 0);
}

/* An appendix of rules is numbered among all of the act that approves them. */
static void appendices_of_rules_are_not_told(void **state)
{
	(void)state;

	missed = 0;
	test.lang = "ru";
	test_read(STR(
	    ORDER_RU
	    "1. Внести в постановление Правительства Республики Казахстан от "
	    "16 сентября 2011 года № 1067 следующее изменение:\nв Правилах, "
	    "утвержденных указанным постановлением:\nпункт 3 изложить в "
	    "следующей редакции:\n\"3. Заявление подается по форме согласно "
	    "приложению 1 к настоящим Правилам в срок по пункту 4 настоящих "
	    "Правил.\".\n"));
	refs_are("rules",
	         "постановление -> " R1067 "; пункт 3 -> " R1067
	         "/!appendix~para_3; пункту 4 -> " R1067 "/!appendix~para_4");
	assert_true(said_has(&test.said, "citation-untold"));
	assert_int_equal(missed, 0);
}

#define O100 "/akn/kz/act/order/min-fin/2015-03-03/100"
#define O101 "/akn/kz/act/order/min-fin/2016-03-04/101"
#define O102 "/akn/kz/act/order/min-energy/2017-05-05/102"
#define FIN100                                                                 \
	"Министра финансов Республики Казахстан от 3 марта 2015 года № 100"

static void acts_share_a_noun(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно приказам " FIN100
	     " и от 4 марта 2016 года № 101, и.о. Министра энергетики "
	     "Республики Казахстан от 5 мая 2017 года № 102.",
	     "приказам -> " O100 "; 4 марта 2016 года № 101 -> " O101
	     "; 5 мая 2017 года № 102 -> " O102},
	    {"Согласно приказам " FIN100
	     " \"Об отчете\" (зарегистрирован под № 7), от 4 марта 2016 "
	     "года № 101 «О плане» и приказу Министра энергетики Республики "
	     "Казахстан от 5 мая 2017 года № 102.",
	     "приказам -> " O100 "; 4 марта 2016 года № 101 -> " O101
	     "; приказу -> " O102},
	    {"Законами Республики Казахстан от 5 мая 2012 года № 7-V «О "
	     "связи» и от 6 мая 2013 года «О почте».",
	     "Законами -> /akn/kz/act/law/2012-05-05/7; 6 мая 2013 года -> "
	     "/akn/kz/act/law/2013-05-06/nn"},
	    {"Пункт 3 приказов " FIN100 " и от 4 марта 2016 года № 101.",
	     "приказов -> " O100 "; 4 марта 2016 года № 101 -> " O101},
	    /* Words of a title that is not closed. */
	    {"Пункт 2 постановления Правительства Республики Казахстан от 16 "
	     "сентября 2011 года № 1067 «О внесении изменений в «Зону» и от 5 "
	     "мая 2012 года № 7 «Об отходах».",
	     "Пункт 2 -> " R1067 "/!main~para_2; постановления -> " R1067},
	    /* One act, and a day that is none of an act. */
	    {"Согласно приказу " FIN100 ", от 4 марта 2016 года № 101.",
	     "приказу -> " O100},
	    {"Согласно приказам " FIN100
	     ", Договору Министра энергетики от 5 мая 2017 года № 102.",
	     "приказам -> " O100},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Қаржы министрінің 2015 жылғы 3 наурыздағы "
	     "№ 100 және 2016 жылғы 4 наурыздағы № 101 бұйрықтарына сәйкес.",
	     "2015 жылғы 3 наурыздағы № 100 -> " O100
	     "; бұйрықтарына -> " O101},
	    {"Қазақстан Республикасы Қаржы министрінің 2015 жылғы 3 наурыздағы "
	     "№ 100, \"Жоспар туралы\" 2016 жылғы 4 наурыздағы № 101 және "
	     "Қазақстан Республикасы Энергетика министрінің м.а. 2017 жылғы "
	     "5 мамырдағы № 102 бұйрықтары.",
	     "2015 жылғы 3 наурыздағы № 100 -> " O100
	     "; 2016 жылғы 4 наурыздағы № 101 -> " O101
	     "; бұйрықтары -> " O102},
	    {"Қазақстан Республикасы Қаржы министрінің 2015 жылғы 3 наурыздағы "
	     "№ 100 бұйрығы және 2016 жылғы 4 наурыздағы № 101 бұйрықтары.",
	     "бұйрығы -> " O100},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

static void joint_acts_are_one(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно пункту 2 совместного приказа " FIN100
	     " и и.о. Министра энергетики Республики Казахстан от 5 мая 2017 "
	     "года № 102 (далее – Приказ), пункт 3 Приказа.",
	     "пункту 2 -> " O100 "/!main~para_2; совместного приказа -> " O100
	     "; 5 мая 2017 года № 102 -> " O100 "; пункт 3 -> " O100
	     "/!main~para_3"},
	    {"Согласно приказу " FIN100
	     " и Министра энергетики Республики Казахстан от 5 мая 2017 года "
	     "№ 102.",
	     "приказу -> " O100 "; 5 мая 2017 года № 102 -> " O100},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Қаржы министрінің 2015 жылғы 3 наурыздағы "
	     "№ 100 және Қазақстан Республикасы Энергетика министрінің 2017 "
	     "жылғы 5 мамырдағы № 102 бірлескен бұйрығының 2-тармағы.",
	     "2015 жылғы 3 наурыздағы № 100 -> " O100 "; бұйрығының -> " O100
	     "; 2-тармағы -> " O100 "/!main~para_2"},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

static void nouns_have_words_beside_them(void **state)
{
	static const struct sample ru[] = {
	    {"Согласно Указу Президента Республики Казахстан, имеющему силу "
	     "Закона, от 17 апреля 1995 года № 2200 \"О лицензировании\".",
	     "Указу -> /akn/kz/act/decree/1995-04-17/2200"},
	    {"Согласно статье 1 Закона РК от 06.04.2016 № 480-V и статье 47 "
	     "Закона РК «Об образовании».",
	     "статье 1 -> " LAW "/!main~art_1; Закона -> " LAW
	     "; статье 47 -> /akn/kz/act/law/2007-07-27/319/!main~art_47; "
	     "Закона -> /akn/kz/act/law/2007-07-27/319"},
	    {"Согласно приказу исполняющего обязанности Министра экологии, "
	     "геологии и природных ресурсов Республики Казахстан от 5 июля "
	     "2021 года № 719.",
	     "приказу -> "
	     "/akn/kz/act/order/min-ecology-geology/2021-07-05/719"},
	    {"Согласно решению маслихата города Алматы VI созыва от 10.12.2019 "
	     "№ 345-VI и решению акима района Алтай Восточно-Казахстанской "
	     "области от 20 апреля 2020 года № 3.",
	     "решению -> /akn/kz/act/decision/maslikhat-almaty-city/"
	     "2019-12-10/345-vi; решению -> /akn/kz/act/decision/"
	     "akim-altai-district/"
	     "2020-04-20/3"},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Жоғарғы Сотының 2003 жылғы 11 шілдедегі № "
	     "5 нормативтік қаулысының 3-тармағы.",
	     "қаулысының -> /akn/kz/act/resolution/supreme-court/2003-07-11/5"
	     "; 3-тармағы -> /akn/kz/act/resolution/supreme-court/2003-07-11/"
	     "5/!main~para_3"},
	    {"Қазақстан Республикасы Президентінің 1995 жылғы 17 сәуірдегі № "
	     "2200 заң күші бар Жарлығы.",
	     "Жарлығы -> /akn/kz/act/decree/1995-04-17/2200"},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(appendices_of_other_acts_are_cited),
	    TEST(lists_go_on_to_other_units),
	    TEST(chapters_of_codes_are_not_told),
	    TEST(appendices_of_rules_are_not_told),
	    TEST(acts_share_a_noun),
	    TEST(joint_acts_are_one),
	    TEST(nouns_have_words_beside_them),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
