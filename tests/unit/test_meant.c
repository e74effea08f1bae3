/* Which act an order changes, where one of the two does not say all. */
#include "change.h"
#include "edit/meant.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

/* What a law that names an act so means by one with that head. */
static enum meant meant(const char *named, const char *head)
{
	struct arena *a = &test.a;

	test.lang = "ru";
	change_amend(
	    str_z(a, str_format(a, "%s\nСтатья 1. Первая.\n", head)),
	    str_z(a, str_format(
			 a,
			 "Закон Республики Казахстан от 5 мая 2023 года № "
			 "12-VIII\nО внесении изменений\n"
			 "Статья 1. Внести в %s следующее изменение:\n"
			 "статью 1 исключить.\n"
			 "Статья 2. Настоящий Закон вводится в действие с 1 "
			 "января 2024 года.\n",
			 named)));
	for (size_t i = 0; i < now.edits->list.n; i++)
		if (edit_is_change(&now.edits->list.p[i]))
			return meant_act(a, act_language("ru"),
			                 &now.edits->list.p[i], now.base);
	fail_msg("no change");
	return MEANT_NOT;
}

#define GRAIN "Закон Республики Казахстан от 19 января 2001 года"

static void requisites_make_it_sure(void **state)
{
	(void)state;
	assert_int_equal(
	    meant(GRAIN " № 143 \"О зерне\"", GRAIN " № 143\nО зерне"),
	    MEANT_SURE);
	assert_int_equal(
	    meant(GRAIN " № 143 \"О зерне\"", GRAIN " № 144\nО зерне"),
	    MEANT_OTHER);
}

static void day_and_title_are_enough_where_the_number_is_not_cited(void **state)
{
	(void)state;
	assert_int_equal(
	    meant(GRAIN " \"О сорте зерна\"", GRAIN " № 143\nО сорте зерна"),
	    MEANT_SURE);
	assert_int_equal(
	    meant(GRAIN " \"О сорте зерна\"", GRAIN " № 143\nО сорте хлеба"),
	    MEANT_NOT);
}

static void a_text_without_requisites_is_known_by_its_title(void **state)
{
	(void)state;
	assert_int_equal(
	    meant(GRAIN " № 143 \"О сорте зерна\"", "О сорте зерна"),
	    MEANT_TITLE);
	assert_int_equal(
	    meant(GRAIN " № 143 \"О сорте зерна\"", "О сорте хлеба"),
	    MEANT_NOT);
	/* A part of a title is none, nor are words outside of quotes. */
	assert_int_equal(
	    meant(GRAIN " № 143 \"О сорте зерна и муки\"", "О сорте зерна"),
	    MEANT_NOT);
	assert_int_equal(meant(GRAIN " № 143 О сорте зерна", "О сорте зерна"),
	                 MEANT_NOT);
}

static void a_quotation_in_a_title_shares_its_marks(void **state)
{
	(void)state;
	assert_int_equal(
	    meant(GRAIN " № 143 \"О действии Закона \"О зерне\" (Ведомости, "
	                "2001 г., № 2)",
	          "О действии Закона \"О зерне\""),
	    MEANT_TITLE);
}

/* One mark closes three titles: only the outer one is named. */
static void of_titles_in_titles_the_outer_one_counts(void **state)
{
	static const char named[] =
	    "Закон Республики Казахстан от 5 ноября 2021 года \"О внесении "
	    "изменений в Закон Республики Казахстан \"О внесении изменения в "
	    "Закон Республики Казахстан \"О сорте зерна\"";

	(void)state;
	assert_int_equal(meant(named, GRAIN " № 143\nО сорте зерна"),
	                 MEANT_NOT);
	assert_int_not_equal(
	    meant(named,
	          "Закон Республики Казахстан от 5 ноября 2021 года № 61-VII\n"
	          "О внесении изменений в Закон Республики Казахстан \"О "
	          "внесении изменения в Закон Республики Казахстан \"О сорте "
	          "зерна\""),
	    MEANT_NOT);
}

static void another_day_is_another_act(void **state)
{
	(void)state;
	assert_int_equal(meant(GRAIN " № 143 \"О сорте зерна\"",
	                       "Закон Республики Казахстан от 20 января 2001 "
	                       "года\nО сорте зерна"),
	                 MEANT_OTHER);
}

/* Without an intro, and without the number: laws are cited so. */
static void what_is_suspended_is_known_by_its_title(void **state)
{
	(void)state;
	test.lang = "ru";
	change_amend(
	    GRAIN " № 143-II ЗРК\nО сорте зерна\nСтатья 1. Сорт зерна "
		  "определяется.\n",
	    "Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\nО "
	    "приостановлении действия статьи 1\nСтатья 1. Приостановить до 1 "
	    "января 2025 года действие статьи 1 Закона Республики Казахстан от "
	    "19 января 2001 года \"О сорте зерна\".\nСтатья 2. Настоящий Закон "
	    "вводится в действие с 1 июня 2023 года.\n");
	assert_non_null(now.done);
	test.lang = "kk";
	change_amend(
	    "Қазақстан Республикасының Заңы 2001 жылғы 19 қаңтар № 143-II "
	    "ҚРЗ\nАстық сорты туралы\n1-бап. Астық сорты айқындалады.\n",
	    "Қазақстан Республикасының Заңы 2023 жылғы 5 мамыр № 12-VIII "
	    "ҚРЗ\n1-баптың қолданысын тоқтата тұру туралы\n1-бап. «Астық сорты "
	    "туралы» 2001 жылғы 19 қаңтардағы Қазақстан Республикасы Заңының "
	    "1-бабының қолданысы 2025 жылғы 1 қаңтарға дейін тоқтатыла "
	    "тұрсын.\n2-бап. Осы Заң 2023 жылғы 1 маусымнан бастап қолданысқа "
	    "енгізіледі.\n");
	assert_non_null(now.done);
}

/* An order that changes point 1 of order No. 55 "On the registry", which it
   names so; is it warned of? */
static bool warned(const char *lang, const char *named)
{
	static const char *const base[] = {
	    "О ведении реестра\nПриказ Министра обороны Республики Казахстан "
	    "от 1 февраля 2018 года № 55\nПРИКАЗЫВАЮ:\n1. Вести реестр.\n"
	    "Министр С. Омаров\n",
	    "Тізілімді жүргізу туралы\nҚазақстан Республикасы Қорғаныс "
	    "министрінің 2018 жылғы 1 ақпандағы № 55 бұйрығы\nБҰЙЫРАМЫН:\n"
	    "1. Тізілім жүргізілсін.\nМинистр С. Омаров\n"};
	static const char *const order[] = {
	    "О внесении изменения\nПриказ Министра обороны Республики "
	    "Казахстан от 4 марта 2023 года № 104\nПРИКАЗЫВАЮ:\n1. Внести в "
	    "%s следующее изменение:\nв пункте 1 слово \"реестр\" заменить "
	    "словом \"журнал\".\n2. Настоящий приказ вводится в действие со "
	    "дня подписания.\nМинистр С. Омаров\n",
	    "Өзгеріс енгізу туралы\nҚазақстан Республикасы Қорғаныс "
	    "министрінің 2023 жылғы 4 наурыздағы № 104 бұйрығы\nБҰЙЫРАМЫН:\n"
	    "1. %s мынадай өзгеріс енгізілсін:\n1-тармақтағы \"Тізілім\" деген "
	    "сөз \"Журнал\" деген сөзбен ауыстырылсын.\n2. Осы бұйрық қол "
	    "қойылған күнінен бастап күшіне енеді.\nМинистр С. Омаров\n"};
	bool kk = str_eq(str_from(lang), STR("kk"));
	struct str by = str_from(order[kk]);
	size_t at = str_find(by, STR("%s"));

	test.lang = lang;
	said_clear(&test.said);
	change_applied(
	    base[kk],
	    str_z(&test.a, str_format(&test.a, "%.*s%s%.*s", (int)at, by.p,
	                              named, STR_ARG(str_after(by, at + 2)))));
	return said_has(&test.said, "act-other-title");
}

#define DEFENCE "приказ Министра обороны Республики Казахстан "
#define QORGHANYS                                                                                                                   \
	"Қазақстан Республикасы Қорғаныс министрінің 2018 жылғы 1 ақпандағы " \
	"№ 55 "

static void another_title_of_the_same_number_is_warned_of(void **state)
{
	static const struct {
		const char *lang, *named;
		bool warned;
	} rows[] = {
	    {"ru", DEFENCE "от 1 февраля 2018 года № 55 \"О ведении реестра\"",
	     false},
	    {"ru", DEFENCE "от 1 февраля 2018 года № 55 \"О Ведении реестра.\"",
	     false},
	    {"ru", DEFENCE "от 1 февраля 2018 года № 55", false},
	    {"ru", DEFENCE "от 1 февраля 2018 года № 55 \"О хранении оружия\"",
	     true},
	    {"ru", DEFENCE "\"О хранении оружия\" от 1 февраля 2018 года № 55",
	     true},
	    {"ru", DEFENCE "\"О ведении реестра\" от 1 февраля 2018 года № 55",
	     false},
	    {"kk", "\"Тізілімді жүргізу туралы\" " QORGHANYS "бұйрығына",
	     false},
	    {"kk", "\"Қаруды сақтау туралы\" " QORGHANYS "бұйрығына", true},
	    {"kk",
	     "\"Қаруды сақтау туралы\" " QORGHANYS
	     "(Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде "
	     "№ 16301 болып тіркелген) бұйрығына",
	     true},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (warned(rows[i].lang, rows[i].named) != rows[i].warned)
			fail_msg("%s", rows[i].named);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(requisites_make_it_sure),
	    CHANGE_TEST(day_and_title_are_enough_where_the_number_is_not_cited),
	    CHANGE_TEST(a_text_without_requisites_is_known_by_its_title),
	    CHANGE_TEST(a_quotation_in_a_title_shares_its_marks),
	    CHANGE_TEST(of_titles_in_titles_the_outer_one_counts),
	    CHANGE_TEST(another_day_is_another_act),
	    CHANGE_TEST(what_is_suspended_is_known_by_its_title),
	    CHANGE_TEST(another_title_of_the_same_number_is_warned_of),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
