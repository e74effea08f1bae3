/* Acts with several lists in one unit, and marks that end them. */
#include "ordered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const char lists[] =
    "О дорогах\nЗакон Республики Казахстан от 13 декабря 2001 года № 267\n"
    "Статья 1. Дороги\n"
    "Орган вправе:\n"
    "1) строить дороги (в т. ч. мосты);\n"
    "2) чинить их на 1 января 2024 г. и позже.\n"
    "Орган обязан:\n"
    "1) чистить дороги;\n"
    "2) освещать их;\n"
    "3) сообщать о них.\n"
    "Статья 2. Конец\n"
    "Закон вводится в действие. Закон опубликовать.\n"
    "Президент Н. Назарбаев\n";

static void a_number_goes_into_the_row_before_it(void **state)
{
	(void)state;
	ordered_one(lists, (struct said_edit){.op = "INSERT_UNIT",
	                                      .at = "art:1/part:1/sp:3",
	                                      .fresh = "3) мыть их."});
	ordered_differs("2024 г. и позже.", "2024 г. и позже.\n3) мыть их.");
	ordered_one(lists, (struct said_edit){.op = "INSERT_UNIT",
	                                      .at = "art:1/part:2/sp:2-1",
	                                      .fresh = "2-1) мыть их;"});
	ordered_differs("2) освещать их;", "2) освещать их;\n2-1) мыть их;");
	/* The only list with a 3) has it behind that. */
	ordered_one(lists, (struct said_edit){.op = "INSERT_UNIT",
	                                      .at = "art:1/sp:4",
	                                      .fresh = "4) мыть их."});
	ordered_differs("3) сообщать о них.",
	                "3) сообщать о них.\n4) мыть их.");
}

static void a_mark_alone_is_the_last(void **state)
{
	(void)state;
	ordered_one(lists, (struct said_edit){.op = "SUBST_TEXT",
	                                      .at = "art:1/part:1/sp:2",
	                                      .old = ".",
	                                      .new = ";"});
	ordered_differs("2024 г. и позже.", "2024 г. и позже;");
	ordered_one(lists, (struct said_edit){.op = "SUBST_TEXT",
	                                      .at = "art:2",
	                                      .old = ".",
	                                      .new = ";"});
	ordered_differs("Закон опубликовать.", "Закон опубликовать;");
	ordered_refused(lists,
	                (struct said_edit){.op = "SUBST_TEXT",
	                                   .at = "art:1/part:1/sp:1",
	                                   .old = ".",
	                                   .new = ","},
	                "more than once, and not at the end");
	ordered_one(lists, (struct said_edit){.op = "DELETE_TEXT",
	                                      .at = "art:1/part:1/sp:1",
	                                      .old = "("});
	ordered_differs("дороги (в т. ч.", "дороги в т. ч.");
}

#define POINTS                                                                                                                    \
	"Статья 1. Сроки\n1. Срок – год.\n2. Срок продлевается.\nСтатья 2. "            \
	"Введение в действие\nНастоящий Кодекс вводится в действие со дня " \
	"опубликования.\nПрезидент Н. Назарбаев\n"

static void points_are_parts_in_codes_only(void **state)
{
	static const struct said_edit e = {.op = "SUBST_TEXT",
	                                   .at = "art:1/part:2",
	                                   .old = "продлевается",
	                                   .new = "истекает"};
	static const struct said_edit more = {.op = "INSERT_UNIT",
	                                      .at = "art:1/part:3",
	                                      .fresh = "3. Срок истекает."};

	(void)state;
	ordered_one("О сроках\nКодекс Республики Казахстан от 13 декабря 2001 "
	            "года № 267\n" POINTS,
	            e);
	ordered_differs("Срок продлевается.", "Срок истекает.");
	ordered_refused("О сроках\nЗакон Республики Казахстан от 13 декабря "
	                "2001 года № 267\n" POINTS,
	                e, "point 2, or a paragraph without a number");
	ordered_one("О сроках\nКодекс Республики Казахстан от 13 декабря 2001 "
	            "года № 267\n" POINTS,
	            more);
	ordered_differs("Срок продлевается.\n",
	                "Срок продлевается.\n3. Срок истекает.\n");
	ordered_refused("О сроках\nЗакон Республики Казахстан от 13 декабря "
	                "2001 года № 267\n" POINTS,
	                more, "point 3, or a paragraph without a number");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_number_goes_into_the_row_before_it),
	    CHANGE_TEST(a_mark_alone_is_the_last),
	    CHANGE_TEST(points_are_parts_in_codes_only),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
