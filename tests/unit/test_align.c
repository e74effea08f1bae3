#include "diff/align.h"

#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { MOST = 40 };

/* The length of the longest common part of two sequences, by the table of all
   their fronts. */
static size_t longest(struct ids x, struct ids y)
{
	size_t best[MOST + 1][MOST + 1] = {{0}};

	for (size_t i = 1; i <= x.n; i++)
		for (size_t j = 1; j <= y.n; j++) {
			size_t up = best[i - 1][j], left = best[i][j - 1];

			best[i][j] = x.p[i - 1] == y.p[j - 1]
			                 ? best[i - 1][j - 1] + 1
			             : up > left ? up
			                         : left;
		}
	return best[x.n][y.n];
}

/* How many are aligned; the test fails unless they are equal and in order. */
static size_t aligned(struct ids x, struct ids y)
{
	size_t *to = arena_array(&test.a, x.n, sizeof(*to));
	size_t count = 0, next = 0;

	align_ids(&test.a, x, y, to);
	for (size_t i = 0; i < x.n; i++) {
		if (to[i] == NOWHERE)
			continue;
		assert_true(to[i] >= next && to[i] < y.n);
		assert_int_equal(x.p[i], y.p[to[i]]);
		next = to[i] + 1;
		count++;
	}
	return count;
}

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 16;
}

static void as_many_as_can_be_are_aligned(void **state)
{
	uint32_t seed = 1, x[MOST], y[MOST];

	(void)state;
	for (size_t round = 0; round < 2000; round++) {
		struct ids a = {x, next_random(&seed) % (MOST + 1)};
		struct ids b = {y, next_random(&seed) % (MOST + 1)};
		uint32_t letters = 1 + next_random(&seed) % 8;

		for (size_t i = 0; i < MOST; i++) {
			x[i] = next_random(&seed) % letters;
			y[i] = next_random(&seed) % letters;
		}
		assert_int_equal(aligned(a, b), longest(a, b));
	}
}

/* Without anything in common a search to the end would take hours. */
static void what_has_nothing_in_common_ends_soon(void **state)
{
	enum { LONG = 300000 };
	uint32_t *x = arena_array(&test.a, LONG, sizeof(*x));
	uint32_t *y = arena_array(&test.a, LONG, sizeof(*y));

	(void)state;
	for (uint32_t i = 0; i < LONG; i++) {
		x[i] = i;
		y[i] = LONG + i;
	}
	x[LONG / 2] = y[LONG / 3] = LONG * 3;
	assert_true(aligned((struct ids){x, LONG}, (struct ids){y, LONG}) <= 1);
}

static void the_ends_that_are_the_same_are_aligned(void **state)
{
	const uint32_t x[] = {1, 2, 3, 4, 5}, y[] = {1, 2, 9, 4, 5};

	(void)state;
	assert_int_equal(aligned((struct ids){x, 5}, (struct ids){y, 5}), 4);
	assert_int_equal(aligned((struct ids){x, 0}, (struct ids){y, 5}), 0);
	assert_int_equal(aligned((struct ids){x, 5}, (struct ids){y, 0}), 0);
	assert_int_equal(aligned((struct ids){x, 5}, (struct ids){x, 5}), 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(as_many_as_can_be_are_aligned),
	    TEST(what_has_nothing_in_common_ends_soon),
	    TEST(the_ends_that_are_the_same_are_aligned),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
