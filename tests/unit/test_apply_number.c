/* Numbers that an order gives: where they stand once only. */
#include "ordered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* A law with chapters. */
#define LAW                                                                                                             \
	"О сроках\nЗакон Республики Казахстан от 13 декабря 2001 года № " \
	"267\nГлава 1. Начало\nСтатья 1. Цель\nЦель ясна.\nСтатья 2. Срок\n"     \
	"Срок – год.\nГлава 2. Конец\nСтатья 3. Отчет\n1. Отчет есть.\n2. "      \
	"Отчет общий.\nСтатья 4. Введение в действие\nЗакон вводится в " \
	"действие со дня опубликования.\nПрезидент Н. Назарбаев\n"

static void a_number_that_is_there_is_refused(void **state)
{
	static const struct {
		const char *at, *fresh, *says;
	} list[] = {
	    {"rules/pt:4", "4. Второй.", "point 4 is there already"},
	    {"rules/ch:1/pt:5", "5. Пятый.",
	     "point 5 is there already, in chapter 2"},
	    {"rules/ch:2", "Глава 2. Иная\n9. Девятый.",
	     "chapter 2 is there already"},
	    {"rules/ch:3", "Глава 3. Иная\n5. Пятый.",
	     "point 5 is there already"},
	    {"pt:2/sp:3", "3) третье.", "subpoint 3 is there already"},
	    {"pt:3", "3. Третий.", "point 3 is there already"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++)
		ordered_refused(rules_ru,
		                (struct said_edit){.op = "INSERT_UNIT",
		                                   .at = list[i].at,
		                                   .fresh = list[i].fresh},
		                list[i].says);
	ordered_refused(rules_ru, GETS("rules/pt:3", "2"),
	                "point 2 is there already, in chapter 1");
	ordered_refused(LAW,
	                (struct said_edit){.op = "INSERT_UNIT",
	                                   .at = "ch:1/art:3",
	                                   .fresh = "Статья 3. Раз\nРаз."},
	                "article 3 is there already, in chapter 2");
}

static void one_order_gives_a_number_once(void **state)
{
	(void)state;
	ordered_base(rules_ru);
	ordered_add((struct said_edit){.op = "INSERT_UNIT",
	                               .at = "rules/pt:5-1",
	                               .fresh = "5-1. Первый."});
	ordered_add((struct said_edit){.op = "INSERT_UNIT",
	                               .at = "rules/pt:5-1",
	                               .fresh = "5-1. Второй."});
	ordered_apply();
	assert_null(now.done);
	ordered_base(rules_ru);
	ordered_add((struct said_edit){.op = "INSERT_UNIT",
	                               .at = "rules/ch:3",
	                               .fresh = "Глава 3. Иная\n6. Шестой."});
	ordered_add((struct said_edit){.op = "INSERT_UNIT",
	                               .at = "rules/pt:6",
	                               .fresh = "6. Тоже шестой."});
	ordered_apply();
	assert_null(now.done);
}

static void numbers_that_move_make_room(void **state)
{
	(void)state;
	/* Whichever is said first. */
	for (int turn = 0; turn < 2; turn++) {
		ordered_base(rules_ru);
		ordered_add((struct said_edit){.op = "INSERT_UNIT",
		                               .at = "rules/pt:4",
		                               .fresh = "4. Новый."});
		ordered_add(GETS("rules/pt:4", "5"));
		ordered_add(GETS("rules/pt:5", "6"));
		if (turn)
			ordered_reverse();
		ordered_apply();
		assert_non_null(now.done);
		ordered_differs("4. Портал выдает ответ.\n5. Отказ",
		                "4. Новый.\n5. Портал выдает ответ.\n6. Отказ");
	}
	ordered_base(rules_ru);
	ordered_add((struct said_edit){
	    .op = "INSERT_UNIT", .at = "pt:2/sp:2", .fresh = "2) новое;"});
	ordered_add(GETS("pt:2/sp:2", "3"));
	ordered_add(GETS("pt:2/sp:3", "4"));
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs(
	    "2) размещение приказа на сайте;\n3) исполнение",
	    "2) новое;\n3) размещение приказа на сайте;\n4) исполнение");
	/* A point of another chapter is taken out: no stub holds its number. */
	ordered_base(rules_ru);
	ordered_add(
	    (struct said_edit){.op = "DELETE_UNIT", .at = "rules/pt:2"});
	ordered_add(GETS("rules/pt:3", "2"));
	ordered_add(GETS("rules/pt:4", "3"));
	ordered_add(GETS("rules/pt:5", "4"));
	ordered_apply();
	assert_non_null(now.done);
}

static void where_numbers_move_a_division_must_be_sure(void **state)
{
	(void)state;
	/* Behind point 2 of the first chapter, or before what was point 3 of
	   the second? */
	ordered_base(rules_ru);
	ordered_add((struct said_edit){
	    .op = "INSERT_UNIT", .at = "rules/pt:3", .fresh = "3. Новый."});
	ordered_add(GETS("rules/pt:3", "4"));
	ordered_add(GETS("rules/pt:4", "5"));
	ordered_add(GETS("rules/pt:5", "6"));
	ordered_apply();
	assert_null(now.done);
}

static void the_first_of_a_division_is_named_with_it(void **state)
{
	(void)state;
	ordered_one(LAW,
	            (struct said_edit){.op = "INSERT_UNIT",
	                               .at = "ch:2/art:2-1",
	                               .fresh = "Статья 2-1. Раз\nЭто раз."});
	ordered_differs("Глава 2. Конец\n",
	                "Глава 2. Конец\nСтатья 2-1. Раз\nЭто раз.\n");
	ordered_refused(LAW,
	                (struct said_edit){.op = "INSERT_UNIT",
	                                   .at = "ch:2/art:1-1",
	                                   .fresh = "Статья 1-1. Раз\nРаз."},
	                "cannot tell behind which it goes");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_number_that_is_there_is_refused),
	    CHANGE_TEST(one_order_gives_a_number_once),
	    CHANGE_TEST(numbers_that_move_make_room),
	    CHANGE_TEST(where_numbers_move_a_division_must_be_sure),
	    CHANGE_TEST(the_first_of_a_division_is_named_with_it),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
