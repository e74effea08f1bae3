/* From when and until when the changes of an order hold. */
#include "change.h"
#include "edit/day.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static struct date day(const char *iso)
{
	struct date d;

	assert_true(date_read(str_from(iso), &d));
	return d;
}

/* formulas.md, section 4: the checks of its arithmetic, and ends of months. */
static void rules_give_days(void **state)
{
	static const struct {
		const char *rule, *published, *is;
	} cases[] = {
	    {"publication+10d+1", "2021-02-18", "2021-03-01"},
	    {"publication+10d+1", "2024-02-19", "2024-03-01"},
	    {"publication+60d+1", "2022-11-04", "2023-01-04"},
	    {"publication+21d+1", "2023-12-31", "2024-01-22"},
	    {"publication+10d+1", "2026-03-26", "2026-04-06"},
	    {"publication", "2026-03-26", "2026-03-26"},
	    {"publication+1", "2026-12-31", "2027-01-01"},
	    {"publication+6m+1", "2025-08-31", "2026-03-01"},
	    {"publication+120d+1", "2023-12-31", "2024-04-30"},
	    {"publication+1y+1", "2024-02-29", "2025-03-01"},
	    {"publication+6m+1>=2026-01-01", "2025-01-10", "2026-01-01"},
	    {"publication+6m+1>=2026-01-01", "2025-08-10", "2026-02-11"},
	    {"publication+1M", "2023-05-20", "2023-06-01"},
	    {"publication+1M", "2023-12-31", "2024-01-01"},
	    {"publication+1M", "2023-06-01", "2023-07-01"},
	    {"2025-07-01", "2026-03-26", "2025-07-01"},
	    {"signing", "2026-03-26", "2024-04-03"},
	    {"adoption", "2026-03-26", "2024-04-03"},
	    {"registration", "2026-03-26", "2024-04-12"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct date got;
		struct str lacks;

		test.doc->published = day(cases[i].published);
		test.doc->work.date = day("2024-04-03");
		test.doc->entered = day("2024-04-12");
		assert_true(day_of_rule(test.doc, str_from(cases[i].rule), &got,
		                        &lacks));
		str_is(date_iso(&test.a, got), cases[i].is);
		str_is(lacks, "");
	}
}

static void rules_that_give_none_say_what_lacks(void **state)
{
	static const struct {
		const char *rule, *lacks;
	} cases[] = {
	    {"publication+10d+1",
	     "it depends on the day of the official publication, which the "
	     "text does not say (--published gives it)"},
	    {"registration", "it depends on the day of the state registration, "
	                     "which the text does not say"},
	    {"signing", "the order does not say its day"},
	    {"some day", "its clause on that is not understood"},
	    {"2025-07-01>=then", "its clause on that is not understood"},
	};
	struct str lacks;
	struct date got;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_false(day_of_rule(test.doc, str_from(cases[i].rule),
		                         &got, &lacks));
		str_is(lacks, cases[i].lacks);
	}
}

#define LAW                                                                                                                \
	"Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"                     \
	"О внесении изменений в Закон Республики Казахстан \"О зерне\"\n" \
	"Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 "    \
	"года \"О зерне\" следующие изменения:\n"                                              \
	"1) в статье 1 слова \"первый сорт\" заменить словами \"высший "        \
	"сорт\";\n"                                                                                                    \
	"2) статью 2 исключить;\n"                                                                          \
	"3) в статье 3:\n"                                                                                          \
	"в пункте 1 слово \"год\" заменить словом \"месяц\";\n"                          \
	"пункт 2 исключить.\n"

/* The days of the changes of an order, each behind its target: "art:1:
   2024-01-01..2025-01-01", or why there is none. */
static void order_days_are(const char *lang, struct str order, const char *want)
{
	struct arena *a = &test.a;
	struct buf out = {0};

	test.lang = lang;
	change_order(str_z(a, order));
	for (size_t i = 0; i < now.edits->list.n; i++) {
		const struct edit *e = &now.edits->list.p[i];

		if (!edit_is_change(e))
			continue;
		buf_format(&out, "%.*s: ", STR_ARG(e->target));
		if (e->force.year)
			buf_add(&out, date_iso(a, e->force));
		else
			buf_add(&out, e->lacks);
		if (e->until.year)
			buf_format(&out, "..%.*s",
			           STR_ARG(date_iso(a, e->until)));
		if (e->since.year)
			buf_format(&out, " since %.*s",
			           STR_ARG(date_iso(a, e->since)));
		buf_char(&out, '\n');
	}
	buf_is(&out, want);
}

static void days_are(const char *clauses, const char *want)
{
	order_days_are("ru",
	               str_format(&test.a,
	                          "%s%sПрезидент Республики Казахстан\n", LAW,
	                          clauses),
	               want);
}

static void what_is_said_of_all_holds_for_all(void **state)
{
	(void)state;
	days_are(
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года.\n",
	    "art:1: 2024-01-01\n"
	    "art:2: 2024-01-01\n"
	    "art:3/pt:1: 2024-01-01\n"
	    "art:3/pt:2: 2024-01-01\n");
}

static void a_part_may_have_a_day_of_its_own(void **state)
{
	(void)state;
	days_are(
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года, за исключением подпункта 3) статьи 1, который вводится "
	    "в действие с 1 июля 2025 года.\n",
	    "art:1: 2024-01-01\n"
	    "art:2: 2024-01-01\n"
	    "art:3/pt:1: 2025-07-01\n"
	    "art:3/pt:2: 2025-07-01\n");
}

static void a_part_that_cannot_be_found_makes_its_unit_doubtful(void **state)
{
	(void)state;
	days_are(
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года, за исключением подпункта 9) статьи 1, который вводится "
	    "в действие с 1 июля 2025 года.\n",
	    "art:1: the order says another day for some of this, and it "
	    "is not clear for what\n"
	    "art:2: the order says another day for some of this, and it "
	    "is not clear for what\n"
	    "art:3/pt:1: the order says another day for some of this, and "
	    "it is not clear for what\n"
	    "art:3/pt:2: the order says another day for some of this, and "
	    "it is not clear for what\n");
}

static void a_period_has_an_end(void **state)
{
	(void)state;
	days_are(
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года и действует до 1 января 2026 года.\n",
	    "art:1: 2024-01-01..2026-01-01\n"
	    "art:2: 2024-01-01..2026-01-01\n"
	    "art:3/pt:1: 2024-01-01..2026-01-01\n"
	    "art:3/pt:2: 2024-01-01..2026-01-01\n");
}

static void relations_may_be_covered_from_an_earlier_day(void **state)
{
	(void)state;
	days_are("Статья 2. Настоящий Закон вводится в действие со дня "
	         "подписания и распространяется на отношения, возникшие с 1 "
	         "января 2023 года.\n",
	         "art:1: 2023-05-05 since 2023-01-01\n"
	         "art:2: 2023-05-05 since 2023-01-01\n"
	         "art:3/pt:1: 2023-05-05 since 2023-01-01\n"
	         "art:3/pt:2: 2023-05-05 since 2023-01-01\n");
}

static void a_law_that_is_silent_has_the_usual_day(void **state)
{
	(void)state;
	days_are("",
	         "art:1: it depends on the day of the official publication, "
	         "which the text does not say (--published gives it)\n"
	         "art:2: it depends on the day of the official publication, "
	         "which the text does not say (--published gives it)\n"
	         "art:3/pt:1: it depends on the day of the official "
	         "publication, which the text does not say (--published gives "
	         "it)\n"
	         "art:3/pt:2: it depends on the day of the official "
	         "publication, which the text does not say (--published gives "
	         "it)\n");
	now.order->published = day("2023-05-10");
	days_settle(now.edits, act_language("ru"));
	for (size_t i = 0; i < now.edits->list.n; i++)
		str_is(date_iso(&test.a, now.edits->list.p[i].force),
		       "2023-05-21");
}

static void an_order_that_is_silent_has_the_usual_day(void **state)
{
	(void)state;
	test.lang = "kk";
	change_order(ORDER("2024 жылғы 3 сәуірдегі", "189") INTRO
	             "2-тармақ алып тасталсын.\n" SIGNED);
	now.order->published = day("2024-04-10");
	days_settle(now.edits, act_language("kk"));
	for (size_t i = 0; i < now.edits->list.n; i++)
		str_is(date_iso(&test.a, now.edits->list.p[i].force),
		       "2024-04-21");
}

static void a_note_says_until_when(void **state)
{
	(void)state;
	test.lang = "kk";
	change_applied("Жоспар туралы\n" NAME_77 "бұйрығы\nБҰЙЫРАМЫН:\n1. "
	               "Қабылдансын.\n2. Сақталсын.\n" SIGNED,
	               ORDER("2024 жылғы 3 сәуірдегі", "189") INTRO
	               "1-тармақ мынадай редакцияда жазылсын:\n\"1. "
	               "Бекітілсін.\".\n2. Осы бұйрық 2024 жылғы 1 мамырдан "
	               "бастап қолданысқа енгізіледі және 2025 жылғы 1 "
	               "қаңтарға дейін қолданылады.\n" SIGNED);
	assert_true(change_says("(01.05.2024 бастап қолданысқа енгізіледі және "
	                        "01.01.2025 дейін қолданыста болады)"));
}

static void the_day_of_application_counts_before_that_of_force(void **state)
{
	(void)state;
	days_are(
	    "Статья 2. Настоящий Закон вступает в силу со дня подписания и "
	    "вводится в действие с 1 июня 2024 года.\n",
	    "art:1: 2024-06-01\n"
	    "art:2: 2024-06-01\n"
	    "art:3/pt:1: 2024-06-01\n"
	    "art:3/pt:2: 2024-06-01\n");
}

static void two_days_for_one_thing_are_none(void **state)
{
	(void)state;
	days_are("Статья 2. Настоящий Закон вводится в действие с 1 июня 2024 "
	         "года.\nСтатья 3. Настоящий Закон вводится в действие с 2 "
	         "июня 2024 года.\n",
	         "art:1: the order says several days\n"
	         "art:2: the order says several days\n"
	         "art:3/pt:1: the order says several days\n"
	         "art:3/pt:2: the order says several days\n");
}

/* The same in short: what the four changes come to, divided by blanks. */
static void clauses_give(const char *clauses, const char *const days[4])
{
	static const char *const units[] = {"art:1", "art:2", "art:3/pt:1",
	                                    "art:3/pt:2"};
	struct str want = STR("");

	for (size_t i = 0; i < COUNT(units); i++)
		want = str_format(&test.a, "%.*s%s: %s\n", STR_ARG(want),
		                  units[i], days[i]);
	days_are(clauses, str_z(&test.a, want));
}

#define SAME(day)                                                              \
	{                                                                      \
		day, day, day, day                                             \
	}
#define UNCLEAR                                                                \
	SAME("the order says another day for some of this, and it is not "     \
	     "clear for what")
#define UNREAD SAME("its clause on that is not understood")
#define HOLDS "Статья 2. Настоящий Закон вводится в действие "

static void
a_point_is_no_subpoint_and_an_order_to_exclude_is_not_lost(void **state)
{
	(void)state;
	clauses_give(HOLDS "с 1 июля 2025 года, за исключением пункта 2 статьи "
	                   "1, который вводится в действие с 1 января 2026 "
	                   "года.\n",
	             (const char *const[]){
			 "2025-07-01",
			 "the order says another day for some of this, and it "
			 "is not clear for what",
			 "2025-07-01", "2025-07-01"});
	clauses_give("Статья 2.\n1. Настоящий Закон вводится в действие с 1 "
	             "июля 2025 года.\n2. Подпункт 2) статьи 1 настоящего "
	             "Закона исключить с 1 января 2026 года.\n",
	             (const char *const[])UNCLEAR);
}

static void clauses_may_stand_in_one_paragraph(void **state)
{
	static const struct {
		const char *clauses, *days[4];
	} cases[] = {
	    {HOLDS "с 1 июля 2025 года. Подпункт 2) статьи 1 настоящего "
	           "Закона вводится в действие с 1 января 2026 года.\n",
	     {"2025-07-01", "2026-01-01", "2025-07-01", "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 г. Подпункт 1) статьи 1 настоящего Закона "
	           "действует до 1 января 2026 года.\n",
	     {"2025-07-01..2026-01-01", "2025-07-01", "2025-07-01",
	      "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, кроме подпункта 2) статьи 1, "
	           "вводимого в действие с 1 января 2026 года.\n",
	     {"2025-07-01", "2026-01-01", "2025-07-01", "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, при этом подпункт 2) статьи 1 "
	           "вводится в действие с 1 января 2026 года.\n",
	     {"2025-07-01", "2026-01-01", "2025-07-01", "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, а подпункт 2) статьи 1 – с 1 января "
	           "2026 года.\n",
	     {"2025-07-01", "2026-01-01", "2025-07-01", "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 2) статьи 1, "
	           "который вводится в действие со дня подписания и действует "
	           "по 31 декабря 2025 года включительно.\n",
	     {"2025-07-01", "2023-05-05..2026-01-01", "2025-07-01",
	      "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 2) статьи 1, "
	           "который вводится в действие со дня подписания, и "
	           "распространяется на отношения, возникшие с 1 января 2023 "
	           "года.\n",
	     {"2025-07-01 since 2023-01-01", "2023-05-05 since 2023-01-01",
	      "2025-07-01 since 2023-01-01", "2025-07-01 since 2023-01-01"}},
	    /* Of which of the two it is said nobody can tell. */
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 2) статьи 1, "
	           "который вводится в действие со дня подписания, и действует "
	           "до 1 января 2026 года.\n",
	     UNREAD},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 1) статьи 1, "
	           "который вводится в действие с 1 января 2026 года и "
	           "действует до 1 января 2027 года, и подпункта 2) статьи 1, "
	           "который вводится в действие с 1 июля 2026 года.\n",
	     {"2026-01-01..2027-01-01", "2026-07-01", "2025-07-01",
	      "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 1) статьи 1, "
	           "который действует до 1 января 2027 года, подпункта 2) "
	           "статьи 1, который действует с 1 июля 2026 года до 1 января "
	           "2027 года.\n",
	     {"2025-07-01..2027-01-01", "2026-07-01..2027-01-01", "2025-07-01",
	      "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 2) статьи "
	           "1.\n",
	     UNREAD},
	    {HOLDS "с 1 июля 2025 года, за исключением подпунктов 1) и 3) "
	           "статьи 1, которые вводятся в действие с 1 января 2026 года "
	           "и 1 июля 2026 года соответственно.\n",
	     {"2026-01-01", "2025-07-01", "2026-07-01", "2026-07-01"}},
	    {HOLDS "с 1 июля 2025 года. Подпункты 1) и 2) статьи 1 настоящего "
	           "Закона вводятся в действие соответственно с 1 января 2026 "
	           "года и с 1 июля 2026 года.\n",
	     {"2026-01-01", "2026-07-01", "2025-07-01", "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, за исключением подпунктов 1), 2) и 3) "
	           "статьи 1, которые вводятся в действие с 1 января 2026 года "
	           "и 1 июля 2026 года соответственно.\n",
	     UNREAD},
	    {HOLDS "с 1 июля 2025 года, за исключением подпунктов 1) – 2) "
	           "статьи 1, которые вводятся в действие с 1 января 2026 года "
	           "и 1 июля 2026 года соответственно.\n",
	     UNREAD},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 1) статьи 1, "
	           "который вводится в действие с 1 января 2026 года, и "
	           "подпункта 2) статьи 1, который вводится в действие с 1 "
	           "июля 2026 года.\n",
	     {"2026-01-01", "2026-07-01", "2025-07-01", "2025-07-01"}},
	    {HOLDS "одновременно с Законом \"О хлебе\".\n", UNREAD},
	    {HOLDS "с 1 июля 2025 года, но не ранее дня опубликования.\n",
	     UNREAD},
	    {"Статья 2. Ввести настоящий Закон в действие с 1 июля 2025 "
	     "года.\n",
	     SAME("2025-07-01")},
	    {HOLDS "с 1 июля 2025 года и распространяется на отношения, "
	           "возникшие с 1 января 2025 года.\n",
	     SAME("2025-07-01 since 2025-01-01")},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		clauses_give(cases[i].clauses, cases[i].days);
}

#define LAW_KK                                                                                                                          \
	"Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы\n"                 \
	"\"Астық туралы\" Қазақстан Республикасының Заңына өзгерістер енгізу " \
	"туралы\n"                                                                                                                \
	"1-бап. \"Астық туралы\" 2001 жылғы 19 қаңтардағы № 143 Қазақстан "                     \
	"Республикасының Заңына мынадай өзгерістер енгізілсін:\n"                       \
	"1) 1-бап алып тасталсын;\n"                                                                                    \
	"2) 2-бап алып тасталсын;\n"                                                                                    \
	"3) 3-бап алып тасталсын.\n"

static void clauses_in_kazakh_give_each_its_day(void **state)
{
	static const struct {
		const char *clause, *days;
	} cases[] = {
	    {"2-бап. Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа "
	     "енгізілетін 1-баптың 1) тармақшасын және 2026 жылғы 1 шілдеден "
	     "бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын "
	     "қоспағанда, 2024 жылғы 1 қаңтардан бастап қолданысқа "
	     "енгізіледі.\n",
	     "art:1: 2026-01-01\nart:2: 2026-07-01\nart:3: 2024-01-01\n"},
	    {"2-бап. 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін және "
	     "2027 жылғы 1 қаңтарға дейін қолданыста болатын 1-баптың 1) "
	     "тармақшасын қоспағанда, осы Заң 2024 жылғы 1 қаңтардан бастап "
	     "қолданысқа енгізіледі.\n",
	     "art:1: 2026-01-01..2027-01-01\nart:2: 2024-01-01\n"
	     "art:3: 2024-01-01\n"},
	    {"2-бап. Осы Заң 2027 жылғы 1 қаңтарға дейін қолданылатын 1-баптың "
	     "1) тармақшасын қоспағанда, 2024 жылғы 1 қаңтардан бастап "
	     "қолданысқа енгізіледі.\n",
	     "art:1: 2024-01-01..2027-01-01\nart:2: 2024-01-01\n"
	     "art:3: 2024-01-01\n"},
	    {"2-бап. Осы Заң тиісінше 2026 жылғы 1 қаңтардан және 2026 жылғы 1 "
	     "шілдеден бастап қолданысқа енгізілетін 1-баптың 1) және 3) "
	     "тармақшаларын қоспағанда, 2024 жылғы 1 қаңтардан бастап "
	     "қолданысқа енгізіледі.\n",
	     "art:1: 2026-01-01\nart:2: 2024-01-01\nart:3: 2026-07-01\n"},
	    {"2-бап. Осы Заңның 1-бабының 1), 2) және 3) тармақшалары тиісінше "
	     "2026 жылғы 1 қаңтардан, 2026 жылғы 1 шілдеден және 2027 жылғы 1 "
	     "шілдеден бастап қолданысқа енгізіледі.\n",
	     "art:1: 2026-01-01\nart:2: 2026-07-01\nart:3: 2027-07-01\n"},
	    {"2-бап. Осы Заңның 1-бабының 1), 2) және 3) тармақшалары тиісінше "
	     "2026 жылғы 1 қаңтардан және 2026 жылғы 1 шілдеден бастап "
	     "қолданысқа енгізіледі.\n",
	     "art:1: its clause on that is not understood\n"
	     "art:2: its clause on that is not understood\n"
	     "art:3: its clause on that is not understood\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		order_days_are(
		    "kk", str_format(&test.a, "%s%s", LAW_KK, cases[i].clause),
		    cases[i].days);
}

/* Each paragraph behind the colon says the day of something. */
static void a_list_of_exceptions_is_read_whole_or_not(void **state)
{
	static const char *const days[] = {"2024-07-01", "2023-05-05",
	                                   "2024-01-01", "2024-01-01"};
	static const char *const unclear[] = UNCLEAR;

	(void)state;
	clauses_give(HOLDS "с 1 января 2024 года, за исключением:\n"
	                   "1) подпункта 1) статьи 1, который вводится в "
	                   "действие с 1 июля 2024 года;\n"
	                   "2) подпункта 2) статьи 1, который вводится в "
	                   "действие со дня подписания.\n",
	             days);
	clauses_give(HOLDS "с 1 января 2024 года, за исключением:\n"
	                   "1) подпункта 1) статьи 1, который вводится в "
	                   "действие с 1 июля 2024 года;\n"
	                   "2) подпункта 2) статьи 1 – позднее.\n",
	             unclear);
}

/* The amending law in its wording of a later day, which has the stub of what
   was excluded. */
static void a_clause_on_what_was_excluded_says_nothing_of_the_rest(void **state)
{
	(void)state;
	order_days_are(
	    "ru",
	    STR("Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"
	        "О внесении изменений в Закон Республики Казахстан \"О "
	        "зерне\"\n"
	        "Статья 1. Внести в Закон Республики Казахстан от 19 января "
	        "2001 года \"О зерне\" следующие изменения:\n"
	        "1) статью 1 исключить;\n"
	        "2) исключен Законом РК от 07.11.2025 № 42-VIII (вводится в "
	        "действие с 01.12.2025);\n"
	        "3) статью 3 исключить.\n"
	        "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	        "года, за исключением абзаца второго подпункта 2) статьи 1, "
	        "который вводится в действие с 1 июля 2025 года, и подпункта "
	        "3) статьи 1, который вводится в действие с 1 июня 2024 "
	        "года.\n"),
	    "art:1: 2024-01-01\n"
	    "art:3: 2024-06-01\n");
	order_days_are(
	    "kk",
	    STR("Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII "
	        "Заңы\n"
	        "\"Астық туралы\" Қазақстан Республикасының Заңына өзгерістер "
	        "енгізу туралы\n"
	        "1-бап. \"Астық туралы\" 2001 жылғы 19 қаңтардағы № 143 "
	        "Қазақстан Республикасының Заңына мынадай өзгерістер "
	        "енгізілсін:\n"
	        "1) 1-бап алып тасталсын;\n"
	        "2) алып тасталды – ҚР 07.11.2025 № 42-VIII (01.12.2025 бастап "
	        "қолданысқа енгізіледі) Заңымен;\n"
	        "3) 3-бап алып тасталсын.\n"
	        "2-бап. Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа "
	        "енгізілетін 1-баптың 2) тармақшасын қоспағанда, 2024 жылғы 1 "
	        "қаңтардан бастап қолданысқа енгізіледі.\n"),
	    "art:1: 2024-01-01\n"
	    "art:3: 2024-01-01\n");
}

#define OPEN                                                                   \
	"it holds until another act comes into force, and the text does not "  \
	"say when that is (a pin gives the day): "

/* No text tells when another act comes into force: which one it is is said. */
static void an_end_on_the_day_of_another_act_is_not_known(void **state)
{
	static const struct {
		const char *clauses, *days[4];
	} cases[] = {
	    {HOLDS "с 1 июля 2025 года и действует до введения в действие "
	           "Закона Республики Казахстан \"О хлебе\".\n",
	     SAME(OPEN "Закона Республики Казахстан \"О хлебе\"")},
	    {HOLDS "с 1 июля 2025 года. Подпункт 2) статьи 1 настоящего Закона "
	           "действует до дня введения в действие Налогового кодекса "
	           "Республики Казахстан.\n",
	     {"2025-07-01", OPEN "Налогового кодекса Республики Казахстан",
	      "2025-07-01", "2025-07-01"}},
	    {HOLDS "с 1 июля 2025 года, за исключением подпункта 1) статьи 1, "
	           "который вводится в действие со дня подписания и действует "
	           "до вступления в силу Закона Республики Казахстан от 7 "
	           "марта 2024 года № 60-VIII \"О хлебе\".\n",
	     {OPEN "Закона Республики Казахстан от 7 марта 2024 года № 60-VIII "
	           "\"О хлебе\"",
	      "2025-07-01", "2025-07-01", "2025-07-01"}},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		clauses_give(cases[i].clauses, cases[i].days);
	order_days_are(
	    "kk",
	    STR("\"Астық туралы\" Қазақстан Республикасының Заңына өзгеріс "
	        "енгізу туралы\nҚазақстан Республикасының 2023 жылғы 5 "
	        "мамырдағы № 12-VIII Заңы\n1-бап. \"Астық туралы\" 2001 жылғы "
	        "19 қаңтардағы № 143 Қазақстан Республикасының Заңына мынадай "
	        "өзгеріс енгізілсін:\n2-бап алып тасталсын.\n2-бап. Осы Заң "
	        "2025 жылғы 1 шілдеден бастап қолданысқа енгізіледі және \"Нан "
	        "туралы\" Қазақстан Республикасының Заңы қолданысқа "
	        "енгізілгенге дейін қолданылады.\n"),
	    "art:2: " OPEN "\"Нан туралы\" Қазақстан Республикасының Заңы\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(rules_give_days),
	    CHANGE_TEST(rules_that_give_none_say_what_lacks),
	    CHANGE_TEST(what_is_said_of_all_holds_for_all),
	    CHANGE_TEST(a_part_may_have_a_day_of_its_own),
	    CHANGE_TEST(a_part_that_cannot_be_found_makes_its_unit_doubtful),
	    CHANGE_TEST(a_period_has_an_end),
	    CHANGE_TEST(relations_may_be_covered_from_an_earlier_day),
	    CHANGE_TEST(a_law_that_is_silent_has_the_usual_day),
	    CHANGE_TEST(an_order_that_is_silent_has_the_usual_day),
	    CHANGE_TEST(a_note_says_until_when),
	    CHANGE_TEST(the_day_of_application_counts_before_that_of_force),
	    CHANGE_TEST(two_days_for_one_thing_are_none),
	    CHANGE_TEST(
		a_point_is_no_subpoint_and_an_order_to_exclude_is_not_lost),
	    CHANGE_TEST(clauses_may_stand_in_one_paragraph),
	    CHANGE_TEST(clauses_in_kazakh_give_each_its_day),
	    CHANGE_TEST(a_list_of_exceptions_is_read_whole_or_not),
	    CHANGE_TEST(a_clause_on_what_was_excluded_says_nothing_of_the_rest),
	    CHANGE_TEST(an_end_on_the_day_of_another_act_is_not_known),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
