/* What a lawyer settles of an order without touching its text. */
#include "change.h"
#include "edit/pin.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define BASE                                                                                              \
	"Закон Республики Казахстан от 19 января 2001 года № 143\n" \
	"О зерне\n"                                                                                 \
	"Статья 1. Зерно делится на сорта: первый и второй.\n"      \
	"Статья 2. Сдача зерна идет осенью.\n"
#define ORDER_OF(change)                                                                                                   \
	"Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"                     \
	"О внесении изменений в Закон Республики Казахстан \"О зерне\"\n" \
	"Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 "    \
	"года № 143 \"О зерне\" следующие изменения:\n" change                                                             \
	"Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "       \
	"года.\n"

static struct pins *pins_of(const char *text)
{
	return pins_read(STR("pins.tsv"), str_from(text), &test.said.in);
}

/* Settle an order by pins and apply it. */
static void pinned(const char *order, const char *text)
{
	struct pins *pins;

	test.lang = "ru";
	change_amend(BASE, order);
	said_clear(&test.said);
	pins = pins_of(text);
	assert_non_null(pins);
	pins_settle(pins, now.edits, act_language("ru")->lexicon.folding,
	            &test.said.in);
	change_apply();
	pins_used(pins, &test.said.in);
	pins_free(pins);
}

static void words_are_settled(void **state)
{
	const char *order =
	    ORDER_OF("в статье 1 слова \"первый, второй\" заменить словами "
	             "\"высший и первый\";\n");

	(void)state;
	test.lang = "ru";
	change_amend(BASE, order);
	assert_null(now.done);
	assert_true(
	    said_has(&test.said, "nearest to it is \"первый и второй\""));
	pinned(order, "# what the drafter meant\n"
	              "words\tact:4\tпервый, второй\tпервый и второй\n");
	assert_non_null(now.done);
	assert_true(change_says("сорта: высший и первый."));
	said_is(&test.said, "4:1 pinned: settled by the pin file: первый и "
	                    "второй\n");
}

static void an_address_is_settled(void **state)
{
	(void)state;
	pinned(ORDER_OF("статью 12 исключить.\n"),
	       "place\torders/act:4\tart:12\tart:2\n");
	assert_non_null(now.done);
	assert_false(change_says("Сдача"));
}

static void a_day_is_settled(void **state)
{
	(void)state;
	pinned(ORDER_OF("статью 2 исключить.\n"), "day\tact\t\t2026-01-01\n");
	assert_non_null(now.done);
	assert_true(change_says("01.01.2026"));
}

static void a_pin_of_no_use_is_an_error(void **state)
{
	(void)state;
	pinned(ORDER_OF("статью 2 исключить.\n"),
	       "day\tother.txt\t\t2026-01-01\n"
	       "words\tact:4\tнет\tтаких\n"
	       "place\tact:9\tart:2\tart:1\n");
	said_is(&test.said,
	        "1:1 pin-unused: this pin settles nothing: there is no such "
	        "file, line or words in the order\n"
	        "2:1 pin-unused: this pin settles nothing: there is no such "
	        "file, line or words in the order\n"
	        "3:1 pin-unused: this pin settles nothing: there is no such "
	        "file, line or words in the order\n");
}

static void a_line_that_is_no_pin_is_an_error(void **state)
{
	static const char *const lines[] = {
	    "word\tact:4\tx\ty",
	    "words\tact\tx\ty",
	    "words\tact:4\tx",
	    "place\tact:4\tart:1\tstreet:1",
	    "day\tact\t\t2026-02-30",
	    "act\tact\t\t/akn/kz/act/law",
	    "act\t\t\t/akn/kz/act/law/2001-01-19/143",
	    "nonsense",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		said_clear(&test.said);
		assert_null(pins_of(lines[i]));
		assert_true(said_has(&test.said, "1:1 pin-wrong"));
	}
}

static void an_act_is_named(void **state)
{
	struct pins *pins =
	    pins_of("act\tgrain.txt\t\t/akn/kz/act/law/2001-01-19/143\n");

	(void)state;
	assert_non_null(pins);
	str_is(pins_work(pins, STR("texts/grain.txt")),
	       "/akn/kz/act/law/2001-01-19/143");
	str_is(pins_work(pins, STR("other.txt")), "");
	assert_true(pins_used(pins, &test.said.in));
	pins_free(pins);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(words_are_settled),
	    CHANGE_TEST(an_address_is_settled),
	    CHANGE_TEST(a_day_is_settled),
	    CHANGE_TEST(a_pin_of_no_use_is_an_error),
	    CHANGE_TEST(a_line_that_is_no_pin_is_an_error),
	    CHANGE_TEST(an_act_is_named),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
