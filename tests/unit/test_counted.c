/* Paragraphs and parts that come by their place, where the order takes out or
   puts in others beside them. */
#include "change.h"
#include "tree/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define BASE_RU                                                                                      \
	"Закон Республики Казахстан от 14 июня 2012 года № 77\n" \
	"О пчеловодстве\n"                                                              \
	"Статья 1. Понятия\n"                                                           \
	"В настоящем Законе используются понятия:\n"              \
	"улей – дом пчел;\n"                                                            \
	"рой – семья пчел;\n"                                                          \
	"мед – продукт;\n"                                                               \
	"воск – сырье.\n"                                                                 \
	"Статья 2. Пасека\n"                                                             \
	"Пасека стоит вдали от дорог.\n"                                      \
	"Пасеку ведет пчеловод.\n"                                                \
	"Пасека огораживается.\n"
#define ORDER_RU(changes)                                                                                                    \
	"Закон Республики Казахстан от 3 мая 2022 года № 19\n"                            \
	"О внесении изменений в Закон Республики Казахстан \"О "                 \
	"пчеловодстве\"\n"                                                                                       \
	"Статья 1. Внести в Закон Республики Казахстан от 14 июня 2012 года " \
	"№ "                                                                                                               \
	"77 \"О пчеловодстве\" следующие изменения:\n" changes                                                               \
	"Статья 2. Настоящий Закон вводится в действие со дня его "             \
	"подписания.\n"

static void amend_ru(const char *order)
{
	test.lang = "ru";
	change_amend(BASE_RU, order);
}

static void both_counts_lead_to_one_place(void **state)
{
	(void)state;
	/* The sixth: behind the fifth before the order, and behind four that
	   stay and one that comes. */
	amend_ru(ORDER_RU("в статье 1:\nабзац четвертый исключить;\n"
	                  "после абзаца второго дополнить абзацем следующего "
	                  "содержания:\n\"летка – дверь;\";\n"
	                  "дополнить абзацем шестым следующего содержания:\n"
	                  "\"матка – мать роя.\".\n"));
	assert_true(change_says("дом пчел;\nлетка – дверь;\nрой – семья "
	                        "пчел;\nвоск – сырье.\nматка – мать роя."));
	/* What goes makes room for what comes. */
	amend_ru(ORDER_RU("в статье 2:\nчасть вторую исключить;\n"
	                  "дополнить частью второй следующего содержания:\n"
	                  "\"Пасеку ведет хозяин.\";\n"
	                  "дополнить частью четвертой следующего содержания:\n"
	                  "\"Ограда чинится.\".\n"));
	assert_true(change_says("дорог.\nПасеку ведет хозяин.\nПасека "
	                        "огораживается.\nОграда чинится."));
}

static void where_one_count_has_no_such_place_the_other_holds(void **state)
{
	(void)state;
	amend_ru(ORDER_RU("в статье 1:\nдополнить абзацем третьим следующего "
	                  "содержания:\n\"летка – дверь;\";\n"
	                  "дополнить абзацем седьмым следующего содержания:\n"
	                  "\"матка – мать роя.\".\n"));
	assert_true(change_says("дом пчел;\nлетка – дверь;\nрой"));
	assert_true(change_says("воск – сырье.\nматка – мать роя."));
}

static void two_places_are_refused(void **state)
{
	(void)state;
	amend_ru(ORDER_RU("в статье 1:\nабзац четвертый исключить;\n"
	                  "дополнить абзацем пятым следующего содержания:\n"
	                  "\"матка – мать роя.\".\n"));
	assert_null(now.done);
	assert_true(said_has(&test.said, "behind number 4 there"));
	assert_true(said_has(&test.said, "behind number 5: which is meant"));
	amend_ru(ORDER_RU("в статье 2:\nпосле части первой дополнить частью "
	                  "следующего содержания:\n\"Пасека мечена.\";\n"
	                  "дополнить частью четвертой следующего содержания:\n"
	                  "\"Ограда чинится.\".\n"));
	assert_null(now.done);
	assert_true(said_has(&test.said, "which is meant cannot be told"));
}

static void a_place_that_is_named_is_that_before_the_order(void **state)
{
	(void)state;
	amend_ru(
	    ORDER_RU("в статье 1:\nабзац второй исключить;\n"
	             "после абзаца третьего дополнить абзацем следующего "
	             "содержания:\n\"летка – дверь;\";\n"
	             "после абзаца четвертого дополнить абзацем следующего "
	             "содержания:\n\"прополис – клей;\".\n"));
	assert_true(change_says("понятия:\nрой – семья пчел;\nлетка – "
	                        "дверь;\nмед – продукт;\nпрополис – "
	                        "клей;\nвоск"));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    CHANGE_TEST(both_counts_lead_to_one_place),
	    CHANGE_TEST(where_one_count_has_no_such_place_the_other_holds),
	    CHANGE_TEST(two_places_are_refused),
	    CHANGE_TEST(a_place_that_is_named_is_that_before_the_order),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
