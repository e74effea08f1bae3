/* A language that the code knows nothing of is a folder: tests/grammar. */
#include "act.h"
#include "grammar/grammar.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static nusqa_grammar *grammar;

static int set_up(void **state)
{
	test_set_up(state);
	grammar = nusqa_grammar_load("tests/grammar", &test.said.out);
	return grammar == NULL;
}

static int tear_down(void **state)
{
	nusqa_grammar_free(grammar);
	return test_tear_down(state);
}

static const char text[] =
    "Hisobotlar roʻyxatini tasdiqlash toʻgʻrisida\n"
    "\n"
    "Oʻzbekiston Respublikasi Moliya vazirining 2025-yil 12-noyabrdagi № 258 "
    "buyrugʻi\n"
    "\n"
    "BUYURAMAN:\n"
    "\n"
    "1. Quyidagilar tasdiqlansin:\n"
    "\n"
    "1) hisobotlar roʻyxati;\n"
    "\n"
    "2) hisobotlar shakli.\n"
    "\n"
    "2. Ushbu buyruqning 1-bandi ijrosi vazirlik zimmasiga yuklansin.\n"
    "\n"
    "3. Ushbu buyruq imzolangan kundan kuchga kiradi.\n"
    "\n"
    "Moliya vaziri A. Karimov\n"
    "\n"
    "Oʻzbekiston Respublikasi Moliya vazirining 2025-yil 12-noyabrdagi № 258 "
    "buyrugʻiga ilova\n"
    "\n"
    "1-bob. Umumiy qoidalar\n"
    "\n"
    "1. Hisobotlar har yili topshiriladi.\n"
    "\n"
    "2. Muddat bir oy.\n";

static void its_rules_hold_what_their_examples_say(void **state)
{
	(void)state;
	grammar_check((const struct grammar *)grammar, &test.said.in);
	said_is(&test.said, "");
}

static void its_words_have_forms(void **state)
{
	const struct language *uz =
	    grammar_language((const struct grammar *)grammar, STR("uz"));
	const struct wordlist *acts = language_list(uz, STR("acts"));
	const struct word *w = wordlist_find(acts, STR("Buyrugʻiga"));

	(void)state;
	assert_non_null(w);
	assert_true(str_eq(w->features, STR("POSS3.DAT")));
}

static void an_act_becomes_a_tree(void **state)
{
	const nusqa_input input = {.name = "act",
	                           .bytes = text,
	                           .n = sizeof(text) - 1,
	                           .made = "2026-01-02"};
	struct doc *doc =
	    (struct doc *)nusqa_read(grammar, &input, NULL, &test.said.out);

	(void)state;
	assert_non_null(doc);
	/* Nobody said which language it is in. */
	assert_true(str_eq(doc->lang, STR("uz")));
	assert_true(str_eq(doc->work.subtype, STR("order")));
	assert_true(str_eq(doc->work.author, STR("min-finance")));
	assert_true(str_eq(doc->work.number, STR("258")));
	assert_int_equal(doc->work.date.month, 11);
	act_unit(doc, "para_1__subpara_2");
	act_unit(doc, "para_3");
	act_unit(doc, "att_1__chp_1");
	act_unit(doc, "att_1__para_2");
	act_find(doc, NODE_SIGNATURE);
	act_find(doc, NODE_FORMULA);
	assert_true(str_eq(node_attr(act_find(doc, NODE_REF), STR("href")),
	                   STR("#para_1")));
	act_whole(doc, "the act");
	doc_free(doc);
}

#define OWN_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    OWN_TEST(its_rules_hold_what_their_examples_say),
	    OWN_TEST(its_words_have_forms),
	    OWN_TEST(an_act_becomes_a_tree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
