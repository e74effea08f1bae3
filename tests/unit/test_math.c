/* Formulas of pages: MathML, as it stands in a line. */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define MATH(inside) "<p><math>" inside "</math></p>"
#define OVER(above, under) "<mfrac>" above under "</mfrac>"
#define SUM "<mrow><mi>а</mi><mo>+</mo><mi>б</mi></mrow>"
#define ONE "<mn>1</mn>"
#define TWO "<mn>2</mn>"

static void formula_is(const char *inside, const char *words)
{
	paged_is(str_z(&paged.a, str_format(&paged.a, MATH("%s"), inside)),
	         str_z(&paged.a, str_format(&paged.a, ":%s\n", words)));
}

static void parts_of_formulas_keep_together(void **state)
{
	(void)state;
	formula_is("<mi>Т</mi><mo>=</mo>" OVER(SUM, "<mi>С</mi>"), "Т=(а+б)/С");
	formula_is(OVER("<mi>а</mi>", TWO) "<mi>с</mi>", "(а/2)с");
	formula_is("<msup><mn>10</mn><mn>6</mn></msup>", "10^6");
	formula_is("<msub><mi>x</mi><mi>i</mi></msub><msubsup><mi>y</mi>"
	           "<mi>i</mi><mn>2</mn></msubsup>",
	           "x_i y_i^2");
	formula_is("<msqrt><mi>а</mi><mo>+</mo><mn>1</mn></msqrt>", "√(а+1)");
	formula_is("<mroot>" SUM "<mn>3</mn></mroot>", "√(3&а+б)");
	formula_is("<msup>" OVER(ONE, TWO) "<mi>n</mi></msup>", "(1/2)^n");
	formula_is("<msup><mrow><mo>(</mo><mi>а</mi><mo>-</mo><mi>б</mi>"
	           "<mo>)</mo></mrow>" TWO "</msup>",
	           "(а-б)^2");
	formula_is("<msup><mrow><mo>(</mo><mi>а</mi><mo>)</mo><mo>(</mo>"
	           "<mi>б</mi><mo>)</mo></mrow>" TWO "</msup>",
	           "((а)(б))^2");
	formula_is("<mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac>",
	           "n¦k");
}

static void limits_marks_and_tables_can_be_told_apart(void **state)
{
	(void)state;
	formula_is("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo>" ONE
	           "</mrow><mi>n</mi></munderover><mi>Қ</mi>",
	           "∑_(i=1)^n Қ");
	formula_is("<munder><mi>lim</mi><mi>n</mi></munder><mi>а</mi>",
	           "lim_n а");
	formula_is("<munderover><mi>А</mi>" ONE TWO "</munderover>", "(А┬1)┴2");
	formula_is("<mover><mi>x</mi><mo>¯</mo></mover><mover>" SUM
	           "<mo>^</mo></mover>",
	           "x\u0305(а+б)\u0302");
	formula_is("<munder><munder>" SUM "<mo>⏟</mo></munder><mtext>ҚНЕ"
	           "</mtext></munder>",
	           "(⏟(а+б))┬ҚНЕ");
	formula_is("<mrow><mo>[</mo><mtable><mtr><mtd>" ONE "</mtd><mtd>" TWO
	           "</mtd></mtr><mtr><mtd>" TWO "</mtd><mtd>" ONE
	           "</mtd></mtr></mtable><mo>]</mo></mrow>",
	           "[■(1&2@2&1)]");
	formula_is("<mo>{</mo><mtable><mtr><mtd>" ONE
	           "</mtd></mtr><mtr><mtd>" TWO "</mtd></mtr></mtable>",
	           "{█(1@2)");
	formula_is("<mi>f</mi><mfenced><mi>x</mi><mi>y</mi></mfenced>"
	           "<mfenced open=\"[\" close=\"]\" separators=\";\">" ONE TWO
	           "</mfenced>",
	           "f(x,y)[1;2]");
	formula_is(
	    "<mmultiscripts><mi>C</mi><mi>n</mi><mi>k</mi><mprescripts/>" TWO
	    "<none/></mmultiscripts>",
	    "(_2)(C_n^k)");
	formula_is("<menclose notation=\"box\"><mi>а</mi></menclose>", "▭(а)");
}

static void words_of_formulas_do_not_run_together(void **state)
{
	(void)state;
	formula_is("<mi>Тариф</mi><mo>=</mo><mn>5</mn><mi>АЕК</mi>",
	           "Тариф=5 АЕК");
	formula_is("<mi>sin</mi><mo>&ApplyFunction;</mo><mi>x</mi>", "sin x");
	formula_is("<mn>2</mn><mo>&InvisibleTimes;</mo><mi>x</mi>", "2x");
	formula_is(ONE "<mspace width=\"1em\"/>" TWO "<mtext> теңге </mtext>",
	           "1 2 теңге");
	formula_is("<ms>а</ms>", "\"а\"");
	paged_is("<p>5<math>" OVER(ONE, TWO) "</math>2 сағат, x<sup>2</sup>"
	                                     "<sub>i</sub></p>",
	         ":5 1/2 2 сағат, x²ᵢ\n");
	paged_is("<p>формула:<math display=\"block\"><mi>а</mi></math>, где "
	         "<math display=\"block\"><mi>б</mi></math>есть</p>",
	         ":формула:\nb:а, где\nb:б\nb:есть\n");
}

static void what_is_not_shown_stands_aside(void **state)
{
	(void)state;
	paged_is(MATH("<semantics>" OVER(
		     ONE, TWO) "<annotation>\\frac12"
	                       "</annotation></semantics><mphantom><mi>q</mi></"
	                       "mphantom>"),
	         ":1/2\nX \\frac12 q\n");
	paged_is("<p>Т <span><math><msup><mi>e</mi>" TWO "</msup></math></span>"
	         "<span aria-hidden=\"true\"><b>e2</b></span></p>",
	         ":Т e^2\nX e2\n");
	paged_is("<p style=\"display:none\"><math>" OVER(
		     ONE, TWO) "</math></p><p>а</p>",
	         ":а\nX 1/2\n");
}

static void a_formula_is_told_and_what_is_not_understood_of_it(void **state)
{
	(void)state;
	formula_is("<mi>x</mi>", "x");
	assert_int_equal(paged.said.n, 0);
	formula_is(OVER(ONE, TWO), "1/2");
	formula_is("<mstack><mn>424</mn><mn>33</mn></mstack>", "424 33");
	formula_is("<msup>" ONE ONE TWO "</msup>", "1^1 2");
	if (!str_eq(buf_str(&paged.said),
	            STR("N1026 at 1:4 ;N1039 at 1:4 mstack;N1026 at 1:4 ;"
	                "N1039 at 1:4 msup;")))
		fail_msg("%.*s", STR_ARG(buf_str(&paged.said)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paged_set_up, paged_tear_down)
	    TEST(parts_of_formulas_keep_together),
	    TEST(limits_marks_and_tables_can_be_told_apart),
	    TEST(words_of_formulas_do_not_run_together),
	    TEST(what_is_not_shown_stands_aside),
	    TEST(a_formula_is_told_and_what_is_not_understood_of_it),
#undef TEST
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
