/* Pages whose words look as if they did not count, or are numbered, by style.
 */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define STYLE(rules) "<style>" rules "</style>"

/* What is told of a page whose words, all in one paragraph, are these. */
static void told_is(const char *page, const char *words, const char *told)
{
	paged.said.n = 0;
	paged_is(page, words);
	if (!str_eq(buf_str(&paged.said), str_from(told)))
		fail_msg("not\n%s\nbut\n%.*s", told,
		         STR_ARG(buf_str(&paged.said)));
}

static void words_that_are_struck_through_stay_and_are_told(void **state)
{
	(void)state;
	told_is("<p>пять <s>рабочих</s> <strike>дней</strike> и <b><s>он "
	        "</s></b>күн</p><p style='text-decoration:line-through'>3. "
	        "Жоқ.</p>",
	        ":пять рабочих дней и он күн\n:3. Жоқ.\n",
	        "N1041 at 1:12 рабочих дней;N1041 at 1:54 он;"
	        "N1041 at 1:112 3. Жоқ.;");
	told_is(
	    STYLE(".x{text-decoration-line:line-through}") "<p>он <i class='y "
							   "x'>күн</i> "
							   "<del>бес</del></p>",
	    ":он күн\nX бес\n", "N1041 at 1:74 күн;");
}

static void white_words_stay_and_are_told(void **state)
{
	(void)state;
	told_is("<p>ашық <font color=white>жасырын</font> <span "
	        "style='color:#FFF'>тайно<b style='color:red'>қызыл</b></span>"
	        "</p>",
	        ":ашық жасырын тайноқызыл\n", "N1042 at 1:27 жасырын тайно;");
	told_is(STYLE("th{background:#336;color:#fff}") "<table border=1><tr>"
	                                                "<th>а<td bgcolor=navy "
	                                                "style='color:white'>б<"
	                                                "/table>",
	        "TF\nR\nC1x1H\n:а\nC1x1\n:б\nE\n", "");
}

static void what_a_style_sheet_hides_stands_aside(void **state)
{
	(void)state;
	told_is(
	    STYLE(
		"/* a */ p .h, #z { visibility:hidden } body{display:"
		"none} @media print {p{display:none}} i.h.k>b{display:"
		"none}") "<body><p>Ашық мәтін, ол <i class=h>тайно</i> бар.</p>"
			 "<p id=z>нет</p><p>Тағы <i class='k v "
			 "h0'><b>бар</b></i> мәтін"
			 "</p><div class=h>және</div><p>2. Соңы осы.</p>",
	    ":Ашық мәтін, ол бар.\n:Тағы бар мәтін\n:және\n:2. Соңы осы.\n"
	    "X тайно\nX нет\n",
	    "");
	told_is(
	    STYLE(
		".h{display:none}.h.v{display:inline}") "<p>Мәтін <i class='h "
							"v'>бар</i> <i class=h "
							"style='display:"
							"inline'>тағы</i></p>",
	    ":Мәтін бар тағы\n", "");
}

static void digits_that_a_style_sheet_raises_join_no_number(void **state)
{
	(void)state;
	paged_is(
	    STYLE("p.a .u{vertical-align:super}") "<p class=a>5<i "
						  "class=u>1</i>-бап</p><p>5<i "
						  "class=u>1</i></p>",
	    ":5¹-бап\n:51\n");
}

static void a_list_has_the_numbers_that_are_shown(void **state)
{
	(void)state;
	paged_is(
	    STYLE(
		".b{list-style:none}.r{list-style-type:upper-roman}") "<ol "
								      "class=b>"
								      "<li>а<"
								      "ol><li>"
								      "б</li></"
								      "ol></"
								      "li></ol>"
								      "<ol "
								      "class=r "
								      "reversed"
								      " start="
								      "4><li>в<"
								      "/li><li "
								      "value=2>"
								      "г</li>"
								      "<li "
								      "type=a>"
								      "ғ</li></"
								      "ol><ul "
								      "style='"
								      "list-"
								      "style-"
								      "type:"
								      "decimal'"
								      ">"
								      "<li>д</"
								      "li></"
								      "ul><ol "
								      "style='"
								      "list-"
								      "style-"
								      "type:"
								      "disc'><"
								      "li>е</"
								      "li>"
								      "</"
								      "ol><ol "
								      "style='"
								      "list-"
								      "style:"
								      "decimal-"
								      "leading-"
								      "zero'><"
								      "li>ж</"
								      "ol>",
	    ":а\n:1. б\n:IV. в\n:II. г\n:a. ғ\n:1. д\n:• е\n:01. ж\n");
}

static void what_a_style_sheet_puts_before_words_is_told(void **state)
{
	(void)state;
	told_is(
	    STYLE(
		"ol{list-style:none}li::before{counter-increment:x;"
		"content:counter(x) \") \"}p:after{content:\"!\"}") "<ol><li>а<"
								    "/li><li>б<"
								    "/li></"
								    "ol><p>в</"
								    "p>",
	    ":а\n:б\n:в\n", "N1043 at 1:114 counter(x) \") \";");
}

static void a_cell_goes_on_to_the_end_of_the_rows_it_is_with(void **state)
{
	(void)state;
	paged_is("<table><thead><tr><th rowspan=0>№</th><th>Аты</th></tr><tr>"
	         "<th>а</th></tr></thead><tbody><tr><td rowspan=9>1</td><td>б"
	         "</td></tr><tr><td>в</td></tr></tbody><tfoot><tr><td>Барлығы"
	         "</td><td>2</td></tr></tfoot></table>",
	         "T\nR\nC1x2H\n:№\nC1x1H\n:Аты\nR\nC1x1H\n:а\nR\nC1x2\n:1\n"
	         "C1x1\n:б\nR\nC1x1\n:в\nR\nC1x1\n:Барлығы\nC1x1\n:2\nE\n");
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paged_set_up, paged_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_that_are_struck_through_stay_and_are_told),
	    TEST(white_words_stay_and_are_told),
	    TEST(what_a_style_sheet_hides_stands_aside),
	    TEST(digits_that_a_style_sheet_raises_join_no_number),
	    TEST(a_list_has_the_numbers_that_are_shown),
	    TEST(what_a_style_sheet_puts_before_words_is_told),
	    TEST(a_cell_goes_on_to_the_end_of_the_rows_it_is_with),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
