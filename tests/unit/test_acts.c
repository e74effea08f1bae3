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
};

static struct doc *read(const char *text, struct said *said)
{
	const nusqa_input input = {.name = "act",
	                           .bytes = text,
	                           .n = str_from(text).n,
	                           .made = "2026-01-02"};
	struct doc *doc =
	    (struct doc *)nusqa_read(act_grammar, &input, NULL, &said->out);

	assert_non_null(doc);
	act_whole(doc, "act");
	return doc;
}

static void the_act_is_read(void **state)
{
	const struct act_case *c = *state;
	struct said said;
	struct doc *doc;

	said_open(&said);
	doc = read(c->text, &said);
	act_is(act_find(doc, c->part), c->want);
	doc_free(doc);
	said_close(&said);
}

int main(void)
{
	enum { CASES = sizeof(cases) / sizeof(*cases) };
	struct CMUnitTest tests[CASES];

	for (size_t i = 0; i < CASES; i++)
		tests[i] =
		    (struct CMUnitTest){.name = cases[i].name,
		                        .test_func = the_act_is_read,
		                        .initial_state = (void *)&cases[i]};
	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
