/* Orders of which only a part is applied: what can be, what is in force. */
#include "change.h"
#include "tree/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

#define BASE                                                                                              \
	"Закон Республики Казахстан от 19 января 2001 года № 143\n" \
	"О зерне\n"                                                                                 \
	"Статья 1. Сорта\n"                                                                    \
	"1. Зерно делится на сорта: первый и второй.\n"                   \
	"2. Сорт определяет лаборатория.\n"                                      \
	"Статья 2. Сдача\nСдача зерна идет осенью.\n"                      \
	"Статья 3. Цена\nЦена зерна свободна.\n"
#define ORDER_OF(changes, force)                                                                                           \
	"Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"                     \
	"О внесении изменений в Закон Республики Казахстан \"О зерне\"\n" \
	"Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 "    \
	"года № 143 \"О зерне\" следующие изменения:\n" changes                                                            \
	"Статья 2. Настоящий Закон " force "\n"
#define IN_2024 "вводится в действие с 1 января 2024 года."

static void amend(const char *order)
{
	test.lang = "ru";
	change_amend(BASE, order);
}

static void good(void)
{
	assert_non_null(now.done);
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

static const char one_wrong[] =
    ORDER_OF("1) в пункте 1 статьи 1 слово \"третий\" заменить словом "
             "\"высший\";\n"
             "2) статью 2 исключить;\n",
             IN_2024);

static void one_wrong_sentence_refuses_all(void **state)
{
	(void)state;
	amend(one_wrong);
	assert_null(now.done);
}

static void the_others_are_applied_where_that_is_wanted(void **state)
{
	(void)state;
	now.options.partial = 1;
	amend(one_wrong);
	assert_true(said_has(&test.said, "words-missing"));
	good();
	assert_false(change_says("Сдача"));
	assert_true(change_says("первый и второй"));
	/* The act says so itself, where it would stand. */
	assert_true(change_says(
	    "Сноска. Не внесено изменение Закона РК от 05.05.2023 № 12-VIII: в "
	    "пункте 1 статьи 1 слово \"третий\" заменить словом \"высший\";"));
	assert_true(
	    str_find(change_rendered(now.done, "akn"),
	             STR("code=\"not-applied\" for=\"#art_1__para_1\"")) <
	    change_rendered(now.done, "akn").n);
}

static void a_sentence_is_applied_whole_or_not(void **state)
{
	(void)state;
	now.options.partial = 1;
	amend(ORDER_OF("1) в статье 1 слова \"первый\", \"третий\" заменить "
	               "соответственно словами \"высший\", \"низший\";\n"
	               "2) статью 3 исключить;\n",
	               IN_2024));
	good();
	assert_true(change_says("первый и второй"));
	assert_false(change_says("Цена"));
}

static void nothing_that_could_be_applied_is_nothing(void **state)
{
	(void)state;
	now.options.partial = 1;
	amend(ORDER_OF("статью 9 исключить.\n", IN_2024));
	assert_null(now.done);
}

static void what_another_one_hangs_on_takes_it_along(void **state)
{
	(void)state;
	now.options.partial = 1;
	/* The second of two that meet goes, then the first is alone. */
	amend(ORDER_OF("1) статью 2 исключить;\n"
	               "2) статью 2 исключить;\n"
	               "3) статью 3 исключить;\n",
	               IN_2024));
	good();
	assert_false(change_says("Сдача"));
	assert_true(change_says("Не внесено изменение"));
}

static const char two_days[] = ORDER_OF(
    "1) статью 2 исключить;\n2) статью 3 исключить.\n",
    "вводится в действие с 1 января 2024 года, за исключением подпункта 2) "
    "статьи 1, который вводится в действие с 1 июля 2025 года.");

static void an_edition_has_what_is_in_force_on_its_day(void **state)
{
	struct str akn;

	(void)state;
	now.options.as_of = "2024-06-01";
	amend(two_days);
	assert_true(said_has(&test.said, "not-in-force"));
	good();
	assert_false(change_says("Сдача"));
	assert_true(change_says("Цена"));
	akn = change_rendered(now.done, "akn");
	assert_true(
	    str_find(akn, STR("type=\"repeal\" refersTo=\"#foreseen\"")) <
	    akn.n);
	assert_true(str_find(akn, STR("rus@2024-01-01")) < akn.n);
	assert_true(str_find(akn, STR("rus@2025-07-01")) == akn.n);
}

static void an_edition_before_all_changes_is_the_base(void **state)
{
	struct str akn;

	(void)state;
	now.options.as_of = "2023-06-01";
	amend(two_days);
	good();
	assert_true(change_says("Сдача"));
	assert_false(change_says("Сноска"));
	akn = change_rendered(now.done, "akn");
	assert_true(str_find(akn, STR("rus@2001-01-19")) < akn.n);
	assert_true(str_find(akn, STR("refersTo=\"#foreseen\"")) < akn.n);
}

static void what_held_for_a_time_is_not_in_a_later_edition(void **state)
{
	(void)state;
	now.options.as_of = "2026-06-01";
	amend(
	    ORDER_OF("статью 2 исключить.\n",
	             "вводится в действие с 1 января 2024 года и действует до "
	             "1 января 2026 года."));
	assert_true(said_has(&test.said, "not-in-force-anymore"));
	good();
	assert_true(change_says("Сдача"));
}

static void an_edition_before_the_base_is_refused(void **state)
{
	(void)state;
	now.options.as_of = "2000-06-01";
	amend(two_days);
	assert_null(now.done);
	assert_true(said_has(&test.said, "edition-later"));
}

/* The base of an announced change that is in force before the order's. */
static void an_earlier_change_must_be_there_first(void **state)
{
	(void)state;
	test.lang = "ru";
	change_amend(
	    "Закон Республики Казахстан от 19 января 2001 года № 143\n"
	    "О зерне\n"
	    "Статья 1. Сорта\nЗерно делится на сорта.\n"
	    "Примечание ИЗПИ! В статью 2 предусмотрены изменения Законом РК "
	    "от 02.02.2022 № 99-VII (вводится в действие с 01.07.2023).\n"
	    "Статья 2. Сдача\nСдача зерна идет осенью.\n",
	    ORDER_OF("статью 1 исключить.\n", IN_2024));
	assert_null(now.done);
	assert_true(said_has(&test.said,
	                     "earlier-missing: an earlier amendment, which the "
	                     "base announces, is not in it: "
	                     "/akn/kz/act/law/2022-02-02/99, in force from "
	                     "2023-07-01"));
}

/* In an edition of a day before that neither is in force yet. */
static void a_change_that_is_not_due_is_not_waited_for(void **state)
{
	static const char base[] =
	    "Закон Республики Казахстан от 19 января 2001 года № 143\n"
	    "О зерне\n"
	    "Статья 1. Сорта\nЗерно делится на сорта.\n"
	    "Примечание ИЗПИ! В статью 2 предусмотрены изменения Законом РК "
	    "от 02.02.2022 № 99-VII (вводится в действие с 01.07.2023).\n"
	    "Статья 2. Сдача\nСдача зерна идет осенью.\n";

	(void)state;
	test.lang = "ru";
	now.options.as_of = "2023-06-30";
	change_amend(base, ORDER_OF("статью 1 исключить.\n", IN_2024));
	assert_true(said_has(&test.said, "not-in-force"));
	good();
	assert_true(change_says("Сорта"));
	now.options.as_of = "2023-07-01";
	change_amend(base, ORDER_OF("статью 1 исключить.\n", IN_2024));
	assert_null(now.done);
	assert_true(said_has(&test.said, "earlier-missing"));
}

static void of_two_acts_of_one_day_the_lower_number_is_first(void **state)
{
	const char *later = ORDER_OF("статью 2 исключить;\n", IN_2024);
	char earlier[2048];
	char *at;

	(void)state;
	strcpy(earlier, ORDER_OF("статью 3 исключить;\n", IN_2024));
	at = strstr(earlier, "№ 12-VIII");
	memcpy(at, "№ 11-VIII", sizeof("№ 11-VIII") - 1);
	amend(later);
	assert_non_null(now.done);
	change_go_on();
	change_order(earlier);
	change_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "out-of-order"));
	amend(earlier);
	assert_non_null(now.done);
	change_go_on();
	change_order(later);
	change_apply();
	assert_non_null(now.done);
}

static void new_text_whose_quotes_are_open_is_not_applied(void **state)
{
	(void)state;
	now.options.partial = 1;
	amend(ORDER_OF("1) статью 2 изложить в следующей редакции:\n"
	               "\"Статья 2. Сдача\nСдача идет зимой.\n"
	               "2) статью 3 исключить;\n",
	               IN_2024));
	assert_true(said_has(&test.said, "quotes-unsure"));
	good();
	assert_true(change_says("осенью"));
	assert_false(change_says("Цена"));
}

/* Two paragraphs put into one that was alone: each stands by itself. */
static void paragraphs_stand_side_by_side(void **state)
{
	(void)state;
	amend(ORDER_OF("пункт 2 статьи 1 дополнить абзацами вторым и третьим "
	               "следующего содержания:\n"
	               "\"К ним относятся:\nсклады.\".\n",
	               IN_2024));
	good();
	assert_true(change_says("лаборатория.\nК ним относятся:\nсклады.\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(one_wrong_sentence_refuses_all),
	    CHANGE_TEST(the_others_are_applied_where_that_is_wanted),
	    CHANGE_TEST(a_sentence_is_applied_whole_or_not),
	    CHANGE_TEST(nothing_that_could_be_applied_is_nothing),
	    CHANGE_TEST(what_another_one_hangs_on_takes_it_along),
	    CHANGE_TEST(an_edition_has_what_is_in_force_on_its_day),
	    CHANGE_TEST(an_edition_before_all_changes_is_the_base),
	    CHANGE_TEST(what_held_for_a_time_is_not_in_a_later_edition),
	    CHANGE_TEST(an_edition_before_the_base_is_refused),
	    CHANGE_TEST(an_earlier_change_must_be_there_first),
	    CHANGE_TEST(a_change_that_is_not_due_is_not_waited_for),
	    CHANGE_TEST(of_two_acts_of_one_day_the_lower_number_is_first),
	    CHANGE_TEST(new_text_whose_quotes_are_open_is_not_applied),
	    CHANGE_TEST(paragraphs_stand_side_by_side),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
