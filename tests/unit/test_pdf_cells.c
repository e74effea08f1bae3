/* Cells of ruled tables: what of them a page cuts off, and where paragraphs of
   one end. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static const float XS[] = {60, 100, 250, 400};

static void level(float y, float to)
{
	paper_line(&paper.pages, XS[0], y, to, y);
}

static void row(float y, const char *a, const char *b, const char *c)
{
	paper_words(&paper.pages, 64, y, a);
	paper_words(&paper.pages, 104, y, b);
	paper_words(&paper.pages, 254, y, c);
}

/* Groups of two rows from the first row on, so many, and a row of the next one;
   its other row on the next page. */
static void groups(size_t n, const char *want)
{
	const float y = 760 - 60 * (float)n;

	for (size_t i = 0; i < COUNT(XS); i++)
		paper_line(&paper.pages, XS[i], y, XS[i], 790);
	level(790, 400);
	for (size_t i = 0; i < n; i++) {
		const float at = y + 60 * (float)i;

		level(at, 400);
		level(at + 30, 250);
		row(at + 10, "1", "Қала", "сәуір");
		row(at + 40, "2", "Аудан", "");
	}
	level(760, 400);
	row(770, "3", "Қала", "мамыр");
	paper_page(&paper.pages);
	paper_grid(&paper.pages, XS, COUNT(XS), (float[2]){60, 90}, 2);
	row(70, "4", "Аудан", "");
	paper_reads(want);
}

#define PAIRED                                                                   \
	"R\nC1 1\nL0|1\nC1 1\nL0|Қала\nC1 2\nL0|сәуір\nR\nC1 1\nL0|2\n" \
	"C1 1\nL0|Аудан\n"

static void a_cell_cut_below_its_first_row_is_one_cell(void **state)
{
	(void)state;
	groups(2, "T\n" PAIRED PAIRED
	          "R\nC1 1\nL0|3\nC1 1\nL0|Қала\nC1 2\nL0|мамыр\n"
	          "R\nC1 1\nL0|4\nC1 1\nL0|Аудан\nE\n");
}

static void one_that_may_be_cut_there_is_told(void **state)
{
	(void)state;
	groups(1, "T\n" PAIRED "R\nC1 1\nL0|3\nC1 1\nL0|Қала\nC1 1\nL0|мамыр\n"
	          "R\nC1 1\nL0|4\nC1 1\nL0|Аудан\nC1 1\nE\nB|4\n");
}

static void sides_that_go_on_to_the_foot_hold_no_row(void **state)
{
	(void)state;
	paper_grid(&paper.pages, XS, COUNT(XS), (float[3]){700, 730, 760}, 3);
	paper_line(&paper.pages, XS[0], 760, XS[0], 800);
	paper_line(&paper.pages, XS[3], 760, XS[3], 800);
	row(710, "1", "Қала", "сәуір");
	row(740, "2", "Аудан", "мамыр");
	paper_page(&paper.pages);
	paper_grid(&paper.pages, XS, COUNT(XS), (float[2]){60, 90}, 2);
	row(70, "3", "Ауыл", "маусым");
	paper_reads("T\n"
	            "R\nC1 1\nL0|1\nC1 1\nL0|Қала\nC1 1\nL0|сәуір\n"
	            "R\nC1 1\nL0|2\nC1 1\nL0|Аудан\nC1 1\nL0|мамыр\n"
	            "R\nC1 1\nL0|3\nC1 1\nL0|Ауыл\nC1 1\nL0|маусым\nE\n");
}

/* A cell of so many lines beside a number, and what it is read as. */
static void cell_reads(const char *const *lines, size_t n, const char *want)
{
	paper_grid(&paper.pages, (float[3]){60, 100, 250}, 3,
	           (float[2]){100, 108 + 12 * (float)n}, 2);
	paper_words(&paper.pages, 64, 104, "1");
	paper_lines(&paper.pages, 104, 104, lines, n);
	paper_reads(want);
}

static void items_that_all_end_with_their_lines_are_paragraphs(void **state)
{
	static const char *const lines[] = {
	    "требование к оснащению", "палат и всех лестниц;",
	    "требование к оснащению", "всех иных коридоров;",
	    "требование к оснащению", "отделений и корпуса;"};

	(void)state;
	cell_reads(lines, COUNT(lines),
	           "T\nR\nC1 1\nL0|1\nC1 1\n"
	           "L0|требование к оснащению\nL3|палат и всех лестниц;\n"
	           "L1|требование к оснащению\nL3|всех иных коридоров;\n"
	           "L1|требование к оснащению\nL3|отделений и корпуса;\nE\n");
}

static void those_that_end_within_lines_too_are_none(void **state)
{
	static const char *const lines[] = {
	    "талаптар; палаталарды", "жабдықтау талаптары;",
	    "дәліздер мен басқа да", "баспалдақтар туралы;",
	    "бөлімшелер мен барлық", "ғимараттар туралы бар;"};

	(void)state;
	cell_reads(lines, COUNT(lines),
	           "T\nR\nC1 1\nL0|1\nC1 1\n"
	           "L0|талаптар; палаталарды\nL3|жабдықтау талаптары;\n"
	           "L3|дәліздер мен басқа да\nL3|баспалдақтар туралы;\n"
	           "L3|бөлімшелер мен барлық\nL3|ғимараттар туралы бар;\nE\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_cell_cut_below_its_first_row_is_one_cell),
	    TEST(one_that_may_be_cut_there_is_told),
	    TEST(sides_that_go_on_to_the_foot_hold_no_row),
	    TEST(items_that_all_end_with_their_lines_are_paragraphs),
	    TEST(those_that_end_within_lines_too_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
