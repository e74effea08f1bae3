/* What records are written in: an object is read whole, or not at all. */
#include "base/json.h"

#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void text_of(const char *object, const char *want)
{
	struct str value;
	bool found;

	assert_true(
	    json_text(&test.a, str_from(object), STR("a"), &found, &value));
	assert_true(found);
	str_is(value, want);
}

static void raw_of(const char *object, const char *want)
{
	struct str raw;

	assert_true(json_raw(&test.a, str_from(object), STR("a"), &raw));
	str_is(raw, want);
}

static void strings_are_read_with_their_escapes(void **state)
{
	(void)state;
	text_of("{\"a\":\"\\u049b\\n\\\\\\/\\\"\"}", "қ\n\\/\"");
	text_of(" { \"b\" : 1 , \"a\" : \"\\ud83d\\ude00\" } ", "\U0001F600");
	text_of("{\"a\":null}", "");
	text_of("{\"b\":{\"a\":\"x\"},\"a\":\"y\"}", "y");
}

static void any_value_is_handed_on_as_it_is_written(void **state)
{
	(void)state;
	raw_of("{\"a\": -1.50e+3 }", "-1.50e+3");
	raw_of("{\"a\":[1,{\"b\":[ ]},{},\"]\"],\"c\":true}",
	       "[1,{\"b\":[ ]},{},\"]\"]");
	raw_of("{\"a\":{\"x\":[[0]],\"y\":false}}",
	       "{\"x\":[[0]],\"y\":false}");
	raw_of("{\"b\":1}", "");
	raw_of("{}", "");
}

static void what_is_no_object_is_refused(void **state)
{
	static const char *const broken[] = {
	    "",
	    "[]",
	    "{",
	    "{\"a\"}",
	    "{\"a\":}",
	    "{\"a\":7..\\n}",
	    "{\"a\":01}",
	    "{\"a\":1e}",
	    "{\"a\":-}",
	    "{\"a\":nul}",
	    "{\"a\":[1,]}",
	    "{\"a\":[1}",
	    "{\"a\":{\"b\":1,}}",
	    "{\"a\":{1}}",
	    "{\"a\":{\"b\"}}",
	    "{\"a\":\"\t\"}",
	    "{\"a\":\"\\x\"}",
	    "{\"a\":\"\\ud83d\"}",
	    "{\"a\":\"\\ude00\"}",
	    "{\"a\":\"\\u04g0\"}",
	    "{\"a\":\"",
	    "{\"a\":1 \"b\":2}",
	};
	struct str raw;

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++)
		if (json_raw(&test.a, str_from(broken[i]), STR("a"), &raw))
			fail_msg("%s", broken[i]);
}

/* Values in values, so many. */
static bool nested(size_t depth)
{
	struct str raw;
	bool good;

	test.out.n = 0;
	buf_add(&test.out, STR("{\"a\":"));
	buf_repeat(&test.out, STR("["), depth);
	buf_repeat(&test.out, STR("]"), depth);
	buf_char(&test.out, '}');
	good = json_raw(&test.a, buf_str(&test.out), STR("a"), &raw);
	assert_true(!good || raw.n == 2 * depth);
	return good;
}

static void values_are_nested_to_a_limit(void **state)
{
	(void)state;
	assert_true(nested(64));
	assert_false(nested(100000));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(strings_are_read_with_their_escapes),
	    TEST(any_value_is_handed_on_as_it_is_written),
	    TEST(what_is_no_object_is_refused),
	    TEST(values_are_nested_to_a_limit),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
