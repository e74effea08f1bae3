/* Acts that are cited by title, and what acts approve. */
#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

#define UNTOLD "/akn/kz/act/law/0001-01-01/nn"
#define SCHOOLS "/akn/kz/act/law/2007-07-27/319"

static void laws_are_told_by_their_titles(void **state)
{
	static const struct sample kk[] = {
	    {"\"Білім туралы\" Қазақстан Республикасы Заңының 47-бабының "
	     "3-тармағы.",
	     "Заңының -> " SCHOOLS "; 47-бабының 3-тармағы -> " SCHOOLS
	     "/!main~art_47__para_3"},
	    {"Қазақстан Республикасы «Бiлiм туралы» Заңының 5-бабы, аталған "
	     "Заңның 6-бабы.",
	     "Заңының -> " SCHOOLS "; 5-бабы -> " SCHOOLS
	     "/!main~art_5; 6-бабы -> " SCHOOLS "/!main~art_6"},
	    {"«Білім туралы» 2007 жылғы 27 шілдедегі Қазақстан "
	     "Республикасының Заңы.",
	     "Заңы -> " SCHOOLS},
	    {"«Байланыс туралы» және «Білім туралы» Қазақстан "
	     "Республикасының заңдарына сәйкес.",
	     "«Байланыс туралы» -> /akn/kz/act/law/2004-07-05/567; «Білім "
	     "туралы» -> " SCHOOLS},
	    {"Негізгі Заңның 12-бабы.",
	     "Негізгі Заңның -> /akn/kz/act/constitution/1995-08-30/nn; "
	     "12-бабы -> /akn/kz/act/constitution/1995-08-30/nn/!main~art_12"},
	    {"Білім туралы «Білім туралы» Қазақстан Республикасы Заңы "
	     "5-бабының 2-тармағының үшінші абзацы.",
	     "Заңы -> " SCHOOLS
	     "; 5-бабының 2-тармағының үшінші абзацы -> " SCHOOLS
	     "/!main~art_5__para_2__al_3"},
	    {"«Білім туралы» 2001 жылғы 27 шілдедегі Қазақстан "
	     "Республикасының Заңы.",
	     "Заңы -> /akn/kz/act/law/2001-07-27/nn"},
	    {"\"Қоқыс туралы\" Қазақстан Республикасының Заңы (бұдан әрі – "
	     "Заң), Заңның 5-бабы.\n2. «Қоқыс туралы» Қазақстан "
	     "Республикасының 2012 жылғы 5 мамырдағы № 7-V Заңының 6-бабы.",
	     "Заңы -> /akn/kz/act/law/2012-05-05/7; 5-бабы -> "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_5; Заңының -> "
	     "/akn/kz/act/law/2012-05-05/7; 6-бабы -> "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_6"},
	    {"«Қазақстан Республикасының Парламенті және оның депутаттарының "
	     "мәртебесі туралы» Қазақстан Республикасының Конституциялық "
	     "заңының 19-бабы.",
	     "Конституциялық заңының -> "
	     "/akn/kz/act/constitutional-law/1995-10-16/2529; 19-бабы -> "
	     "/akn/kz/act/constitutional-law/1995-10-16/2529/!main~art_19"},
	    {"\"Әкімшілік құқық бұзушылық туралы\" Қазақстан Республикасы "
	     "Кодексінің 5-бабының екінші бөлігі.",
	     "Кодексінің -> /akn/kz/act/code/2014-07-05/235; 5-бабының екінші "
	     "бөлігі -> /akn/kz/act/code/2014-07-05/235/!main~art_5__para_2"},
	};
	static const struct sample ru[] = {
	    {"Пункт 3 статьи 47 Закона Республики Казахстан «Об образовании».",
	     "Пункт 3 статьи 47 -> " SCHOOLS
	     "/!main~art_47__para_3; Закона -> " SCHOOLS},
	    {"Статья 5 Закона \"Об образовании\" и статья 6 Закона \"Об "
	     "отходах\".",
	     "Статья 5 -> " SCHOOLS "/!main~art_5; Закона -> " SCHOOLS
	     "; статья 6 -> " UNTOLD "/!main~art_6; Закона -> " UNTOLD},
	    {"Закон Республики Казахстан «Об отходах», статьи 3-5 указанного "
	     "Закона.\n2. Закон Республики Казахстан от 5 мая 2012 года № "
	     "7-V «Об отходах».",
	     "Закон -> /akn/kz/act/law/2012-05-05/7; статьи 3-5 -> "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_3 .. "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_5; Закон -> "
	     "/akn/kz/act/law/2012-05-05/7"},
	    {"Закон Республики Казахстан от 5 мая 2012 года «Об отходах».\n2. "
	     "Закон Республики Казахстан от 5 мая 2014 года «Об "
	     "отходах».\n3. Закон «Об отходах».",
	     "Закон -> /akn/kz/act/law/2012-05-05/nn; Закон -> "
	     "/akn/kz/act/law/2014-05-05/nn; Закон -> " UNTOLD},
	    {"Регулируется законами Республики Казахстан \"Об образовании\", "
	     "«О связи» и \"Об отходах\".",
	     "\"Об образовании\" -> " SCHOOLS
	     "; «О связи» -> /akn/kz/act/law/2004-07-05/567; \"Об отходах\" "
	     "-> " UNTOLD},
	    {"Пункт 2 статьи 12 Основного Закона.",
	     "Пункт 2 статьи 12 -> "
	     "/akn/kz/act/constitution/1995-08-30/nn/!main~art_12__para_2; "
	     "Основного Закона -> /akn/kz/act/constitution/1995-08-30/nn"},
	    {"Абзац третий пункта 2 статьи 5 и абзацы второй – четвертый "
	     "подпункта 3) статьи 8 Закона \"Об образовании\".",
	     "Абзац третий пункта 2 статьи 5 -> " SCHOOLS
	     "/!main~art_5__para_2__al_3; абзацы второй – четвертый подпункта "
	     "3) статьи 8 -> " SCHOOLS
	     "/!main~art_8__subpara_3__al_2 .. " SCHOOLS
	     "/!main~art_8__subpara_3__al_4; Закона -> " SCHOOLS},
	    {"Абзац первый пункта 2, абзац второй части первой пункта 3 статьи "
	     "5 Закона \"Об образовании\".",
	     "Абзац первый пункта 2 -> " SCHOOLS
	     "/!main~art_5__para_2; абзац второй части первой пункта 3 статьи "
	     "5 -> " SCHOOLS "/!main~art_5__para_3; Закона -> " SCHOOLS},
	    {"Кодекс Республики Казахстан от 5 июля 2014 года.",
	     "Кодекс -> /akn/kz/act/code/2014-07-05/nn"},
	    {"Статья 5 Кодекса Республики Казахстан об административных "
	     "правонарушениях от 5 июля 2014 года.",
	     "Статья 5 -> /akn/kz/act/code/2014-07-05/235/!main~art_5; "
	     "Кодекса Республики Казахстан об административных "
	     "правонарушениях -> /akn/kz/act/code/2014-07-05/235"},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

static void titles_without_a_day_are_said(void **state)
{
	(void)state;

	test.lang = "ru";
	test_read(STR(ORDER_RU "1. Закон «Об отходах», статья 5 Закона «Об "
	                       "отходах».\n2. Закон «Об образовании».\n"));
	said_is(&test.said,
	        "4:4 act-untold: cited by its title alone, its day and number "
	        "are not known; the reference leads to no certain act: «Об "
	        "отходах»\n");
}

#define OLD_RU                                                                                                              \
	"Об отчете\nПриказ Министра финансов Республики Казахстан от 3 " \
	"апреля %s года № 189\nПРИКАЗЫВАЮ:\n1. Статья 9 Бюджетного "                  \
	"кодекса, статья 5 Налогового кодекса, статья 61 Конституции.\n%s"
#define CHANGED                                                                                                         \
	"Сноска. Пункт 1 с изменениями, внесенными приказом Министра " \
	"финансов РК от 15.04.2021 № 1.\n"
#define BUDGET_IS "Бюджетного кодекса -> /akn/kz/act/code/2008-12-04/95; "
#define CONST_IS                                                                   \
	"статья 61 -> /akn/kz/act/constitution/1995-08-30/nn/!main~art_61; " \
	"Конституции -> /akn/kz/act/constitution/1995-08-30/nn"
#define CHANGED_IS "; № 1 -> /akn/kz/act/order/min-fin/2021-04-15/1"

/* A name of a code means the one in force when the words were written. */
static void codes_are_told_by_their_names(void **state)
{
	static const struct {
		const char *year, *note, *refs;
	} list[] = {
	    {"2026", "",
	     "Статья 9 -> /akn/kz/act/code/2025-03-15/171/!main~art_9; "
	     "Бюджетного кодекса -> /akn/kz/act/code/2025-03-15/171; статья 5 "
	     "-> /akn/kz/act/code/2025-07-18/214/!main~art_5; Налогового "
	     "кодекса -> /akn/kz/act/code/2025-07-18/214; " CONST_IS},
	    /* Neither the old Budget code, surely, nor the new one. */
	    {"2025", "",
	     "Статья 9 -> /akn/kz/act/code/0001-01-01/nn/!main~art_9; "
	     "Бюджетного кодекса -> /akn/kz/act/code/0001-01-01/nn; статья 5 "
	     "-> /akn/kz/act/code/2017-12-25/120/!main~art_5; Налогового "
	     "кодекса -> /akn/kz/act/code/2017-12-25/120; " CONST_IS},
	    {"2019", CHANGED,
	     "Статья 9 -> "
	     "/akn/kz/act/code/2008-12-04/95/!main~art_9; " BUDGET_IS
	     "статья 5 -> /akn/kz/act/code/2017-12-25/120/!main~art_5; "
	     "Налогового кодекса -> /akn/kz/act/code/2017-12-25/120; " CONST_IS
	         CHANGED_IS},
	    /* The order is older than the Tax code of now, its change not. */
	    {"2015", CHANGED,
	     "Статья 9 -> "
	     "/akn/kz/act/code/2008-12-04/95/!main~art_9; " BUDGET_IS
	     "статья 5 -> /akn/kz/act/code/0001-01-01/nn/!main~art_5; "
	     "Налогового кодекса -> /akn/kz/act/code/0001-01-01/nn; " CONST_IS
	         CHANGED_IS},
	    {"2019", "Сноска. Вводится в действие с 1 января 2020 года.\n",
	     "Статья 9 -> "
	     "/akn/kz/act/code/2008-12-04/95/!main~art_9; " BUDGET_IS
	     "статья 5 -> /akn/kz/act/code/2017-12-25/120/!main~art_5; "
	     "Налогового кодекса -> "
	     "/akn/kz/act/code/2017-12-25/120; " CONST_IS},
	};
	(void)state;

	missed = 0;
	test.lang = "ru";
	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++) {
		bool told = str_find(str_from(list[i].refs),
		                     STR("0001-01-01")) == strlen(list[i].refs);

		test_read(
		    str_format(&test.a, OLD_RU, list[i].year, list[i].note));
		refs_are(list[i].year, list[i].refs);
		assert_int_equal(said_has(&test.said, "act-untold"), !told);
	}
	assert_int_equal(missed, 0);
}

/* With the title that a reference has, behind " | ". */
static struct str titled(void)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = test.doc->root; n;
	     n = node_next(n, test.doc->root)) {
		struct str title = node_attr(n, STR("title"));

		if (title.n)
			buf_format(&out, "%s%.*s | %.*s", out.n ? "; " : "",
			           STR_ARG(act_text(&test.a, n)),
			           STR_ARG(title));
	}
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void titles_are(const char *want)
{
	struct str s = titled();

	if (!str_eq(s, str_from(want)))
		fail_msg("%.*s\nnot %s", STR_ARG(s), want);
}

#define JUSTICE "/akn/kz/act/order/min-justice/2020-05-05/10"
#define JUSTICE_IS                                                                                                              \
	"приказом Министра юстиции Республики Казахстан от 5 мая 2020 года " \
	"№ 10"

static void approved_rules_are_cited_in_russian(void **state)
{
	static const struct sample list[] = {
	    {"Согласно пунктам 4 и 5 Перечня форм отчетов, "
	     "утвержденного " JUSTICE_IS ".",
	     "пунктам 4 -> " JUSTICE "/!appendix~para_4; 5 -> " JUSTICE
	     "/!appendix~para_5; приказом -> " JUSTICE},
	    {"Согласно подпункту 1) пункта 4 Типовых правил, "
	     "утвержденных " JUSTICE_IS
	     " (далее – Правила приема), и пункту 8 Правил "
	     "приема.",
	     "подпункту 1) пункта 4 -> " JUSTICE
	     "/!appendix~para_4__subpara_1; приказом -> " JUSTICE
	     "; пункту 8 -> " JUSTICE "/!appendix~para_8"},
	    {"Согласно пункту 3 договора и пункту 5 Правил, "
	     "утвержденных " JUSTICE_IS ".",
	     "пункту 5 -> " JUSTICE "/!appendix~para_5; приказом -> " JUSTICE},
	    {"Согласно пункту 3 Инструкции; иных правил, "
	     "утвержденных " JUSTICE_IS ".",
	     "приказом -> " JUSTICE},
	    {"Согласно приложению 2 к Правилам, утвержденным " JUSTICE_IS ".",
	     "приложению 2 -> " JUSTICE
	     "/!appendix/appendix_2; приказом -> " JUSTICE},
	    {"Согласно пункту 3 Правил, утвержденных Министром.", ""},
	};
	(void)state;

	SAMPLES_OF("ru", ORDER_RU "1. ", list);
	test_read(
	    STR(ORDER_RU
	        "1. Пункт 1 Перечня форм отчетов, утвержденного " JUSTICE_IS
	        ", пункт 2 Инструкции, утвержденной указанным приказом, пункт "
	        "3 Типовых правил приема, утвержденных " JUSTICE_IS ".\n"));
	titles_are("Пункт 1 | Перечень форм отчетов; пункт 2 | Инструкция; "
	           "пункт 3 | Типовые правила приема");
}

#define ECONOMY "/akn/kz/act/order/min-economy/2015-07-02/495"
#define ECONOMY_IS                                                                                                              \
	"Қазақстан Республикасы Ұлттық экономика министрінің 2015 жылғы 2 " \
	"шілдедегі № 495 бұйрығымен "

static void approved_rules_are_cited_in_kazakh(void **state)
{
	static const struct sample list[] = {
	    {ECONOMY_IS "бекітілген Есеп беру қағидаларының 4-тармағы.",
	     "бұйрығымен -> " ECONOMY "; 4-тармағы -> " ECONOMY
	     "/!appendix~para_4"},
	    {ECONOMY_IS "(Тізілімде № 11620 болып тіркелген) бекітілген "
	                "Қағидалар (бұдан әрі – Қағидалар), Қағидалардың 2 "
	                "және 3-тармақтары.",
	     "бұйрығымен -> " ECONOMY "; 2 -> " ECONOMY
	     "/!appendix~para_2; 3-тармақтары -> " ECONOMY "/!appendix~para_3"},
	    {ECONOMY_IS "бекітілген Тізбе; көрсетілген бұйрықпен бекітілген "
	                "Қағидалардың 5-тармағының 2) тармақшасы.",
	     "бұйрығымен -> " ECONOMY "; 5-тармағының 2) тармақшасы -> " ECONOMY
	     "/!appendix~para_5__subpara_2"},
	    {ECONOMY_IS "бекітілген Тізбе; өзге қағидалардың 5-тармағы.",
	     "бұйрығымен -> " ECONOMY},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", list);
	test_read(STR(ORDER_KK
	              "1. " ECONOMY_IS
	              "бекітілген Есеп беру қағидаларының 4-тармағы.\n"));
	titles_are("4-тармағы | Есеп беру қағидалары");
}

static void own_approved_rules_are_cited(void **state)
{
	(void)state;

	missed = 0;
	test_read(STR(ORDER_KK
	              "1. Осы бұйрықпен бекітілген Қағидалардың 2-тармағы, "
	              "осы бұйрықпен бекітілген Тізбенің 1-тармағы.\n"
	              "2024 жылғы 3 сәуірдегі\n№ 189 бұйрығына\n1-қосымша\n"
	              "Есеп беру қағидалары\n1. Бір.\n2. Екі.\n"
	              "2024 жылғы 3 сәуірдегі\n№ 189 бұйрығына\n2-қосымша\n"
	              "Есептер тізбесі\n1. Бір.\n2. Екі.\n"));
	refs_are("rules",
	         "2-тармағы -> #att_1__para_2; 1-тармағы -> #att_2__para_1");
	assert_int_equal(missed, 0);
}

static void changed_rules_are_cited(void **state)
{
	(void)state;

	missed = 0;
	test.lang = "ru";
	test_read(
	    STR(ORDER_RU
	        "1. Внести в приказ Министра юстиции Республики Казахстан от 5 "
	        "мая 2020 года № 10 следующие изменения:\n"
	        "1) в Правилах отчета, утвержденных указанным приказом:\n"
	        "пункт 3 изложить в следующей редакции:\n"
	        "«3. Отчет по пункту 4 настоящих Правил.»;\n"
	        "2) в пункте 5 Правил отчета, утвержденных указанным "
	        "приказом:\nподпункт 2) исключить;\n"
	        "3) пункт 9 исключить.\n"));
	refs_are("changed", "приказ -> " JUSTICE "; пункт 3 -> " JUSTICE
	                    "/!appendix~para_3; пункту 4 -> " JUSTICE
	                    "/!appendix~para_4; пункте 5 -> " JUSTICE
	                    "/!appendix~para_5; подпункт 2) -> " JUSTICE
	                    "/!appendix~para_5__subpara_2; пункт 9 -> " JUSTICE
	                    "/!main~para_9");
	assert_int_equal(missed, 0);
}

static void what_is_not_told_is_said_once(void **state)
{
	(void)state;

	test.lang = "ru";
	test_read(STR(ORDER_RU "1. Внести в приказ следующие изменения:\n"
	                       "1) пункт 2 изложить в следующей редакции:\n"
	                       "«2. Отчет по пункту 4 настоящего приказа.\n"
	                       "3. План по пункту 5 настоящего приказа.»;\n"
	                       "2) пункт 3 исключить.\n"));
	said_is(&test.said,
	        "5:4 citation-untold: cannot tell which act or unit this leads "
	        "to; kept as plain text, like others of this unit\n"
	        "8:4 citation-untold: cannot tell which act or unit this leads "
	        "to; kept as plain text, like others of this unit\n");
}

#define FIRST_HALF "/akn/kz/act/code/1994-12-27/268"
#define OTHER_HALF "/akn/kz/act/code/1999-07-01/409"

static void a_code_may_be_two_acts(void **state)
{
	static const struct sample ru[] = {
	    {"Статьи 380, 954 и 405-1 Гражданского кодекса Республики "
	     "Казахстан.",
	     "Статьи 380 -> " FIRST_HALF "/!main~art_380; 954 -> " OTHER_HALF
	     "/!main~art_954; 405-1 -> " FIRST_HALF "/!main~art_405-1"},
	    {"Пункт 1 статьи 7 Гражданского кодекса Республики Казахстан "
	     "(Общая часть) от 27 декабря 1994 года.",
	     "Пункт 1 статьи 7 -> " FIRST_HALF
	     "/!main~art_7__para_1; Гражданского кодекса -> " FIRST_HALF},
	    {"Гражданский кодекс от 1 июля 1999 года.",
	     "Гражданский кодекс -> " OTHER_HALF},
	    {"Гражданский кодекс Республики Казахстан (далее – Кодекс), "
	     "статья 700 Кодекса и глава 5 Кодекса.",
	     "статья 700 -> " OTHER_HALF "/!main~art_700"},
	};
	static const struct sample kk[] = {
	    {"Қазақстан Республикасы Азаматтық кодексінің 954-бабы.",
	     "954-бабы -> " OTHER_HALF "/!main~art_954"},
	    {"Қазақстан Республикасының Азаматтық кодексі (Жалпы бөлім).",
	     "Азаматтық кодексі -> " FIRST_HALF},
	};
	(void)state;

	SAMPLES(ORDER_KK "1. ", kk);
	SAMPLES_OF("ru", ORDER_RU "1. ", ru);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(laws_are_told_by_their_titles),
	    TEST(titles_without_a_day_are_said),
	    TEST(codes_are_told_by_their_names),
	    TEST(approved_rules_are_cited_in_russian),
	    TEST(approved_rules_are_cited_in_kazakh),
	    TEST(own_approved_rules_are_cited),
	    TEST(changed_rules_are_cited),
	    TEST(what_is_not_told_is_said_once),
	    TEST(a_code_may_be_two_acts),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
