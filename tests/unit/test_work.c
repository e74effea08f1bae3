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

static void same(struct str got, const char *want)
{
	if (!str_eq(got, str_from(want)))
		fail_msg("%.*s is not %s", STR_ARG(got), want);
}

static void an_order_is_named_by_actor_date_and_number(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	same(work_iri(&a, &order), "/akn/kz/act/order/min-edu/2025-03-01/77");
	same(work_expression(&a, &order, STR("kaz"), order.date),
	     "/akn/kz/act/order/min-edu/2025-03-01/77/kaz@2025-03-01");
	arena_free(&a);
}

static void a_law_has_no_actor(void **state)
{
	struct work law = order;
	struct arena a;

	(void)state;
	arena_init(&a);
	law.subtype = STR("law");
	law.author = STR("");
	same(work_iri(&a, &law), "/akn/kz/act/law/2025-03-01/77");
	arena_free(&a);
}

static void what_the_act_does_not_say_has_a_stand_in(void **state)
{
	struct work bare = {.author = STR_INIT("min-edu")}, back;
	struct arena a;
	struct str iri;

	(void)state;
	arena_init(&a);
	iri = work_iri(&a, &bare);
	same(iri, "/akn/kz/act/act/min-edu/0001-01-01/nn");
	assert_true(work_read(iri, &back));
	assert_int_equal(back.date.year, 0);
	assert_int_equal(back.number.n, 0);
	assert_int_equal(back.subtype.n, 0);
	same(back.author, "min-edu");
	same(work_expression(&a, &bare, STR("kaz"), bare.date),
	     "/akn/kz/act/act/min-edu/0001-01-01/nn/kaz@");
	arena_free(&a);
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
	same(back.subtype, "law");
	assert_int_equal(back.author.n, 0);
	assert_int_equal(back.date.month, 7);
	same(back.number, "319");
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
	    cmocka_unit_test(an_order_is_named_by_actor_date_and_number),
	    cmocka_unit_test(a_law_has_no_actor),
	    cmocka_unit_test(what_the_act_does_not_say_has_a_stand_in),
	    cmocka_unit_test(what_is_written_is_read),
	    cmocka_unit_test(other_iris_are_refused),
	    cmocka_unit_test(numbers_are_the_same_in_any_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
