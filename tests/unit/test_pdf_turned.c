/* Words that do not run from left to right: turned ones read as words, slanting
   ones are none of the text. */
#include "paper.h"
#include "pdf/slant.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const float XS[] = {60, 100, 140, 400}, YS[] = {100, 260, 290};

static void turned_words_in_cells_are_words(void **state)
{
	(void)state;
	paper_grid(&paper.pages, XS, 4, YS, 3);
	paper_turned(&paper.pages, 75, 250, "Наименование показателя,", 3);
	paper_turned(&paper.pages, 87, 250, "единица", 3);
	paper_turned(&paper.pages, 125, 110, "Өлшем бірлігі", 1);
	paper_turned(&paper.pages, 113, 110, "мың теңге", 1);
	paper_turned(&paper.pages, 300, 180, "кері жазу", 2);
	paper_words(&paper.pages, 64, 270, "1");
	paper_words(&paper.pages, 104, 270, "тонн");
	paper_words(&paper.pages, 144, 270, "май");
	paper_reads(
	    "T\nR\nC1 1\nL0|Наименование показателя,\nL3|единица\nC1 1\n"
	    "L0|Өлшем бірлігі\nL3|мың теңге\nC1 1\nL0|кері жазу\nR\n"
	    "C1 1\nL0|1\nC1 1\nL0|тонн\nC1 1\nL0|май\nE\n");
}

static void a_turned_page_is_read_upright(void **state)
{
	(void)state;
	paper_turned(&paper.pages, 100, 780, "Приложение к приказу", 3);
	paper_turned(&paper.pages, 112, 780, "Министра финансов", 3);
	paper_line(&paper.pages, 150, 600, 150, 780);
	paper_line(&paper.pages, 180, 600, 180, 780);
	paper_line(&paper.pages, 150, 600, 180, 600);
	paper_line(&paper.pages, 150, 700, 180, 700);
	paper_line(&paper.pages, 150, 780, 180, 780);
	paper_turned(&paper.pages, 170, 770, "1", 3);
	paper_turned(&paper.pages, 170, 690, "мамыр", 3);
	paper_link(&paper.pages, (struct box){92, 650, 104, 790}, "#z1");
	paper_reads("L1|Приложение к приказу\nK38|#z1\nL1|Министра финансов\n"
	            "T\nR\nC1 1\nL0|1\nC1 1\nL0|мамыр\nE\n");
}

static void what_runs_up_the_rim_of_a_page_is_left(void **state)
{
	(void)state;
	paper_turned(&paper.pages, 30, 600, "эталонный банк", 3);
	paper_words(&paper.pages, 60, 100, "1. Осы бұйрық жарияланған күннен");
	paper_words(&paper.pages, 60, 112, "бастап қолданысқа енгізіледі.");
	paper_reads("L1|1. Осы бұйрық жарияланған күннен\n"
	            "L1|бастап қолданысқа енгізіледі.\nX|эталонный банк\n");
}

static void turned_words_among_the_text_are_a_line_of_it(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Рисунок показывает доли");
	paper_turned(&paper.pages, 100, 300, "доля в процентах", 3);
	paper_words(&paper.pages, 60, 320, "Подпись под рисунком.");
	paper_reads("L1|Рисунок показывает доли\nL1|       доля в процентах\n"
	            "L1|Подпись под рисунком.\n");
}

/* Letters of 40 points that rise by 45 degrees. */
static void slant(float x, float y, const char *words)
{
	struct page *p = &paper.pages.list.p[0];
	size_t len;

	for (struct str s = str_from(words); s.n != 0; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);

		if (c != ' ')
			*vec_push(&paper.a, &p->glyphs) = (struct glyph){
			    .at = {x, y - 36, x + 20, y + 10}, .rune = c};
		x += 20;
		y -= 20;
	}
}

static void words_across_a_page_are_left(const char *copy)
{
	static const struct slant way = {100, 500, 0.7071, -0.7071, 40};

	for (int i = 0; i < 30; i++)
		paper_words(&paper.pages, 60, 100 + (float)i * 14,
		            i == 0 ? "1. Осы бұйрық жарияланған күннен бастап,"
		                   : "ал талаптары келесі жылы қолданылады.");
	slant(100, 500, copy);
	slant_take(&paper.a, &paper.pages.list.p[0], &way, 1);
	assert_int_equal(paper.pages.list.p[0].asides.n, 1);
	assert_true(str_eq(paper.pages.list.p[0].asides.p[0], str_from(copy)));
	/* Nothing of the text is taken with it. */
	assert_int_equal(paper.pages.list.p[0].glyphs.n, 40 + 29 * 37);
}

static void words_across_a_page_are_left_in_kazakh(void **state)
{
	(void)state;
	words_across_a_page_are_left("КӨШІРМЕ");
}

static void words_across_a_page_are_left_in_russian(void **state)
{
	struct str got;

	(void)state;
	words_across_a_page_are_left("КОПИЯ ВЕРНА");
	got = paper_read(&paper.pages);
	assert_true(str_ends(got, STR("қолданылады.\nX|КОПИЯ ВЕРНА\n")));
}

static void a_page_that_slants_as_a_whole_keeps_its_words(void **state)
{
	static const struct slant way = {100, 500, 0.7071, -0.7071, 40};

	(void)state;
	slant(100, 500, "ҚАУЛЫ");
	slant_take(&paper.a, &paper.pages.list.p[0], &way, 1);
	assert_int_equal(paper.pages.list.p[0].asides.n, 0);
	assert_int_equal(paper.pages.list.p[0].glyphs.n, 5);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(turned_words_in_cells_are_words),
	    TEST(a_turned_page_is_read_upright),
	    TEST(what_runs_up_the_rim_of_a_page_is_left),
	    TEST(turned_words_among_the_text_are_a_line_of_it),
	    TEST(words_across_a_page_are_left_in_kazakh),
	    TEST(words_across_a_page_are_left_in_russian),
	    TEST(a_page_that_slants_as_a_whole_keeps_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
