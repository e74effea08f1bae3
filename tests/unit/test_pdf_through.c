/* Lines through words on paper, words that cannot be seen, and what a line
   divides. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { TOP = 100, LINE = 12 };

static struct page *page_first(void)
{
	return &paper.pages.list.p[0];
}

static void words_that_are_struck_through_are_told(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, TOP, "срок пять дней, он бар");
	paper_line(&paper.pages, 90, TOP + 5.6F, 114, TOP + 5.6F);
	paper_line(&paper.pages, 120, TOP + 5.6F, 144, TOP + 5.6F);
	paper_line(&paper.pages, 156, TOP + 5, 168, TOP + 5);
	paper_words(&paper.pages, 60, TOP + LINE, "және тағы");
	paper_reads("L1|срок пять дней, он бар\nL1|және тағы\n"
	            "D|пять дней\nD|он\n");
}

/* Under them, over them, and through half a character. */
static void lines_beside_words_strike_none_through(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, TOP, "асты сызылған");
	paper_line(&paper.pages, 60, TOP + 9, 138, TOP + 9);
	paper_words(&paper.pages, 60, TOP + LINE, "екінші жол");
	paper_line(&paper.pages, 60, TOP + LINE + 0.5F, 120, TOP + LINE + 0.5F);
	paper_words(&paper.pages, 60, TOP + 2 * LINE, "үшінші");
	paper_line(&paper.pages, 57, TOP + 2 * LINE + 5.6F, 62,
	           TOP + 2 * LINE + 5.6F);
	paper_reads("L1|асты сызылған\nL1|екінші жол\nL1|үшінші\n");
}

static void lines_of_a_table_strike_none_through(void **state)
{
	static const float xs[] = {60, 160, 260}, ys[] = {100, 120, 140};

	(void)state;
	paper_grid(&paper.pages, xs, 3, ys, 3);
	paper_words(&paper.pages, 66, 105, "Астана");
	paper_words(&paper.pages, 166, 105, "5");
	paper_words(&paper.pages, 66, 125, "Алматы");
	paper_words(&paper.pages, 166, 125, "7");
	assert_true(str_find(paper_read(&paper.pages), STR("\nD|")) ==
	            paper_read(&paper.pages).n);
}

/* Words of a colour, from the n-th character from the end on. */
static void whiten(size_t n)
{
	struct page *p = page_first();

	for (size_t i = p->glyphs.n - n; i < p->glyphs.n; i++)
		p->glyphs.p[i].white = true;
}

static void white_words_are_told_where_nothing_is_drawn_under_them(void **state)
{
	const struct box dark = {50, TOP + LINE, 300, TOP + 2 * LINE};

	(void)state;
	paper_words(&paper.pages, 60, TOP, "барлығы тайно");
	whiten(5);
	paper_words(&paper.pages, 60, TOP + LINE, "на темном");
	whiten(9);
	*vec_push(paper.pages.a, &page_first()->fills) = dark;
	paper_reads("L1|барлығы тайно\nL1|на темном\nV|тайно\n");
}

/* "Т =" and a line with words over it and under it. */
static void fraction(float x, const char *over, const char *under)
{
	paper_words(&paper.pages, 60, TOP, "Т =");
	paper_words(&paper.pages, x, TOP - 6, over);
	paper_words(&paper.pages, x + 6, TOP + 7, under);
	paper_line(&paper.pages, x, TOP + 5.5F, x + 18, TOP + 5.5F);
}

static void what_a_line_divides_amid_words_may_be_a_formula(void **state)
{
	struct str got;

	(void)state;
	fraction(84, "А+Б", "В");
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("F|page 1: А+Б / В\n")) < got.n);
	assert_true(str_find(got, STR("D|")) == got.n);
}

/* A name over a line, what it is under it: the line stands under the words
   beside it. */
static void a_line_to_be_signed_on_is_no_formula(void **state)
{
	struct str got;

	(void)state;
	paper_words(&paper.pages, 60, TOP, "Министр");
	paper_words(&paper.pages, 120, TOP, "Ә. Қим");
	paper_line(&paper.pages, 108, TOP + 10, 168, TOP + 10);
	paper_words(&paper.pages, 120, TOP + LINE, "(қолы)");
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("F|")) == got.n);
}

/* So small that the boxes of characters over and under a line are the same. */
static void characters_in_one_place_are_no_struck_number(void **state)
{
	struct page *p = page_first();

	(void)state;
	paper_words(&paper.pages, 60, TOP, "К = 12 сағат");
	p->glyphs.p[5].at = p->glyphs.p[4].at;
	paper_line(&paper.pages, 84, TOP + 5.5F, 90, TOP + 5.5F);
	paper_reads("L1|К = 12 сағат\nF|page 1: 12\n");
}

static void a_root_over_several_characters_is_told(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, TOP, "К=√а+б;");
	paper_line(&paper.pages, 78, TOP + 1, 96, TOP + 1);
	paper_reads("L1|К=√а+б;\nF|page 1: √ а+б\n");
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_that_are_struck_through_are_told),
	    TEST(lines_beside_words_strike_none_through),
	    TEST(lines_of_a_table_strike_none_through),
	    TEST(white_words_are_told_where_nothing_is_drawn_under_them),
	    TEST(what_a_line_divides_amid_words_may_be_a_formula),
	    TEST(a_line_to_be_signed_on_is_no_formula),
	    TEST(characters_in_one_place_are_no_struck_number),
	    TEST(a_root_over_several_characters_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
