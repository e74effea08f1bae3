/* Sentences that name the act and say in one breath how it is changed. */
#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD_RU                                                                                                        \
	"О внесении изменения\nПриказ Министра финансов Республики " \
	"Казахстан от 5 мая 2024 года № 200\nПРИКАЗЫВАЮ:\n"
#define ACT_RU                                                                                                        \
	"приказ Министра финансов Республики Казахстан от 3 апреля " \
	"2024 года № 189 \"Об учете\""
#define TAIL_RU                                                                                                                \
	"\n2. Настоящий приказ вводится в действие со дня его подписания.\n" \
	"Министр А. Сейтова\n"

static const char base_ru[] =
    "Об учете\nПриказ Министра финансов Республики Казахстан от 3 апреля 2024 "
    "года № 189\nПРИКАЗЫВАЮ:\n1. Принять.\n2. Учесть.\n3. Хранить один год.\n"
    "Министр А. Сейтова\n";

/* An order to that base, and what it makes of it. */
static const struct {
	const char *order, *is;
} orders[] = {
    {HEAD_RU "1. Внести изменение в " ACT_RU ", изложив пункт 3 в следующей "
             "редакции:\n\"3. Сдать.\"." TAIL_RU,
     "3. Сдать."},
    {HEAD_RU "1. Внести в " ACT_RU " следующее дополнение, дополнив пунктом 4 "
             "следующего содержания:\n\"4. Сдать.\"." TAIL_RU,
     "4. Сдать."},
    {HEAD_RU "1. Внести изменение в " ACT_RU ", заменив в пункте 3 слово "
             "\"один\" словом \"второй\"." TAIL_RU,
     "3. Хранить второй год."},
};

static void a_gerund_says_what_is_changed(void **state)
{
	(void)state;
	test.lang = "ru";
	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++) {
		change_applied(base_ru, orders[i].order);
		assert_true(change_says(orders[i].is));
		assert_false(said_has(&test.said, "by its title alone"));
	}
}

static void the_verb_stands_behind_the_act(void **state)
{
	(void)state;
	test.lang = "kk";
	change_applied(
	    "Жоспар туралы\n" NAME_77 "бұйрығы\nБҰЙЫРАМЫН:\n1. "
	    "Қабылдансын.\n2. Сақталсын.\n" SIGNED,
	    ORDER("2024 жылғы 3 сәуірдегі",
	          "189") "1. \"Жоспар туралы\" " NAME_77
			 "бұйрығына өзгеріс енгізіліп, 2-тармақ мынадай "
			 "редакцияда жазылсын:\n\"2. Жойылсын.\".\n2. " SIGNING
			     SIGNED);
	assert_true(change_says("2. Жойылсын."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_gerund_says_what_is_changed),
	    CHANGE_TEST(the_verb_stands_behind_the_act),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
