/* Footnotes of pages: which links are marks of such, and which are not; and of
   documents of word processors: what their marks are. */
#include "packed.h"
#include "paged.h"
#include "shared.h"

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

static void an_endnote_of_libreoffice_has_letters_for_a_mark(void **state)
{
	(void)state;
	paged_is("<p>Тариф<sup><a class='sdendnoteanc' name='e1anc' "
	         "href='#e1sym'><sup>iv</sup></a></sup> бар.</p>"
	         "<div id='e1'><p><a class='sdendnotesym' name='e1sym' "
	         "href='#e1anc'>iv</a> Салықсыз.</p></div>",
	         ":Тариф бар.\n:Салықсыз.\nA e1 @ Салықсыз.\n"
	         "A e1sym @ Салықсыз.\nQ iv @  бар. > Салықсыз., 1\n");
	paged_is("<p>Тариф<sup><a class='sdfootnoteanc' href='#f'>прим"
	         "</a></sup>.</p><div id='f'><p><a class='sdfootnotesym' "
	         "href='#r'>прим</a> Без налога.</p></div>",
	         ":Тариф.\n:Без налога.\nA f @ Без налога.\n"
	         "Q прим @ . > Без налога., 1\n");
	paged_is("<p>Тариф<sup><a href='#f'>iv</a></sup>.</p>"
	         "<p id='f'>iv Без налога.</p>",
	         ":Тарифⁱᵛ.\nK ⁱᵛ > #f\n:iv Без налога.\n"
	         "A f @ iv Без налога.\n");
}

#define RUN(words) "<w:r><w:t>" words "</w:t></w:r>"
#define MARK(id, more)                                                         \
	"<w:r><w:footnoteReference w:id=\"" id "\"" more "/></w:r>"
#define OWN " w:customMarkFollows=\"1\""

/* What a paragraph with footnotes 1 and 2 becomes. */
static void worded_is(const char *runs, bool reject, const char *sheet)
{
	struct arena a;
	struct buf said = {0};
	struct str body, s;
	struct packed p = {
	    .footnotes = "<w:footnote w:id=\"1\"><w:p>" RUN(
		"Салықсыз") "</"
			    "w:p></w:footnote><w:footnote w:id=\"2\"><w:p>" RUN(
				"Без налога") "</w:p></w:footnote>"};

	arena_init(&a);
	body = str_format(&a, "<w:p>%s</w:p>", runs);
	p.body = body.p;
	s = packed_read(&a, packed_docx(&a, &p), reject, &said);
	if (!str_eq(s, str_from(sheet)))
		fail_msg("not\n%s\nbut\n%.*s", sheet, STR_ARG(s));
	buf_free(&said);
	arena_free(&a);
}

static void a_mark_of_its_own_that_was_struck_out_is_no_text(void **state)
{
	(void)state;
	worded_is(RUN("Тариф") "<w:del><w:r><w:footnoteReference w:id=\"1\"" OWN
	                       "/><w:delText>*</w:delText></w:r></w:del>" RUN(
				   " бар") MARK("2", ""),
	          true,
	          "L 0 1 1\tТариф\nW 1 6\t бар\n"
	          "L 0 2 1\tСалықсыз\nL 0 3 1\tБез налога\n"
	          "Q 10 1 2\t*\nQ 17 2 3\t1\n");
}

static void a_mark_of_its_own_may_stand_in_the_next_run(void **state)
{
	(void)state;
	worded_is(RUN("Тариф") MARK("1", OWN) RUN("**") RUN(" бар")
	              MARK("2", OWN) RUN(" және"),
	          false,
	          "L 0 1 1\tТариф\nW 1 6\t бар\nW 1 10\t және\n"
	          "L 0 2 1\tСалықсыз\nL 0 3 1\tБез налога\n"
	          "Q 10 1 2\t**\nQ 17 2 3\t1\n");
}

static void a_mark_of_its_own_may_be_a_symbol(void **state)
{
	(void)state;
	worded_is(
	    RUN("Тариф") "<w:r><w:footnoteReference w:id=\"1\"" OWN
			 "/><w:sym w:font=\"Symbol\" w:char=\"F02A\"/>"
			 "</w:r>" RUN(" бар") MARK(
			     "2", OWN) "<w:r><w:sym w:font=\"Wingdings\" "
				       "w:char=\"F0AB\"/></w:r>" RUN(" және"),
	    false,
	    "L 0 1 1\tТариф\nW 1 6\t бар\nW 1 10\t және\n"
	    "L 0 2 1\tСалықсыз\nL 0 3 1\tБез налога\n"
	    "Q 10 1 2\t*\nQ 17 2 3\t★\n");
}

/* Nobody counts it: in the note it stands as words, in a run of its own. */
static void a_mark_of_its_own_is_no_word_of_its_note(void **state)
{
	struct packed p = {
	    .body = "<w:p>" RUN("Тариф") "<w:r><w:footnoteReference "
					 "w:id=\"1\"" OWN "/><w:t>пр</w:t>"
					 "<w:t>им</w:t></w:r></w:p>",
	    .footnotes =
		"<w:footnote w:id=\"1\"><w:p><w:pPr><w:ind/>"
		"</w:pPr>" RUN("прим") RUN(" Салықсыз") "</w:p>"
							"</w:footnote>"};
	struct arena a;
	struct buf said = {0};
	struct str s;

	(void)state;
	arena_init(&a);
	s = packed_read(&a, packed_docx(&a, &p), false, &said);
	assert_true(str_eq(s, STR("L 0 1 1\tТариф\n"
	                          "L 0 2 1\t Салықсыз\n"
	                          "Q 10 1 2\tприм\n")));
	buf_free(&said);
	arena_free(&a);
}

static void a_mark_without_a_note_of_its_own_is_told(void **state)
{
	(void)state;
	worded_is(RUN("Тариф") MARK("1", "") RUN(" бар") MARK("1", "")
	              RUN(" және") MARK("7", "") RUN(" тағы") MARK("2", ""),
	          false,
	          "L 0 1 1\tТариф\nW 1 6\t бар\nW 1 10\t және\nW 1 15\t тағы\n"
	          "L 0 2 1\tСалықсыз\nL 0 3 1\tБез налога\n"
	          "Q 10 1 2\t1\nQ 35 2 3\t4\n"
	          "X 1 10\t2\nX 1 15\t3\n");
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
	    cmocka_unit_test(a_mark_of_its_own_that_was_struck_out_is_no_text),
	    cmocka_unit_test(a_mark_of_its_own_may_stand_in_the_next_run),
	    cmocka_unit_test_setup_teardown(
		an_endnote_of_libreoffice_has_letters_for_a_mark, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test(a_mark_of_its_own_may_be_a_symbol),
	    cmocka_unit_test(a_mark_of_its_own_is_no_word_of_its_note),
	    cmocka_unit_test(a_mark_without_a_note_of_its_own_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
