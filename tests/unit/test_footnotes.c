/* Footnotes of pages: which links are marks of such, and which are not. */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void a_raised_link_to_a_paragraph_with_its_mark_is_a_note(void **state)
{
	(void)state;
	paged_is("<p>1. Тариф<sup><a href='#f'>1</a></sup> бар.</p><p>2.</p>"
	         "<p id='f'><sup>1</sup> Салықсыз.</p>",
	         ":1. Тариф бар.\n:2.\n:Салықсыз.\nA f @ Салықсыз.\n"
	         "Q 1 @  бар. > Салықсыз., 1\n");
}

static void a_note_of_word_stands_in_a_block_of_its_own(void **state)
{
	(void)state;
	paged_is("<p>Тариф<a href='#_ftn1' name='_ftnref1'>[1]</a>.</p>"
	         "<div><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]"
	         "</a> Без налога.</p><p>И сбора.</p></div></div>",
	         ":Тариф.\n:Без налога.\nA ftn1 @ Без налога.\n"
	         "A _ftn1 @ Без налога.\n:И сбора.\n"
	         "Q 1 @ . > Без налога., 2\n");
}

static void an_item_that_leads_back_is_a_note_without_its_number(void **state)
{
	(void)state;
	paged_is("<p>Тариф<a href='#f1' id='r1'><sup>1</sup></a>.</p>"
	         "<ol><li id='f1'><p>Без налога.<a href='#r1'>↩</a></p></li>"
	         "</ol>",
	         ":Тариф.\n:Без налога.\nA f1 @ Без налога.\n"
	         "Q 1 @ . > Без налога., 1\n");
}

static void a_link_to_a_point_by_its_number_is_no_note(void **state)
{
	(void)state;
	paged_is("<p>1. По пункту <a href='#z2'>2</a>.</p>"
	         "<p id='z2'>2. Тариф.</p>",
	         ":1. По пункту 2.\nK 2 > #z2\n:2. Тариф.\nA z2 @ 2. Тариф."
	         "\n");
	paged_is("<p>1. См.<sup><a href='#z2'>2</a></sup>.</p>"
	         "<p id='z2'>2. Тариф.</p>",
	         ":1. См.².\nK ² > #z2\n:2. Тариф.\nA z2 @ 2. Тариф.\n");
}

static void what_is_said_to_be_a_note_is_one(void **state)
{
	(void)state;
	paged_is("<p>Тариф<a role='doc-noteref' href='#n'>*</a>.</p>"
	         "<aside role='doc-footnote' id='n'>Без налога.</aside>",
	         ":Тариф.\n:Без налога.\nA n @ Без налога.\n"
	         "Q * @ . > Без налога., 1\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		a_raised_link_to_a_paragraph_with_its_mark_is_a_note,
		paged_set_up, paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		a_note_of_word_stands_in_a_block_of_its_own, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		an_item_that_leads_back_is_a_note_without_its_number,
		paged_set_up, paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		a_link_to_a_point_by_its_number_is_no_note, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test_setup_teardown(what_is_said_to_be_a_note_is_one,
	                                    paged_set_up, paged_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
