/* Where nearly all paragraphs open alike, a line that does not goes on,
   whatever mark the line above it ends in; marks are 1 printed, 2 it goes on, 8
   a page begins, 16 it opens. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum {
	EDGE = 60,
	INDENT = 84,
	LINE = 12, /* points */
	GAP = 20,  /* between the lines of two paragraphs, the higher one
	              included */
};

/* The first line of a paragraph has room for its indent. */
static const char first[] =
    "Организация ведет учет изделий в электронной форме и в ней также имеет";
static const char item[] =
    "включая сведения о поставщике и получателе всех таких изделий, а также;";
static const char rest[] = "бумажный учет.";

/* A paragraph from a place on: three lines, the second of which ends in a
   semicolon; where the next one stands. */
static float paragraph(float x, float y)
{
	paper_words(&paper.pages, x, y, first);
	paper_words(&paper.pages, EDGE, y + LINE, item);
	paper_words(&paper.pages, EDGE, y + LINE * 2, rest);
	return y + LINE * 3;
}

#define INDENTED                                                                                                               \
	"L17|    Организация ведет учет изделий в электронной форме и в ней " \
	"также имеет \nL3|включая сведения о поставщике и получателе всех " \
	"таких "                                                                                                          \
	"изделий, а также;\nL3|бумажный учет.\n"
#define FLAT                                                                                                              \
	"L1|Организация ведет учет изделий в электронной форме и в ней " \
	"также имеет \n"

static void where_all_paragraphs_have_an_indent_the_others_go_on(void **state)
{
	float y = 100;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		y = paragraph(INDENT, y);
	paper_reads(INDENTED INDENTED INDENTED INDENTED);
}

static void so_they_do_on_the_next_page(void **state)
{
	float y = 100;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		y = paragraph(INDENT, y);
	paper_words(&paper.pages, INDENT, y, first);
	paper_words(&paper.pages, EDGE, y + LINE, item);
	paper_page(&paper.pages);
	paper_words(&paper.pages, EDGE, 100, rest);
	paper_reads(
	    INDENTED INDENTED INDENTED
	    "L17|    Организация ведет учет изделий в электронной "
	    "форме и в ней также имеет \nL3|включая сведения о поставщике и "
	    "получателе всех таких изделий, а также;\n"
	    "L11|бумажный учет.\n");
}

static void where_they_open_at_the_edge_nothing_is_told(void **state)
{
	float y = 100;

	(void)state;
	for (size_t i = 0; i < 2; i++)
		y = paragraph(EDGE, y);
	paper_reads(FLAT "L1|включая сведения о поставщике и получателе всех "
	                 "таких изделий, а также;\nL1|бумажный учет.\n" FLAT
	                 "L1|включая сведения о поставщике и получателе всех "
	                 "таких изделий, а также;\nL1|бумажный учет.\n");
}

static void a_gap_opens_as_an_indent_does(void **state)
{
	static const char *const read =
	    "L1|Организация ведет учет изделий в электронной форме и в ней "
	    "также имеет \nL3|включая сведения о поставщике и получателе всех "
	    "таких "
	    "изделий, а также;\nL3|бумажный учет.\n";
	struct buf out = {0};
	float y = 100;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		y = paragraph(EDGE, y) + GAP - LINE;
	for (size_t i = 0; i < 4; i++)
		buf_format(&out, "%s%s", i != 0 ? "L1\n" : "", read);
	buf_char(&out, '\0');
	paper_reads(out.p);
	buf_free(&out);
}

static void a_gap_is_told_by_lines_below_full_ones(void **state)
{
	float y = 100;
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < 2; i++, y += GAP - LINE)
		y = paragraph(EDGE, y);
	for (size_t i = 0; i < 9; i++, y += GAP)
		paper_words(&paper.pages, EDGE, y, "Короткий абзац.");
	for (size_t i = 0; i < 2; i++)
		buf_format(&out, "%s%s",
		           FLAT "L3|включая сведения о поставщике и получателе "
		                "всех таких изделий, а также;\n",
		           "L3|бумажный учет.\nL1\n");
	for (size_t i = 0; i < 9; i++)
		buf_format(&out, "%sL1|Короткий абзац.\n",
		           i != 0 ? "L1\n" : "");
	buf_char(&out, '\0');
	paper_reads(out.p);
	buf_free(&out);
}

static void a_short_line_and_columns_of_words_go_on_with_nothing(void **state)
{
	float y = 100;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		y = paragraph(INDENT, y);
	paper_words(&paper.pages, EDGE, y, "Короткая строка");
	paper_words(&paper.pages, INDENT, y + LINE, first);
	paper_words(&paper.pages, EDGE, y + LINE * 2, item);
	paper_words(&paper.pages, EDGE, y + LINE * 3, "Министр");
	paper_words(&paper.pages, EDGE + 300, y + LINE * 3, "А. Иванов");
	paper_reads(
	    INDENTED INDENTED INDENTED INDENTED INDENTED
	    "L1|Короткая строка\n"
	    "L17|    Организация ведет учет изделий в электронной "
	    "форме и в ней также имеет \nL3|включая сведения о поставщике и "
	    "получателе всех таких изделий, а также;\n"
	    "L1|Министр                                           "
	    "А. Иванов\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(where_all_paragraphs_have_an_indent_the_others_go_on),
	    TEST(so_they_do_on_the_next_page),
	    TEST(where_they_open_at_the_edge_nothing_is_told),
	    TEST(a_gap_opens_as_an_indent_does),
	    TEST(a_gap_is_told_by_lines_below_full_ones),
	    TEST(a_short_line_and_columns_of_words_go_on_with_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
