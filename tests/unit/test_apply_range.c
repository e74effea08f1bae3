/* Ranges of numbers as targets, and numbers that look like such. */
#include "brought.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define POINTS_RU                                                                                               \
	"1. Первый план верен.\n2. Второй план верен.\n3. Третий план " \
	"верен.\n4. Четвертый план верен.\n5. Пятый план верен.\n"
/* With a point 3-4 among them. */
#define BOTH_RU                                                                                                 \
	"1. Первый план верен.\n2. Второй план верен.\n3. Третий план " \
	"верен.\n3-1. Вставка верна.\n3-2. Вставка верна.\n3-3. Вставка "   \
	"верна.\n3-4. Особый план верен.\n4. Четвертый план верен.\n5. "  \
	"Пятый план верен.\n"
#define POINTS_KK                                                                                                             \
	"1. Бірінші жоспар дұрыс.\n2. Екінші жоспар дұрыс.\n3. Үшінші жоспар " \
	"дұрыс.\n4. Төртінші жоспар дұрыс.\n5. Бесінші жоспар дұрыс.\n"

static const struct brought ranges[] = {
    {"ru", POINTS_RU, "пункты 3-5 исключить.", "5. Исключен", "Четвертый",
     NULL},
    {"ru", POINTS_RU, "пункты 3–5 исключить.", "3. Исключен", "Четвертый",
     NULL},
    {"ru", POINTS_RU, "пункты с 3 по 5 исключить.", "4. Исключен", "Пятый",
     NULL},
    {"ru", POINTS_RU,
     "пункты 3-4 изложить в следующей редакции:\n\"3. Иной.\n4. Другой.\".",
     "4. Другой.\n", "Четвертый", NULL},
    {"ru", POINTS_RU,
     "дополнить пунктами 6-7 следующего содержания:\n\"6. Иной.\n7. "
     "Другой.\".",
     "7. Другой.\n", NULL, NULL},
    {"ru", POINTS_RU,
     "дополнить пунктами 6-7 следующего содержания:\n\"6-7. Иной.\".", NULL,
     NULL, "the new wording is not in the order"},
    {"kk", POINTS_KK, "3-5-тармақтар алып тасталсын.", "5. Алып тасталды",
     "Төртінші", NULL},
    {"kk", POINTS_KK, "3 - 5-тармақтар алып тасталсын.", "3. Алып тасталды",
     "Төртінші", NULL},
    {"kk", POINTS_KK,
     "2-3-тармақтар мынадай редакцияда жазылсын:\n«2. Бөлек.\n3. Басқа.».",
     "3. Басқа.\n", "Үшінші", NULL},
};

/* The noun in the singular makes one number, the plural a range; where the base
   has both, nothing tells. */
static const struct brought numbers[] = {
    {"ru", BOTH_RU, "пункт 3-4 исключить.", "4. Четвертый план верен.\n",
     "Особый", NULL},
    {"ru", BOTH_RU, "пункты 3-4 исключить.", NULL, NULL,
     "3-4 is a number, or a range from 3 to 4? the act has both"},
    {"ru", BOTH_RU, "пункты 1, 3-4 исключить.", NULL, NULL, "the act has both"},
    {"ru", POINTS_RU, "пункты 1, 3-5 исключить.", NULL, NULL,
     "only what the range would be"},
    {"ru", POINTS_RU, "пункт 3-4 исключить.", NULL, NULL, "has no point 3-4"},
    /* These follow one another as numbers only. */
    {"ru", BOTH_RU, "пункты 3, 3-4 исключить.", "4. Четвертый план верен.\n",
     "Особый", NULL},
    {"ru", BOTH_RU, "пункты 3-1-3-3 исключить.", "3-4. Особый план верен.\n",
     "Вставка", NULL},
    {"ru", POINTS_RU, "пункт 3–4 исключить.", NULL, NULL,
     "a range or a number"},
    {"kk", POINTS_KK, "3-4-тармағы алып тасталсын.", NULL, NULL,
     "has no point 3-4"},
};

#define LIST_RU                                                                                                 \
	"1. План содержит:\n1) цели;\n2) сроки;\n2-1) меры;\n3) "                      \
	"сроки работ;\n4) итоги.\n2. Иной план верен.\n2-1. Особый план " \
	"верен.\n3. Третий план верен.\n"
#define LIST_KK                                                                                                     \
	"1. Жоспар мыналарды қамтиды:\n1) мақсаттар;\n2) мерзімдер;\n2-1) " \
	"шаралар;\n3) жұмыстар;\n4) қорытындылар.\n"

/* What stands between the ends is in the range, though no number says so. */
static const struct brought between[] = {
    {"ru", LIST_RU, "подпункты 2) – 4) пункта 1 исключить.", "2-1) исключен",
     "меры", NULL},
    {"ru", LIST_RU, "подпункты 3) – 4) пункта 1 исключить.", "2-1) меры",
     "итоги", NULL},
    {"ru", LIST_RU, "пункты 2 – 3 исключить.", "2-1. Исключен", "Особый", NULL},
    {"ru", LIST_RU, "пункты с 2 по 3 исключить.", "3. Исключен", "Особый",
     NULL},
    {"ru", LIST_RU, "пункты 2-3 исключить.", "2-1. Исключен", "Особый", NULL},
    /* A list is of what it names; a range may name what is between, too. */
    {"ru", LIST_RU, "пункты 2 и 3 исключить.", "2-1. Особый", "Третий", NULL},
    {"ru", LIST_RU, "подпункты 2) – 3), 2-1) пункта 1 исключить.",
     "2-1) исключен", "меры", NULL},
    {"ru", LIST_RU,
     "в пунктах 2 – 3 слово \"верен\" заменить словом \"утвержден\".",
     "Особый план утвержден.", "верен", NULL},
    {"ru", LIST_RU,
     "в подпунктах 2) – 3) пункта 1 слово \"сроки\" заменить словом \"этапы\".",
     NULL, NULL, "\"сроки\" is not in point 1, subpoint 2-1"},
    {"ru", LIST_RU,
     "пункты 2 – 3 изложить в следующей редакции:\n\"2. Один.\n3. Два.\".",
     NULL, NULL, "the new wording is not in the order"},
    {"ru", LIST_RU, "пункты 2 – 3 считать соответственно пунктами 3 и 4.", NULL,
     NULL, "point 2-1 stands between 2 and 3"},
    {"ru", LIST_RU, "подпункты 2) – 5) пункта 1 исключить.", NULL, NULL,
     "has no subpoint 5"},
    {"kk", LIST_KK, "1-тармақтың 2) – 4) тармақшалары алып тасталсын.",
     "2-1) алып тасталды", "шаралар", NULL},
    {"kk", LIST_KK, "1-тармақтың 2) және 3) тармақшалары алып тасталсын.",
     "2-1) шаралар", "жұмыстар", NULL},
};

static void ranges_take_in_what_stands_between(void **state)
{
	(void)state;
	BROUGHT_CHECK(between);
}

static void ranges_are_all_that_they_name(void **state)
{
	(void)state;
	BROUGHT_CHECK(ranges);
}

static void the_base_tells_ranges_from_numbers(void **state)
{
	(void)state;
	BROUGHT_CHECK(numbers);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(ranges_are_all_that_they_name),
	    CHANGE_TEST(ranges_take_in_what_stands_between),
	    CHANGE_TEST(the_base_tells_ranges_from_numbers),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
