#include "act.h"
#include "tree/work.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct work order = {
    .country = STR_INIT("kz"),
    .subtype = STR_INIT("order"),
    .author = STR_INIT("min-edu"),
    .date = {2025, 3, 1},
    .number = STR_INIT("77"),
};

static void an_order_is_named_by_actor_date_and_number(void **state)
{
	(void)state;
	str_is(work_iri(&test.a, &order),
	       "/akn/kz/act/order/min-edu/2025-03-01/77");
	str_is(work_expression(&test.a, &order, STR("kaz"), order.date),
	       "/akn/kz/act/order/min-edu/2025-03-01/77/kaz@2025-03-01");
}

static void a_law_has_no_actor(void **state)
{
	struct work law = order;

	(void)state;
	law.subtype = STR("law");
	law.author = STR("");
	str_is(work_iri(&test.a, &law), "/akn/kz/act/law/2025-03-01/77");
}

static void what_the_act_does_not_say_has_a_stand_in(void **state)
{
	struct work bare = {.author = STR_INIT("min-edu")}, back;
	struct str iri;

	(void)state;
	iri = work_iri(&test.a, &bare);
	str_is(iri, "/akn/kz/act/act/min-edu/0001-01-01/nn");
	assert_true(work_read(iri, &back));
	assert_int_equal(back.date.year, 0);
	assert_int_equal(back.number.n, 0);
	assert_int_equal(back.subtype.n, 0);
	str_is(back.author, "min-edu");
	str_is(work_expression(&test.a, &bare, STR("kaz"), bare.date),
	       "/akn/kz/act/act/min-edu/0001-01-01/nn/kaz@");
}

static void what_is_written_is_read(void **state)
{
	struct work back;

	(void)state;
	assert_true(work_read(STR("/akn/kz/act/order/min-edu/2025-03-01/77/"
	                          "kaz@2025-03-01/!main"),
	                      &back));
	assert_true(work_same(&back, &order));
	assert_true(work_read(STR("/akn/kz/act/law/2007-07-27/319"), &back));
	str_is(back.subtype, "law");
	assert_int_equal(back.author.n, 0);
	assert_int_equal(back.date.month, 7);
	str_is(back.number, "319");
}

static void other_iris_are_refused(void **state)
{
	static const char *const bad[] = {
	    "",
	    "/",
	    "/akn/",
	    "/akn/kz",
	    "/akn/kz/act/order/min-edu",
	    "/akn/kz/bill/order/2025-03-01/1",
	    "/akn/kz/act/order/2025-13-01/1",
	    "/akn/kz/act/a/b/c/2025-03-01/1",
	    "/akn/kz/act/order/2025-03-01",
	    "/akn/kz/act/order/2025-03-01/",
	    "https://example.org/akn/kz/act",
	};
	struct work back;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(work_read(str_from(bad[i]), &back));
}

static void numbers_are_the_same_in_any_case(void **state)
{
	struct work x = order, y = order;

	(void)state;
	x.number = STR("ҚР-ДСМ-12");
	y.number = STR("қр-дсм-12");
	assert_true(work_same(&x, &y));
	y.number = STR("қр-дсм-1");
	assert_false(work_same(&x, &y));
	y = x;
	y.date.day = 2;
	assert_false(work_same(&x, &y));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_order_is_named_by_actor_date_and_number),
	    TEST(a_law_has_no_actor),
	    TEST(what_the_act_does_not_say_has_a_stand_in),
	    TEST(what_is_written_is_read),
	    TEST(other_iris_are_refused),
	    TEST(numbers_are_the_same_in_any_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
