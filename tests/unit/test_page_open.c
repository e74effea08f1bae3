/* Pages of which some markup is never closed, or not where it should be. */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void said_is(const char *wanted)
{
	struct str said = buf_str(&paged.said);

	if (!str_eq(said, str_from(wanted)))
		fail_msg("not\n%s\nbut\n%.*s", wanted, STR_ARG(said));
	paged.said.n = 0;
}

static void what_an_open_comment_or_code_hides_is_told_whole(void **state)
{
	(void)state;
	paged_is("<p>1. Есеп.</p>\n<!-- ж <p>2. Тариф.</p>", ":1. Есеп.\n");
	said_is("N1013 at 2:1 <!-- ж <p>2. Тариф.</p>;");
	paged_is("<p>1. Отчет.</p>\n<p>а</p><script>x='</p>';<p>2. Тариф.</p>",
	         ":1. Отчет.\n:а\n");
	said_is("N1013 at 2:9 <script>x='</p>';<p>2. Тариф.</p>;");
	paged_is("<p>1. Отчет.</p><style>p{}</scrip><p>2</p>", ":1. Отчет.\n");
	said_is("N1013 at 1:17 <style>p{}</scrip><p>2</p>;");
}

static void open_code_alone_hides_nothing(void **state)
{
	(void)state;
	paged_is("<p>1. Есеп.</p><script>for (i=0;i<n;i++)", ":1. Есеп.\n");
	said_is("");
}

static void a_closed_comment_is_none_of_the_text_and_hides_no_more(void **state)
{
	(void)state;
	paged_is("<p>1.<!-- а > б --> Есеп<!-->.</p><!--->"
	         "<p>2.<!-- x --!> Тариф.</p><!-- -- -->",
	         ":1. Есеп.\n:2. Тариф.\n");
	paged_is("<script>x = '<!--';</script><p>1. Отчет.</p>"
	         "<script src=a /><p>2. Тариф.</p>",
	         ":1. Отчет.\n:2. Тариф.\n");
	said_is("");
}

static void what_an_open_quote_hides_is_given_back(void **state)
{
	(void)state;
	paged_is("<p class=\"a>1. Есеп.</p>\n<p>2. Тариф.</p>",
	         ":1. Есеп.\n:2. Тариф.\n");
	said_is("N1014 at 1:1 <p class=\"a>;");
	paged_is("<p>а</p>\n<p class=\"a>1. Отчет.</p><p class=\"b\">2. Тариф."
	         "</p><p class='c>3. \"Закон\".</p><p class='d'>4. Кодекс.</p>",
	         ":а\n:1. Отчет.\n:2. Тариф.\n:3. \"Закон\".\n:4. Кодекс.\n");
	said_is("N1014 at 2:1 <p class=\"a>;N1014 at 2:52 <p class='c>;");
	paged_is("<p class=\"a>1. Отчет \"О труде\" принят.</p>",
	         ":1. Отчет \"О труде\" принят.\n");
	said_is("N1014 at 1:1 <p class=\"a>;");
}

static void signs_of_tags_in_a_closed_value_are_its_own(void **state)
{
	(void)state;
	paged_is("<p title=\"<b>а</b> > б\" onclick='a > b'>1. Есеп.</p>"
	         "<p title=\"a>b\"class=\"c\">2. Тариф.</p>",
	         ":1. Есеп.\n:2. Тариф.\n");
	paged_is("<a href=z?a=б title=\"ү\">1. Отчет.</a>", ":1. Отчет.\n");
	said_is("");
}

static void what_an_open_field_hides_is_given_back(void **state)
{
	(void)state;
	paged_is("<title>Есеп <div><p>1. Есеп.</p></div>",
	         ":Есеп\n:1. Есеп.\n");
	said_is("N1014 at 1:1 <title>;");
	paged_is("<p>а</p><textarea rows=2>б <p>1. Отчет.</p>",
	         ":а\n:б\n:1. Отчет.\n");
	said_is("N1014 at 1:9 <textarea rows=2>;");
	paged_is("<title>Есеп</title><p>1. Есеп.</p><textarea>x</textarea>",
	         ":1. Есеп.\nX Есеп\nX x\n");
	said_is("");
}

static void words_inside_of_a_tag_are_told(void **state)
{
	(void)state;
	paged_is("<p align=center 3. Отчет <b>ж</b></p>", ":ж\n");
	said_is("N1015 at 1:1 <p align=center 3. Отчет <b>;");
	paged_is("<p>ж</p 1-тармақ <b>б</b>", ":ж\n:б\n");
	said_is("N1015 at 1:5 </p 1-тармақ <b>;");
	paged_is("<p>5 <b and so", ":5\n");
	said_is("N1015 at 1:6 <b and so;");
	paged_is("<p>ж</p><?x есеп>", ":ж\n");
	said_is("N1015 at 1:9 <?x есеп>;");
}

static void conditions_of_word_are_no_text(void **state)
{
	(void)state;
	paged_is("<p><![if !supportLists]>1)<![endif]> есеп;</p>"
	         "<![IF !vml]><p>2. Отчет.</p><![endif]>"
	         "<!--[if gte mso 9]><xml>x</xml><![endif]-->",
	         ":1) есеп;\n:2. Отчет.\n");
	said_is("");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		what_an_open_comment_or_code_hides_is_told_whole, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test_setup_teardown(open_code_alone_hides_nothing,
	                                    paged_set_up, paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		a_closed_comment_is_none_of_the_text_and_hides_no_more,
		paged_set_up, paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		what_an_open_quote_hides_is_given_back, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		signs_of_tags_in_a_closed_value_are_its_own, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test_setup_teardown(
		what_an_open_field_hides_is_given_back, paged_set_up,
		paged_tear_down),
	    cmocka_unit_test_setup_teardown(words_inside_of_a_tag_are_told,
	                                    paged_set_up, paged_tear_down),
	    cmocka_unit_test_setup_teardown(conditions_of_word_are_no_text,
	                                    paged_set_up, paged_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
