/* What must not be applied in silence: each of these once was, or could be. */
#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#define LAST "2. " SIGNING SIGNED OWN(APRIL, "189", "")
#define NEW2 LAST THEIRS("2-") "1. Жаңа жоспар.\n"

/* It is refused, and that is said. */
static void refused_for(const char *to, const char *by, const char *why)
{
	change_amend(to, by);
	if (now.done != NULL || !said_has(&test.said, why))
		print_error("said: %.*s\n", STR_ARG(buf_str(&test.said.text)));
	assert_null(now.done);
	assert_true(said_has(&test.said, why));
}

static void a_sentence_in_other_words_refuses_all(void **state)
{
	(void)state;
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO "1) 1-қосымша алынсын;\n"
	                                      "2) " REPLACE("2-қосымшасы") NEW2,
	            "amendment-unread");
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO REPLACE(
			"2-қосымшасы") "тақырыбы өзгертілсін;\n" NEW2,
	            "amendment-unread");
}

/* Its number tells it apart from the act, but not whether it is that. */
static void a_number_alone_names_no_act_that_has_it(void **state)
{
	(void)state;
	change_applied(
	    base_text,
	    ORDER(APRIL, "189") INTRO REPLACE(
		"2-қосымшасы") "2. № 5 бұйрығының күші жойылсын.\n"
			       "3. " SIGNING SIGNED OWN(APRIL, "189", "")
				   THEIRS("2-") "1. Жаңа.\n");
	refused_for(
	    base_text,
	    ORDER(APRIL, "189") INTRO REPLACE(
		"2-қосымшасы") "2. № 77 бұйрығының күші жойылсын.\n"
			       "3. " SIGNING SIGNED OWN(APRIL, "189", "")
				   THEIRS("2-") "1. Жаңа.\n",
	    "wrong-act");
}

static void an_intro_holds_for_its_own_point(void **state)
{
	(void)state;
	refused_for(
	    base_text,
	    ORDER(APRIL, "189")
		INTRO REPLACE("2-қосымшасы") "2. Басқа бұйрықта:\n" REPLACE(
		    "1-қосымшасы") "3. " SIGNING SIGNED OWN(APRIL, "189", "")
		    THEIRS("2-") "1. Жаңа.\n",
	    "wrong-act: the order changes another act: it names no "
	    "act");
}

static void an_act_in_brackets_is_not_the_one_changed(void **state)
{
	(void)state;
	change_order("\"Жоспар туралы\" " NAME_77
	             "бұйрығына өзгеріс енгізу туралы\n" MINISTER APRIL
	             " № 189 бұйрығы\nБҰЙЫРАМЫН:\n"
	             "1. " NAME_77 "бұйрығына (" MINISTER
	             "2022 жылғы 2 наурыздағы № 12 бұйрығына сәйкес) "
	             "мынадай өзгеріс енгізілсін:\n" REPLACE("2-қосымшасы")
	                 NEW2);
	str_is(now.edits->list.p[1].base.number, "77");
}

static void two_acts_in_one_intro_are_not_told_apart(void **state)
{
	(void)state;
	refused_for(
	    base_text,
	    ORDER(APRIL,
	          "189") "1. " MINISTER
			 "2022 жылғы 2 наурыздағы № 12 бұйрығына, " NAME_77
			 "бұйрығына мынадай өзгерістер енгізілсін:\n" REPLACE(
			     "2-қосымшасы") NEW2,
	    "amendment-acts");
}

static void the_said_act_must_be_of_its_kind(void **state)
{
	(void)state;
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO
	            "көрсетілген қаулының 2-қосымшасы осы бұйрыққа қосымшаға "
	            "сәйкес жаңа редакцияда жазылсын.\n" NEW2,
	            "amendment-unread");
}

static void the_new_wording_must_be_headed_for_this_act(void **state)
{
	(void)state;
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO REPLACE("2-қосымшасы") LAST
	            "Қазақстан Республикасы\nҚаржы министрінің\n"
	            "2023 жылғы 1 наурыздағы\n№ 78 бұйрығына 2-қосымша\n"
	            "1. Жаңа.\n",
	            "payload-mismatch");
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO REPLACE("2-қосымшасы") LAST
	            "Қазақстан Республикасы\nҚаржы министрінің\n"
	            "2023 жылғы 2 наурыздағы\n№ 77 бұйрығына 2-қосымша\n"
	            "1. Жаңа.\n",
	            "payload-mismatch");
}

static void a_caption_that_is_not_read_makes_all_doubtful(void **state)
{
	(void)state;
	refused_for("Жоспар туралы\n" NAME_77
	            "бұйрығы\nБҰЙЫРАМЫН:\n1. " SIGNING SIGNED THEIRS(
			"1-") "1. Ескі.\n"
	                      "№ 77 бұйрығына\n2-косымша\n1. Басқа.\n",
	            ORDER(APRIL, "189") INTRO REPLACE("1-қосымшасы")
	                LAST THEIRS("1-") "1. Жаңа.\n",
	            "parts-doubtful");
}

static void a_caption_needs_no_empty_line_before_it(void **state)
{
	(void)state;
	change_applied(
	    "Жоспар туралы \n" NAME_77
	    "бұйрығы\n      БҰЙЫРАМЫН:\n      1. " SIGNING
	    "      " SIGNED THEIRS("1-") "      1. Ескі \nсөз.\n" THEIRS(
		"2-") "Нысан\n      1. Басқа.\n",
	    ORDER(APRIL, "189") INTRO REPLACE("1-қосымшасы")
		LAST THEIRS("1-") "1. Жаңа.\n");
	assert_true(change_says("Басқа."));
	assert_true(change_says("Нысан"));
	assert_true(change_says("А. Сейітова"));
	assert_false(change_says("Ескі"));
}

static void an_order_that_does_not_say_which_act_it_is_is_said(void **state)
{
	(void)state;
	change_applied(
	    base_text,
	    "Жоспар туралы бұйрыққа өзгеріс енгізу туралы\n" INTRO REPLACE(
		"2-қосымшасы") "2. Осы бұйрық 2027 жылғы 1 қаңтардан бастап "
			       "қолданысқа "
			       "енгізіледі.\n" SIGNED THEIRS(
				   "2-") "1. Жаңа.\n");
	assert_true(said_has(&test.said, "order-unnamed"));
	assert_true(change_says("Жаңа."));
	/* Another such one could be the same. */
	change_go_on();
	change_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "applied-before"));
}

static void two_appendices_of_one_number_are_not_the_wording(void **state)
{
	(void)state;
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO
	            "көрсетілген бұйрықтың 2-қосымшасы осы бұйрыққа "
	            "1-қосымшаға сәйкес жаңа редакцияда жазылсын.\n"
	            "2. " SIGNING SIGNED OWN(APRIL, "189", "1-")
	                THEIRS("2-") "1. Жаңа.\n" OWN(APRIL, "189", "1-")
	                    THEIRS("2-") "1. Басқа.\n",
	            "payload-missing");
}

static void a_range_of_appendices_is_not_a_number(void **state)
{
	(void)state;
	refused_for(base_text,
	            ORDER(APRIL, "189") INTRO REPLACE("1-3-қосымшалары") NEW2,
	            "amendment-unread");
}

static void an_older_order_does_not_undo_what_the_notes_tell(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	change_go_on();
	{
		struct str text = change_rendered(now.base, "text");
		char *copy = str_z(&test.a, text);

		refused_for(
		    copy,
		    ORDER("2023 жылғы 3 сәуірдегі", "150")
			INTRO REPLACE("2-қосымшасы") "2. " SIGNING SIGNED OWN(
			    "2023 жылғы 3 сәуірдегі", "150", "")
			    THEIRS("2-") "1. Ескі.\n",
		    "out-of-order");
	}
}

static void a_name_among_the_points_signs_nothing(void **state)
{
	(void)state;
	change_applied(
	    base_text,
	    ORDER(APRIL,
	          "189") "1. Мынадай құрамда комиссия құрылсын:\n"
			 "Комиссия төрағасы А. Оспанов\n"
			 "2. " NAME_77
			 "бұйрығына мынадай өзгеріс енгізілсін:\n" REPLACE(
			     "2-қосымшасы") "3. " SIGNING SIGNED OWN(APRIL,
	                                                             "189", "")
			     THEIRS("2-") "1. Жаңа жоспар.\n");
	assert_true(change_says("Жаңа жоспар."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_sentence_in_other_words_refuses_all),
	    CHANGE_TEST(a_number_alone_names_no_act_that_has_it),
	    CHANGE_TEST(an_intro_holds_for_its_own_point),
	    CHANGE_TEST(an_act_in_brackets_is_not_the_one_changed),
	    CHANGE_TEST(two_acts_in_one_intro_are_not_told_apart),
	    CHANGE_TEST(the_said_act_must_be_of_its_kind),
	    CHANGE_TEST(the_new_wording_must_be_headed_for_this_act),
	    CHANGE_TEST(a_caption_that_is_not_read_makes_all_doubtful),
	    CHANGE_TEST(a_caption_needs_no_empty_line_before_it),
	    CHANGE_TEST(an_order_that_does_not_say_which_act_it_is_is_said),
	    CHANGE_TEST(two_appendices_of_one_number_are_not_the_wording),
	    CHANGE_TEST(a_range_of_appendices_is_not_a_number),
	    CHANGE_TEST(an_older_order_does_not_undo_what_the_notes_tell),
	    CHANGE_TEST(a_name_among_the_points_signs_nothing),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
