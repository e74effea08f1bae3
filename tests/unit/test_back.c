/* Units whose number was excluded, and appendices without a number: where
   nothing but what is left of them is. */
#include "brought.h"

#include "nusqa.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define GONE_RU                                                                          \
	"приказом Министра финансов РК от 05.05.2022 № 7 " \
	"(вводится в действие со дня подписания)"
#define BODY_RU                                                                            \
	"1. Комиссия ведет:\n1) книгу;\n2) исключен " GONE_RU                              \
	";\n3) журнал;\n3-1), 3-2) исключены " GONE_RU                                     \
	";\n4) список.\n2. Исключен " GONE_RU                                              \
	".\n3. Настоящий приказ вводится в действие со " \
	"дня подписания.\nМинистр А. Сеитова\n"
#define GONE_KK                                                                                                  \
	"ҚР Қаржы министрінің 05.05.2022 № 7 бұйрығымен (қол қойылған " \
	"күнінен бастап қолданысқа енгізіледі)"
#define BODY_KK                                                                                               \
	"1. Комиссия:\n1) кітап;\n2) алып тасталды - " GONE_KK                                                \
	";\n3) журнал жүргізеді.\n2. Алып тасталды - " GONE_KK                                                \
	".\n3. Осы бұйрық қол қойылған күнінен бастап қолданысқа " \
	"енгізіледі.\nМинистр А. Сейітова\n"

static void an_excluded_number_may_come_back(void **state)
{
	static const struct brought rows[] = {
	    {"ru", BODY_RU,
	     "пункт 1 дополнить подпунктом 2) следующего содержания:\n"
	     "\"2) реестр;\";",
	     "2) реестр;", "2) исключен приказом", NULL},
	    {"ru", BODY_RU,
	     "подпункт 2) пункта 1 изложить в следующей редакции:\n"
	     "\"2) реестр;\";",
	     "2) реестр;", "2) исключен приказом", NULL},
	    {"ru", BODY_RU,
	     "дополнить пунктом 2 следующего содержания:\n\"2. Комиссия "
	     "заседает.\";",
	     "2. Комиссия заседает.", "2. Исключен", NULL},
	    {"ru", BODY_RU,
	     "пункт 2 изложить в следующей редакции:\n\"2. Комиссия "
	     "заседает.\";",
	     "2. Комиссия заседает.", "2. Исключен", NULL},
	    {"kk", BODY_KK,
	     "1-тармақ мынадай мазмұндағы 2) тармақшамен толықтырылсын:\n"
	     "«2) тізілім;»;",
	     "2) тізілім;", "2) алып тасталды", NULL},
	    {"kk", BODY_KK,
	     "2-тармақ мынадай редакцияда жазылсын:\n«2. Комиссия "
	     "отырады.»;",
	     "2. Комиссия отырады.", "2. Алып тасталды", NULL},
	    /* What is in force has its number. */
	    {"ru", BODY_RU,
	     "пункт 1 дополнить подпунктом 3) следующего содержания:\n"
	     "\"3) реестр;\";",
	     NULL, NULL, "subpoint 3 is there already"},
	    /* Words of what is not in force, and its loss. */
	    {"ru", BODY_RU, "подпункт 2) пункта 1 исключить;", NULL, NULL,
	     "no longer in force"},
	    {"ru", BODY_RU,
	     "в подпункте 2) пункта 1 слово \"книгу\" исключить;", NULL, NULL,
	     "no longer in force"},
	    /* One line says it of several. */
	    {"ru", BODY_RU,
	     "пункт 1 дополнить подпунктом 3-1) следующего содержания:\n"
	     "\"3-1) реестр;\";",
	     NULL, NULL, "says so of others as well"},
	    {"ru", BODY_RU,
	     "подпункт 3-2) пункта 1 изложить в следующей редакции:\n"
	     "\"3-2) реестр;\";",
	     NULL, NULL, "says so of others as well"},
	    /* Twice. */
	    {"ru", BODY_RU,
	     "пункт 2 изложить в следующей редакции:\n\"2. Комиссия "
	     "заседает.\";\n2) дополнить пунктом 2 следующего содержания:\n"
	     "\"2. Комиссия отдыхает.\";",
	     NULL, NULL, "was excluded earlier"},
	};

	(void)state;
	BROUGHT_CHECK(rows);
	assert_true(said_has(&test.said, "point 2"));
}

#define STAMP_RU                                                                                          \
	"Утверждены\nприказом Министра финансов\nРеспублики " \
	"Казахстан\nот 10 марта 2020 года № 145\n\n"
#define RULES_RU                                                                                                   \
	"1. Утвердить прилагаемые Правила учета.\n2. Настоящий "          \
	"приказ вводится в действие со дня подписания.\nМинистр А. " \
	"Сеитова\n\n" STAMP_RU "Правила учета\n\n1. Весы стоят во дворе.\n"
#define OF_RULES_RU "\nПриложение\nк Правилам учета\n\nФорма\n\nЛист пуст.\n"
#define RULES_KK                                                                                                                  \
	"1. Қоса беріліп отырған Есепке алу қағидалары бекітілсін.\n2. Осы "    \
	"бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.\n"           \
	"Министр А. Сейітова\n\nҚазақстан Республикасы\nҚаржы министрінің\n" \
	"2020 жылғы 10 наурыздағы\n№ 145 бұйрығымен\nбекітілген\n\n"                         \
	"Есепке алу қағидалары\n\n1. Таразы аулада тұрады.\n"
#define OF_RULES_KK                                                            \
	"\nЕсепке алу қағидаларына\nқосымша\n\nНысан\n\nПарақ бос.\n"

/* An order whose own appendices are the new ones. */
#define ORDER_RU(says, annexes)                                                                                              \
	"О внесении изменений в приказ Министра финансов Республики "     \
	"Казахстан от 10 марта 2020 года № 145\n\nПриказ Министра финансов "     \
	"Республики Казахстан от 3 апреля 2024 года № 190\n\nПРИКАЗЫВАЮ:\n"       \
	"1. Внести в приказ Министра финансов Республики Казахстан от 10 " \
	"марта 2020 года № 145 следующие изменения:\nв Правилах учета:\n" says                                               \
	"\n2. Настоящий приказ вводится в действие со дня подписания.\n\n"    \
	"Министр А. Сеитова\n\n" annexes
#define ANNEX_RU(num, stamp, text)                                                                      \
	"Приложение" num "\nк приказу Министра финансов\nРеспублики " \
	"Казахстан\nот 3 апреля 2024 года № 190\n\n" stamp "\n" text "\n\n"
#define STAMPED_RU                                                             \
	ANNEX_RU("", "Приложение\nк Правилам учета\n", "Форма\n\nЛист полон.")
#define SAYS_RU                                                                \
	"дополнить приложением согласно приложению к настоящему приказу."
#define ORDER_KK(says, annexes)                                                                                                     \
	"Қазақстан Республикасы Қаржы министрінің 2020 жылғы 10 наурыздағы "    \
	"№ 145 бұйрығына өзгерістер енгізу туралы\n\nҚазақстан Республикасы " \
	"Қаржы министрінің 2024 жылғы 3 сәуірдегі № 190 бұйрығы\n\n"                         \
	"БҰЙЫРАМЫН:\n1. Қазақстан Республикасы Қаржы министрінің 2020 жылғы "    \
	"10 наурыздағы № 145 бұйрығына мынадай өзгерістер енгізілсін:\n"            \
	"Есепке алу қағидаларында:\n" says                                                                                          \
	"\n2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "                        \
	"енгізіледі.\n\nМинистр А. Сейітова\n\nҚазақстан Республикасы\n"             \
	"Қаржы министрінің\n2024 жылғы 3 сәуірдегі\n№ 190 бұйрығына\n"                     \
	"қосымша\n\n" annexes "\nНысан\n\nПарақ толы.\n"
#define SAYS_KK "осы бұйрыққа қосымшаға сәйкес қосымшамен толықтырылсын."

static void amend(const char *lang, const char *base, const char *order)
{
	const char *heads[] = {
	    "Об учете\n\nПриказ Министра финансов Республики Казахстан от 10 "
	    "марта 2020 года № 145\n\nПРИКАЗЫВАЮ:\n",
	    "Есеп туралы\n\nҚазақстан Республикасы Қаржы министрінің 2020 "
	    "жылғы 10 наурыздағы № 145 бұйрығы\n\nБҰЙЫРАМЫН:\n"};
	struct str text =
	    str_format(&test.a, "%s%s", heads[lang[0] == 'k'], base);

	test.lang = lang;
	said_clear(&test.said);
	change_amend(str_z(&test.a, text), order);
}

static void rules_get_their_only_appendix(void **state)
{
	(void)state;
	amend("ru", RULES_RU, ORDER_RU(SAYS_RU, STAMPED_RU));
	assert_non_null(now.done);
	assert_true(change_says("Лист полон."));
	assert_true(change_says("Правила дополнены приложением"));
	amend("kk", RULES_KK,
	      ORDER_KK(SAYS_KK, "Есепке алу қағидаларына\nқосымша\n"));
	assert_non_null(now.done);
	assert_true(change_says("Парақ толы."));
}

/* Where there is one, which the new one is is not said. */
static void no_other_appendix_stays_without_a_number(void **state)
{
	(void)state;
	amend("ru", RULES_RU OF_RULES_RU, ORDER_RU(SAYS_RU, STAMPED_RU));
	assert_null(now.done);
	assert_true(said_has(&test.said, "has no number, and there is one"));
	amend("ru", RULES_RU,
	      ORDER_RU(SAYS_RU, ANNEX_RU("", "", "Форма\n\nЛист полон.")));
	assert_null(now.done);
	assert_true(said_has(&test.said, "no caption but that of the order"));
	amend("kk", RULES_KK OF_RULES_KK,
	      ORDER_KK(SAYS_KK, "Есепке алу қағидаларына\nқосымша\n"));
	assert_null(now.done);
	assert_true(said_has(&test.said, "has no number, and there is one"));
	amend("ru", RULES_RU,
	      ORDER_RU("дополнить приложением согласно приложению 1 к "
	               "настоящему приказу;\nдополнить приложением 2 согласно "
	               "приложению 2 к настоящему приказу.",
	               ANNEX_RU(" 1", "Приложение\nк Правилам учета\n",
	                        "Форма\n\nЛист полон.")
	                   ANNEX_RU(" 2", "Приложение 2\nк Правилам учета\n",
	                            "Отчет\n\nЛист чист.")));
	assert_null(now.done);
	assert_true(said_has(&test.said, "brings another appendix"));
}

/* "The appendix" of rules that have but one. */
static void the_only_appendix_needs_no_number(void **state)
{
	(void)state;
	amend("ru", RULES_RU OF_RULES_RU,
	      ORDER_RU("в приложении слово \"пуст\" заменить словом "
	               "\"полон\".",
	               ""));
	assert_non_null(now.done);
	assert_true(change_says("Лист полон."));
	amend("ru", RULES_RU OF_RULES_RU,
	      ORDER_RU("приложение к Правилам учета изложить в новой редакции "
	               "согласно приложению к настоящему приказу.",
	               STAMPED_RU));
	assert_non_null(now.done);
	assert_true(change_says("Лист полон."));
	amend("kk", RULES_KK OF_RULES_KK,
	      ORDER_KK("қосымша осы бұйрыққа қосымшаға сәйкес жаңа редакцияда "
	               "жазылсын.",
	               "Есепке алу қағидаларына\nқосымша\n"));
	assert_non_null(now.done);
	assert_true(change_says("Парақ толы."));
	assert_false(change_says("Парақ бос."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(an_excluded_number_may_come_back),
	    CHANGE_TEST(rules_get_their_only_appendix),
	    CHANGE_TEST(no_other_appendix_stays_without_a_number),
	    CHANGE_TEST(the_only_appendix_needs_no_number),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
