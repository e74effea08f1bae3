/* Units and rows that get other numbers. */
#include "tabled.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD                                                                                                             \
	"Об утверждении Правил\nПриказ Министра финансов Республики " \
	"Казахстан от 1 марта 2023 года № 77\nПРИКАЗЫВАЮ:\n"
static const char base[] = HEAD "1. Принять.\n2. Учесть.\n3. Хранить.\n"
				"Министр А. Сейтова\n";

static void refused(const char *says)
{
	ordered_apply();
	assert_null(now.done);
	if (!said_has(&test.said, says))
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
}

static void units_change_places_with_their_numbers(void **state)
{
	(void)state;
	ordered_base(base);
	ordered_add(GETS("pt:2", "3"));
	ordered_add(GETS("pt:3", "2"));
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("2. Учесть.\n3. Хранить.", "2. Хранить.\n3. Учесть.");
	ordered_base(base);
	ordered_add(GETS("pt:1", "2"));
	ordered_add(GETS("pt:2", "3"));
	ordered_add(GETS("pt:3", "1"));
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("1. Принять.\n2. Учесть.\n3. Хранить.",
	                "1. Хранить.\n2. Принять.\n3. Учесть.");
}

static void a_number_that_becomes_free_is_given_again(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		ordered_base(base);
		ordered_add(GETS("pt:2", "3"));
		ordered_add(GETS("pt:3", "4"));
		ordered_add((struct said_edit){.op = "INSERT_UNIT",
		                               .at = "pt:2",
		                               .fresh = "2. Проверить."});
		if (i)
			ordered_reverse();
		ordered_apply();
		assert_non_null(now.done);
		ordered_differs("2. Учесть.\n3. Хранить.",
		                "2. Проверить.\n3. Учесть.\n4. Хранить.");
	}
	ordered_base(base);
	ordered_add(GETS("pt:3", "4"));
	ordered_add((struct said_edit){
	    .op = "INSERT_UNIT", .at = "pt:4", .fresh = "4. Проверить."});
	refused("gives the number 4 twice");
	ordered_base(base);
	ordered_add(GETS("pt:2", "4"));
	ordered_add(GETS("pt:3", "4"));
	refused("gives the number 4 twice");
}

static void words_may_change_where_a_number_does(void **state)
{
	(void)state;
	ordered_base(base);
	ordered_add(GETS("pt:2", "3"));
	ordered_add(GETS("pt:3", "4"));
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "pt:3",
	                               .old = "Хранить",
	                               .new = "Беречь"});
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("2. Учесть.\n3. Хранить.", "3. Учесть.\n4. Беречь.");
}

static void rows_get_numbers_too(void **state)
{
	static const char rows[] = "!№|Орган\n1|Алматы\n2|Астана\n3|Тараз\n";

	(void)state;
	tabled_base(rows);
	ordered_add(GETS("app:2/row:2", "3"));
	ordered_add(GETS("app:2/row:3", "4"));
	ordered_apply();
	assert_non_null(now.done);
	tabled_is("!№|Орган\n1|Алматы\n3|Астана\n4|Тараз\n");
	tabled_base(rows);
	ordered_add(GETS("app:2/row:2", "3"));
	ordered_add(GETS("app:2/row:3", "2"));
	refused("rows that change places are not moved");
	tabled_base(rows);
	ordered_add(GETS("app:2/row:2", "3"));
	refused("row 3 is there already");
	tabled_base(rows);
	ordered_add(GETS("app:2/row:3", "5"));
	ordered_add(GETS("app:2/row:2", "5"));
	refused("gives the number 5 twice");
}

static void pieces_have_no_numbers_to_change(void **state)
{
	static const char text[] = HEAD
	    "1. Принять.\nУчесть.\nХранить.\n2. Сдать.\nМинистр А. Сейтова\n";
	const struct said_edit gone = {.op = "DELETE_UNIT",
	                               .at = "pt:1/part:2"};

	(void)state;
	ordered_base(text);
	ordered_add(gone);
	ordered_add(GETS("pt:1/part:3", "2"));
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("Принять.\nУчесть.\nХранить.", "Принять.\nХранить.");
	ordered_base(text);
	ordered_add((struct said_edit){
	    .op = "INSERT_UNIT", .at = "pt:1/part:2", .fresh = "Проверить."});
	ordered_add(GETS("pt:1/part:2", "3"));
	ordered_add(GETS("pt:1/part:3", "4"));
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("Принять.\nУчесть.", "Принять.\nПроверить.\nУчесть.");
	/* Nothing makes it so. */
	ordered_base(text);
	ordered_add(GETS("pt:1/part:3", "2"));
	refused("it is number 3 of its kind");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(units_change_places_with_their_numbers),
	    CHANGE_TEST(a_number_that_becomes_free_is_given_again),
	    CHANGE_TEST(words_may_change_where_a_number_does),
	    CHANGE_TEST(rows_get_numbers_too),
	    CHANGE_TEST(pieces_have_no_numbers_to_change),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
