#include "act.h"
#include "act.h"
#include "grammar/rule.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static struct ruleset set;
static struct map defines;

static bool read(const char *text)
{
	const struct grammar_file file = {STR("kk/x.rules"), str_from(text)};

	said_clear(&test.said);
	set = (struct ruleset){.name = STR("x")};
	defines = (struct map){0};
	return rules_read(&test.a, &file, &set, &defines, &test.said.in);
}

static void a_rule_has_all_its_lines(void **state)
{
	const struct rule *r;

	(void)state;
	assert_true(read("# A comment.\n"
	                 "\n"
	                 "rule point\n"
	                 "  makes  paragraph\n"
	                 "  does   something\n"
	                 "  match  ^(?<num>[0-9]+)\\. x\n"
	                 "\tmatch (?<num>[a-z]+)\n"
	                 "  # Between the lines.\n"
	                 "  see    the law, article 23\n"
	                 "  ok     1. x | num=1 | text=\n"
	                 "  no     1) x\n"
	                 "\n"
	                 "rule other\n"
	                 "  match y\n"));
	assert_int_equal(set.rules.n, 2);
	r = set.rules.p[0];
	str_is(r->name, "point");
	str_is(r->file, "kk/x.rules");
	assert_int_equal(r->line, 3);
	str_is(r->makes, "paragraph");
	str_is(r->does, "something");
	str_is(r->see, "the law, article 23");
	assert_int_equal(r->patterns.n, 2);
	str_is(r->patterns.p[0].source, "(?<num>[0-9]+)\\. x");
	assert_true(r->patterns.p[0].anchored);
	assert_int_equal(r->patterns.p[0].line, 6);
	assert_int_equal(r->patterns.p[0].col, 11);
	assert_false(r->patterns.p[1].anchored);
	assert_int_equal(r->examples.n, 2);
	assert_true(r->examples.p[0].ok);
	str_is(r->examples.p[0].text, "1. x");
	str_is(r->examples.p[0].want, "num=1 | text=");
	assert_false(r->examples.p[1].ok);
	assert_true(str_starts(r->source, STR("rule point\n")));
	assert_true(str_ends(r->source, STR("no     1) x")));
	said_is(&test.said, "");
}

static void definitions_stand_between_rules(void **state)
{
	const struct define *d;

	(void)state;
	assert_true(read("define word  [a-z]+\nrule r\n  match (?&word)\n"));
	d = map_get(&defines, STR("word"));
	assert_non_null(d);
	str_is(d->source, "[a-z]+");
	assert_int_equal(d->line, 1);
}

static void line_ends_of_other_systems_are_no_text(void **state)
{
	(void)state;
	assert_true(read("rule r\r\n  match  ^x\r\n  ok  x\r\n"));
	str_is(set.rules.p[0]->name, "r");
	str_is(set.rules.p[0]->patterns.p[0].source, "x");
	str_is(set.rules.p[0]->examples.p[0].text, "x");
}

#define WRONG "grammar-syntax: this line is not in the form of a grammar file"

static void mistakes_are_named_with_their_place(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
	    {"rule r\n  match x\n  frob y\n", "3:3 " WRONG ": unknown word\n"},
	    {"  match x\n", "1:3 " WRONG ": this stands outside of a rule\n"},
	    {"define d x\n  ok y\n",
	     "2:3 " WRONG ": this stands outside of a rule\n"},
	    {"rule\n", "1:1 " WRONG ": nothing follows this word\n"},
	    {"rule r\n  match\n", "2:3 " WRONG ": nothing follows this word\n"},
	    {"rule r\n  match x\n  ok   \n",
	     "3:3 " WRONG ": nothing follows this word\n"},
	    {"rule r\n  makes p\n\nrule s\n  match x\n",
	     "1:1 " WRONG ": the rule has no match\n"},
	    {"rule r\n  match x\nrule r\n  match y\n",
	     "3:6 " WRONG ": a second rule of that name\n"},
	    {"define d\n", "1:8 " WRONG ": a definition needs a pattern\n"},
	    {"define d x\ndefine d y\n",
	     "2:8 " WRONG ": a second definition of that name\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_false(read(cases[i].text));
		said_is(&test.said, cases[i].want);
	}
}

static void an_empty_file_has_no_rules(void **state)
{
	(void)state;
	assert_true(read(""));
	assert_true(read("# Nothing yet.\n"));
	assert_int_equal(set.rules.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_rule_has_all_its_lines),
	    TEST(definitions_stand_between_rules),
	    TEST(line_ends_of_other_systems_are_no_text),
	    TEST(mistakes_are_named_with_their_place),
	    TEST(an_empty_file_has_no_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
