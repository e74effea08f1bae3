#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const char base_without[] =
    "Жоспар туралы\n" NAME_77 "бұйрығы\nБҰЙЫРАМЫН:\n1. " SIGNING SIGNED;

static const char base_with_one[] =
    "Жоспар туралы\n" NAME_77
    "бұйрығы\nБҰЙЫРАМЫН:\n1. " SIGNING SIGNED THEIRS("") "Ескі жоспар\n";

/* It is refused, and nothing else is said. */
static void refused(const char *to, const char *by, const char *why)
{
	change_amend(to, by);
	assert_null(now.done);
	said_is(&test.said, why);
}

/* The list as "OP target payload day", a line each. */
static void edits_are(const char *text, const char *want)
{
	struct buf out = {0};

	said_clear(&test.said);
	change_order(text);
	for (size_t i = 0; i < now.edits->list.n; i++) {
		const struct edit *e = &now.edits->list.p[i];

		buf_format(&out, "%.*s %.*s %.*s %.*s\n",
		           STR_ARG(edit_op_name(e->op)), STR_ARG(e->target),
		           STR_ARG(e->payload.n ? e->payload : e->new),
		           STR_ARG(e->force.year ? date_iso(&test.a, e->force)
		                                 : STR("-")));
	}
	buf_is(&out, want);
}

static void an_order_is_read_sentence_by_sentence(void **state)
{
	(void)state;
	edits_are(order_189, "INTRO   2024-04-03\n"
	                     "REPLACE_UNIT_BY_ANNEX app:2 annex: 2024-04-03\n"
	                     "FORCE @self signing 2024-04-03\n");
	said_is(&test.said, "");
	assert_int_equal(edits_changes(now.edits), 1);
	str_is(now.edits->list.p[1].base.number, "77");
	str_is(now.edits->list.p[1].words, "2-қосымшасы");
	assert_int_equal(now.edits->list.p[1].line, 5);
}

static void intro_and_change_may_be_one_sentence(void **state)
{
	(void)state;
	edits_are(
	    ORDER(APRIL,
	          "189") "1. \"Жоспар туралы\" " NAME_77
			 "бұйрығына мынадай өзгеріс енгізілсін: " REPLACE(
			     "2-қосымшасы") "2. " SIGNING SIGNED OWN(APRIL,
	                                                             "189", "")
			     THEIRS("2-") "1. Жаңа жоспар.\n",
	    "REPLACE_UNIT_BY_ANNEX app:2 annex: 2024-04-03\n"
	    "FORCE @self signing 2024-04-03\n");
	str_is(now.edits->list.p[0].base.number, "77");
}

static void the_day_of_force_may_be_any_of_three(void **state)
{
	(void)state;
	edits_are(ORDER(APRIL, "189") INTRO "2. Осы бұйрық 2024 жылғы 1 "
	                                    "шілдеден бастап қолданысқа "
	                                    "енгізіледі.\n",
	          "INTRO   2024-07-01\nEFFICACY @self  2024-07-01\n");
	edits_are(ORDER(APRIL, "189") INTRO
	          "2. Осы бұйрық алғашқы ресми жарияланған күнінен кейін "
	          "күнтізбелік он күн өткен соң қолданысқа енгізіледі.\n",
	          "INTRO   -\nEFFICACY @self publication+10d+1 -\n");
	edits_are(ORDER(APRIL, "189") INTRO, "INTRO   -\n");
}

#define PAIRS(to, from)                                                        \
	ORDER(APRIL, "189")                                                    \
	INTRO "көрсетілген бұйрыққа " to " осы бұйрыққа " from                 \
	      " сәйкес жаңа редакцияда жазылсын.\n2. " SIGNING SIGNED          \
	      OWN(APRIL, "189", "1-")                                          \
		  THEIRS("2-") "1. Жаңа жоспар.\n" OWN(APRIL, "189", "2-")     \
		      THEIRS("3-") "Жаңа тізбе\n"

static void several_appendices_are_replaced_in_pairs(void **state)
{
	(void)state;
	edits_are(PAIRS("2 және 3-қосымшалар", "1 және 2-қосымшаларға"),
	          "INTRO   2024-04-03\n"
	          "REPLACE_UNIT_BY_ANNEX app:2 annex:1 2024-04-03\n"
	          "REPLACE_UNIT_BY_ANNEX app:3 annex:2 2024-04-03\n"
	          "FORCE @self signing 2024-04-03\n");
	change_applied(base_text,
	               PAIRS("2 және 3-қосымшалар", "1 және 2-қосымшаларға"));
	str_is(act_text(&test.a, act_unit(now.done, "att_2__para_1__content")),
	       "Жаңа жоспар.");
	assert_true(change_says("Жаңа тізбе"));
}

static void pairs_that_do_not_match_are_not_read(void **state)
{
	(void)state;
	change_amend(base_text,
	             PAIRS("1, 2 және 3-қосымшалар", "1 және 2-қосымшаларға"));
	assert_null(now.done);
	assert_true(said_has(&test.said, "5:1 amendment-unread"));
	/* The new wording is headed as another appendix. */
	change_amend(base_text,
	             PAIRS("3 және 2-қосымшалар", "1 және 2-қосымшаларға"));
	assert_null(now.done);
	assert_true(said_has(&test.said, "5:1 payload-mismatch"));
}

static void a_sentence_not_understood_refuses_all(void **state)
{
	(void)state;
	change_amend(
	    base_text,
	    ORDER(APRIL, "189") INTRO REPLACE(
		"2-қосымшасы") "1-тармақ басқаша мынадай редакцияда "
			       "жазылсын:\n\"1. "
			       "Бір.\"\n"
			       "2. " SIGNING SIGNED OWN(APRIL, "189", "")
				   THEIRS("2-") "1. Жаңа жоспар.\n");
	assert_null(now.done);
	said_is(&test.said,
	        "6:1 amendment-unread: this orders a change that is "
	        "not understood; nothing is guessed: not understood: "
	        "басқаша\n");
	assert_int_equal(test.said.worst, NUSQA_UNSUPPORTED);
}

static void the_new_wording_must_be_there(void **state)
{
	(void)state;
	change_amend(base_text, ORDER(APRIL, "189") INTRO REPLACE(
				    "2-қосымшасы") "2. " SIGNING SIGNED);
	assert_null(now.done);
	assert_true(said_has(&test.said, "5:1 payload-missing"));
}

static void a_missing_appendix_is_named_with_those_there_are(void **state)
{
	static const char order_4[] = ORDER(APRIL, "189") INTRO REPLACE(
	    "4-қосымшасы") "2. " SIGNING SIGNED OWN(APRIL, "189", "")
	    THEIRS("4-") "Жаңа жоспар\n";

	(void)state;
	refused(base_text, order_4,
	        "5:1 target-missing: the act has no appendix 4; it has "
	        "appendices 1, 2 and 3\n");
	refused(base_without, order_4,
	        "5:1 target-missing: the act has no appendix 4; it has no "
	        "appendices\n");
	refused(base_with_one, order_4,
	        "5:1 target-missing: the act has no appendix 4; it has one "
	        "appendix without a number\n");
}

static void the_only_appendix_needs_no_number(void **state)
{
	static const char order_only[] = ORDER(APRIL, "189") INTRO REPLACE(
	    "қосымшасы") "2. " SIGNING SIGNED OWN(APRIL, "189", "")
	    THEIRS("") "Жаңа жоспар\n";

	(void)state;
	change_applied(base_with_one, order_only);
	assert_true(change_says("Ескерту. Қосымша жаңа редакцияда - ҚР Қаржы "
	                        "министрінің 03.04.2024 № 189 бұйрығымен."));
	refused(base_text, order_only,
	        "5:1 target-ambiguous: \"the appendix\" is not one of several; "
	        "the act has appendices 1, 2 and 3\n");
}

static void an_appendix_that_is_there_twice_is_ambiguous(void **state)
{
	char *twice = str_z(&test.a, str_format(&test.a, "%s%s", base_text,
	                                        THEIRS("2-") "Тағы\n"));

	(void)state;
	refused(twice, order_189,
	        "5:1 target-ambiguous: the act has more than one appendix 2; "
	        "it has appendices 1, 2, 3 and 2\n");
}

static void another_act_is_refused(void **state)
{
	(void)state;
	change_amend("Жоспар туралы\n" MINISTER "2023 жылғы 1 наурыздағы № 78 "
	             "бұйрығы\n1. Бір.\n",
	             order_189);
	assert_null(now.done);
	said_is(&test.said,
	        "5:1 wrong-act: the order changes another act: it names "
	        "/akn/kz/act/order/min-fin/2023-03-01/77; this is "
	        "/akn/kz/act/order/min-fin/2023-03-01/78\n");
	/* The same number by another ministry. */
	change_amend(
	    "Жоспар туралы\nҚазақстан Республикасы Әділет министрінің 2023 "
	    "жылғы 1 наурыздағы № 77 бұйрығы\n1. Бір.\n",
	    order_189);
	assert_null(now.done);
	assert_true(said_has(&test.said, "wrong-act"));
	/* One without requisites, of another title. */
	change_amend("Кесте туралы\n1. Бір.\n", order_189);
	assert_null(now.done);
	assert_true(said_has(&test.said, "this is an act without requisites"));
}

static void an_order_without_changes_is_refused(void **state)
{
	(void)state;
	refused(base_text, base_text,
	        "0:0 amendment-none: the act orders no changes\n");
}

static void an_unknown_day_is_refused(void **state)
{
	(void)state;
	change_amend(
	    base_text,
	    ORDER(APRIL, "189") INTRO REPLACE(
		"2-қосымшасы") "2. Осы бұйрық алғашқы ресми жарияланған "
			       "күнінен кейін "
			       "күнтізбелік он күн өткен соң қолданысқа "
			       "енгізіледі.\n" SIGNED OWN(APRIL, "189", "")
				   THEIRS("2-") "1. Жаңа жоспар.\n");
	assert_null(now.done);
	said_is(&test.said, "5:1 force-unknown: cannot tell from when the "
	                    "amendment holds: it depends on the day of the "
	                    "official publication, which the text does not say "
	                    "(--published gives it)\n");
}

static void an_order_older_than_the_act_is_refused(void **state)
{
	(void)state;
	refused(
	    base_text,
	    ORDER("2023 жылғы 1 ақпандағы", "9")
		INTRO REPLACE("2-қосымшасы") "2. " SIGNING SIGNED OWN(
		    "2023 жылғы 1 ақпандағы", "9", "") THEIRS("2-") "Жаңа\n",
	    "5:1 order-before-act: the order was signed before the act: it is "
	    "not this act that it changes: it is of 2023-02-01, the act of "
	    "2023-03-01\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(an_order_is_read_sentence_by_sentence),
	    CHANGE_TEST(intro_and_change_may_be_one_sentence),
	    CHANGE_TEST(the_day_of_force_may_be_any_of_three),
	    CHANGE_TEST(several_appendices_are_replaced_in_pairs),
	    CHANGE_TEST(pairs_that_do_not_match_are_not_read),
	    CHANGE_TEST(a_sentence_not_understood_refuses_all),
	    CHANGE_TEST(the_new_wording_must_be_there),
	    CHANGE_TEST(a_missing_appendix_is_named_with_those_there_are),
	    CHANGE_TEST(the_only_appendix_needs_no_number),
	    CHANGE_TEST(an_appendix_that_is_there_twice_is_ambiguous),
	    CHANGE_TEST(another_act_is_refused),
	    CHANGE_TEST(an_order_without_changes_is_refused),
	    CHANGE_TEST(an_unknown_day_is_refused),
	    CHANGE_TEST(an_order_older_than_the_act_is_refused),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
