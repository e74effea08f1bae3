/* Acts that another one approves, called by their titles: which of them an
   order means. */
#include "change.h"

#include "edit/pin.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define APP_RU(num)                                                                 \
	"Приложение " num "\nк приказу Министра финансов\n" \
	"Республики Казахстан\nот 10 марта 2020 года № 145\n\n"
#define BASE_RU(named)                                                                                                         \
	"Об учете отходов\n\n"                                                                                   \
	"Приказ Министра финансов Республики Казахстан от 10 марта 2020 "      \
	"года № 145\n\nПРИКАЗЫВАЮ:\n1. Утвердить:\n"                                                  \
	"1) Типовые правила учета отходов согласно приложению 1 к "               \
	"настоящему приказу;\n"                                                                               \
	"2) Правила учета согласно приложению 2 к настоящему приказу;\n"       \
	"3) Методику расчета сбора согласно приложению 3 к настоящему "       \
	"приказу.\n"                                                                                                    \
	"2. Настоящий приказ вводится в действие со дня его подписания.\n\n" \
	"Министр А. Ахметов\n\n" APP_RU("1") named                                                                             \
	    "1. Отходы учитываются.\n2. Весы стоят во дворе.\n\n" APP_RU(                                                      \
		"2") "Правила учета (далее – Правила)\n\n"                                           \
		     "1. Товары учитываются.\n2. Книга лежит на "                                 \
		     "столе.\n\n" APP_RU(                                                                                      \
			 "3") "Методика расчета сбора\n\n"                                                 \
			      "1. Сбор считается.\n2. Ставка равна двум.\n"
#define RULES_RU "Типовые правила учета отходов\n\n"
#define ORDER_RU(title, says)                                                                                                 \
	"О внесении изменений в приказ Министра финансов Республики "      \
	"Казахстан от 10 марта 2020 года № 145 \"" title "\"\n\n"                                                             \
	"Приказ Министра финансов Республики Казахстан от 5 мая 2021 года " \
	"№ 9\n\nПРИКАЗЫВАЮ:\n"                                                                                    \
	"1. Внести в приказ Министра финансов Республики Казахстан от 10 "  \
	"марта 2020 года № 145 \"" title "\" следующие изменения:\n" says                                                     \
	"2. Настоящий приказ вводится в действие с 1 июня 2021 года.\n\n"            \
	"Министр А. Ахметов\n"

#define APP_KK(num)                                                                                           \
	"Қазақстан Республикасы\nҚаржы министрінің\n2020 жылғы 10 " \
	"наурыздағы\n№ 145 бұйрығына\n" num "-қосымша\n\n"
#define BASE_KK                                                                                                            \
	"Қалдықтарды есепке алу туралы\n\n" MINISTER                                                                       \
	"2020 жылғы 10 наурыздағы № 145 бұйрығы\n\nБҰЙЫРАМЫН:\n"                          \
	"1. Мыналар бекітілсін:\n"                                                                        \
	"1) осы бұйрыққа 1-қосымшаға сәйкес Қалдықтарды есепке алу "         \
	"қағидалары;\n"                                                                                          \
	"2) осы бұйрыққа 2-қосымшаға сәйкес Есепке алу қағидалары;\n"         \
	"3) осы бұйрыққа 3-қосымшаға сәйкес Алымды есептеу әдістемесі.\n" \
	"2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "                 \
	"енгізіледі.\n\nМинистр А. Ахметов\n\n" APP_KK(                                                                    \
	    "1") "Қалдықтарды есепке алу қағидалары\n\n"                                     \
		 "1. Қалдықтар есепке алынады.\n2. Таразы аулада "                       \
		 "тұрады.\n\n" APP_KK(                                                                                     \
		     "2") "Есепке алу қағидалары (бұдан әрі – Қағидалар)\n\n"        \
			  "1. Тауарлар есепке алынады.\n2. Кітап үстелде "                \
			  "жатады.\n\n" APP_KK(                                                                            \
			      "3") "Алымды есептеу әдістемесі\n\n"                                  \
				   "1. Алым есептеледі.\n2. Мөлшерлеме екіге "                \
				   "тең.\n"
#define ORDER_KK(title, says)                                                                                     \
	"\"" title "\" " MINISTER "2020 жылғы 10 наурыздағы № 145 бұйрығына "           \
	"өзгерістер енгізу туралы\n\n" MINISTER                                                                   \
	"2021 жылғы 5 мамырдағы № 9 бұйрығы\n\nБҰЙЫРАМЫН:\n"                      \
	"1. \"" title "\" " MINISTER                                                                              \
	"2020 жылғы 10 наурыздағы № 145 бұйрығына мынадай өзгерістер " \
	"енгізілсін:\n" says                                                                                      \
	"2. Осы бұйрық 2021 жылғы 1 маусымнан бастап қолданысқа "          \
	"енгізіледі.\n\nМинистр А. Ахметов\n"

/* What point 2 of each appendix says. */
static const char *const points_ru[] = {"Весы стоят", "Книга лежит",
                                        "Ставка равна"};
static const char *const points_kk[] = {"Таразы аулада", "Кітап үстелде",
                                        "Мөлшерлеме екіге"};

/* The appendix whose point 2 goes; 0: refused, with those words. */
struct row {
	int app;
	const char *why, *order;
};

#define RU(app, head)                                                          \
	{                                                                      \
		app, NULL,                                                     \
		    ORDER_RU("Об учете отходов",                               \
		             head "\nпункт 2 исключить.\n")                    \
	}
#define RU_NO(why, head)                                                       \
	{                                                                      \
		0, why,                                                        \
		    ORDER_RU("Об учете отходов",                               \
		             head "\nпункт 2 исключить.\n")                    \
	}
#define RU_LINE(app, line)                                                     \
	{                                                                      \
		app, NULL, ORDER_RU("Об учете отходов", line "\n")             \
	}
#define KK(app, head)                                                          \
	{                                                                      \
		app, NULL,                                                     \
		    ORDER_KK("Қалдықтарды есепке алу туралы",                  \
		             head "\n2-тармақ алып тасталсын.\n")              \
	}
#define KK_NO(why, head)                                                       \
	{                                                                      \
		0, why,                                                        \
		    ORDER_KK("Қалдықтарды есепке алу туралы",                  \
		             head "\n2-тармақ алып тасталсын.\n")              \
	}
#define KK_LINE(app, line)                                                     \
	{                                                                      \
		app, NULL,                                                     \
		    ORDER_KK("Қалдықтарды есепке алу туралы", line "\n")       \
	}

static const struct row rows_ru[] = {
    RU(1, "в Типовых правилах учета отходов, утвержденных указанным "
          "приказом:"),
    RU(2, "в Правилах учета, утвержденных указанным приказом:"),
    RU(3, "в Методике расчета сбора, утвержденной указанным приказом:"),
    /* No title: the only one of its kind. */
    RU(3, "в указанной Методике:"),
    RU(2, "в Правилах «учета», утвержденных указанным приказом (далее – "
          "Правила):"),
    RU(2, "в Правилах учета, утвержденных приложением 2 к указанному "
          "приказу:"),
    RU(2, "в Правила учета, утвержденные указанным приказом, внести "
          "следующие изменения:"),
    RU(3, "внести в Методику расчета сбора, утвержденную указанным "
          "приказом, следующие изменения:"),
    RU(2, "в Правилах учета:"),
    RU(2, "в Правилах учета, утвержденных приказом Министра финансов "
          "Республики Казахстан от 10 марта 2020 года № 145:"),
    RU(2, "в Правилах учета, утвержденных приказом Министра финансов "
          "Республики Казахстан от 10 марта 2020 года № 145 \"Об учете "
          "отходов\" (зарегистрирован под № 30):"),
    RU_NO("of another act",
          "в Правилах учета, утвержденных приказом Министра финансов "
          "Республики Казахстан от 10 марта 2020 года № 146:"),
    RU_NO("of another act",
          "в Правилах учета, утвержденных приказом Министра финансов "
          "Республики Казахстан от 10 марта 2019 года № 145:"),
    RU_LINE(1, "пункт 2 Типовых правил учета отходов, утвержденных указанным "
               "приказом, исключить."),
    RU_LINE(1, "в Типовых правилах учета отходов, утвержденных указанным "
               "приказом:\nпункт 2 указанных Правил исключить."),
    RU_NO("it has appendix 1 \"Типовые правила учета отходов\"",
          "в Правилах учета отходов, утвержденных указанным приказом:"),
    RU_NO("no appendix that is \"Правилах посещения\"",
          "в Правилах посещения, утвержденных указанным приказом:"),
    RU_NO("no appendix that is \"Инструкции по охране труда\"",
          "в Инструкции по охране труда, утвержденной указанным приказом:"),
    RU_NO("no appendix that is \"Методике расчета\"",
          "в Методике расчета, утвержденной указанным приказом:"),
    RU_NO("no appendix that is \"Правилах учета\" and appendix 1",
          "в Правилах учета, утвержденных приложением 1 к указанному "
          "приказу:"),
    RU_NO("more than one appendix that may be \"правилах\"",
          "в указанных Правилах:"),
};

static const struct row rows_kk[] = {
    KK(1, "көрсетілген бұйрықпен бекітілген Қалдықтарды есепке алу "
          "қағидаларында:"),
    KK(2, "көрсетілген бұйрықпен бекітілген Есепке алу қағидаларында:"),
    KK(3, "көрсетілген бұйрықпен бекітілген Алымды есептеу әдістемесінде:"),
    KK(2, "көрсетілген бұйрықпен бекітілген «Есепке алу» қағидаларында "
          "(бұдан әрі – Қағидалар):"),
    KK(2, "көрсетілген бұйрықтың 2-қосымшасымен бекітілген Есепке алу "
          "қағидаларында:"),
    KK(2, "көрсетілген бұйрықпен бекітілген Есепке алу қағидаларына мынадай "
          "өзгерістер енгізілсін:"),
    KK(2, MINISTER "2020 жылғы 10 наурыздағы № 145 бұйрығымен бекітілген "
                   "Есепке алу қағидаларында:"),
    KK_NO("of another act",
          MINISTER "2020 жылғы 10 наурыздағы № 146 бұйрығымен бекітілген "
                   "Есепке алу қағидаларында:"),
    KK_LINE(1, "көрсетілген бұйрықпен бекітілген Қалдықтарды есепке алу "
               "қағидаларының 2-тармағы алып тасталсын."),
    KK_NO("no appendix that is \"Журнал жүргізу қағидаларында\"",
          "көрсетілген бұйрықпен бекітілген Журнал жүргізу қағидаларында:"),
    KK_NO("no appendix that is \"Есептеу әдістемесінде\"",
          "көрсетілген бұйрықпен бекітілген Есептеу әдістемесінде:"),
    KK_NO("and appendix 1",
          "көрсетілген бұйрықтың 1-қосымшасымен бекітілген Есепке алу "
          "қағидаларында:"),
    KK_NO("more than one appendix that may be",
          "көрсетілген бұйрықпен бекітілген қағидаларда:"),
};

/* Are the points as they should be, that of the appendix gone, and only that?
 */
static bool row_holds(const char *base, const struct row *row,
                      const char *const points[3])
{
	said_clear(&test.said);
	change_amend(base, row->order);
	if (row->app == 0)
		return now.done == NULL && said_has(&test.said, row->why);
	if (now.done == NULL)
		return false;
	for (int i = 0; i < 3; i++)
		if (change_says(points[i]) == (i + 1 == row->app))
			return false;
	return true;
}

static void rows_hold(const char *base, const struct row *rows, size_t n,
                      const char *const points[3])
{
	size_t missed = 0;

	for (size_t i = 0; i < n; i++)
		if (!row_holds(base, &rows[i], points)) {
			print_error("%s\n", rows[i].order);
			missed++;
		}
	assert_int_equal(missed, 0);
}

static void the_title_says_which_appendix(void **state)
{
	(void)state;
	test.lang = "ru";
	rows_hold(BASE_RU(RULES_RU), rows_ru,
	          sizeof(rows_ru) / sizeof(*rows_ru), points_ru);
	test.lang = "kk";
	rows_hold(BASE_KK, rows_kk, sizeof(rows_kk) / sizeof(*rows_kk),
	          points_kk);
}

/* The act says that it approves what is called so. */
static void an_appendix_may_have_a_caption_only(void **state)
{
	static const struct row rows[] = {
	    RU(1, "в Типовых правилах учета отходов, утвержденных указанным "
	          "приказом:"),
	    RU_NO("an appendix without a title",
	          "в Инструкции по охране "
	          "труда, утвержденной указанным "
	          "приказом:"),
	};

	(void)state;
	test.lang = "ru";
	assert_true(row_holds(BASE_RU(""), &rows[0], points_ru));
	assert_false(row_holds(BASE_RU(""), &rows[1], points_ru) &&
	             now.done != NULL);
}

static void a_pin_settles_which(void **state)
{
	static const char pin[] = "place\tact:8\trules/pt:2\tapp:2/pt:2\n";
	struct pins *pins;

	(void)state;
	test.lang = "ru";
	change_amend(BASE_RU(RULES_RU),
	             ORDER_RU("Об учете отходов",
	                      "в Правилах учета товаров, утвержденных "
	                      "указанным приказом:\nпункт 2 исключить.\n"));
	assert_null(now.done);
	pins = pins_read(STR("pins.tsv"), STR(pin), &test.said.in);
	assert_non_null(pins);
	pins_settle(pins, now.edits, act_language("ru")->lexicon.folding,
	            &test.said.in);
	pins_free(pins);
	change_apply();
	assert_non_null(now.done);
	assert_false(change_says(points_ru[1]));
}

/* Day and number fit, the title is another one. */
static void another_title_is_said(void **state)
{
	(void)state;
	test.lang = "ru";
	change_applied(BASE_RU(RULES_RU),
	               ORDER_RU("О труде", "пункт 2 исключить.\n"));
	assert_true(said_has(&test.said, "the order says \"О труде\""));
	said_clear(&test.said);
	change_applied(BASE_RU(RULES_RU),
	               ORDER_RU("Об учете отходов", "пункт 2 исключить.\n"));
	assert_false(said_has(&test.said, "the order says"));
	test.lang = "kk";
	said_clear(&test.said);
	change_applied(BASE_KK,
	               ORDER_KK("Еңбек туралы", "2-тармақ алып тасталсын.\n"));
	assert_true(said_has(&test.said, "the order says \"Еңбек туралы\""));
	said_clear(&test.said);
	change_applied(BASE_KK, ORDER_KK("Қалдықтарды есепке алу туралы",
	                                 "2-тармақ алып тасталсын.\n"));
	assert_false(said_has(&test.said, "the order says"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(the_title_says_which_appendix),
	    CHANGE_TEST(an_appendix_may_have_a_caption_only),
	    CHANGE_TEST(a_pin_settles_which),
	    CHANGE_TEST(another_title_is_said),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
