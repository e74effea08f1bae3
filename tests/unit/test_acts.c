/* Acts as drafters write them, in both languages, and the part of their tree
   that each is about. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define KK "Есеп беру туралы\n\n"
#define RU "Об отчетности\n\n"

static const struct act_case {
	const char *name;
	enum node_kind part; /* the first of it is compared */
	const char *text, *want;
} cases[] = {
#include "acts.def"
#include "structure.def"
#include "layout.def"
};

static void the_act_is_read(void **state)
{
	const struct act_case *c = *state;

	test.lang = NULL;
	test_read(str_from(c->text));
	act_is(act_find(test.doc, c->part), c->want);
}

int main(void)
{
	enum { CASES = sizeof(cases) / sizeof(*cases) };
	struct CMUnitTest tests[CASES];

	for (size_t i = 0; i < CASES; i++)
		tests[i] =
		    (struct CMUnitTest){.name = cases[i].name,
		                        .test_func = the_act_is_read,
		                        .setup_func = test_set_up,
		                        .teardown_func = test_tear_down,
		                        .initial_state = (void *)&cases[i]};
	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
