/*
 * Tables with cells that reach over rows and columns, changed at random: what
 * comes out is what the same changes of a grid of cells give.
 */
#include "gridded.h"
#include "tabled.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { ROUNDS = 300 };

static void spans_stay_right(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		const char *base;

		gridded_make(seed);
		base = gridded_text();
		tabled_base(base);
		gridded_change();
		if (ordered_count() == 0)
			continue;
		ordered_apply();
		if (now.done == NULL)
			fail_msg("round %u refused: %.*s\n%s", (unsigned)seed,
			         STR_ARG(buf_str(&test.said.text)), base);
		tabled_is(gridded_text());
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(spans_stay_right),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
