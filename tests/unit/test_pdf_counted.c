/* From characters on paper to lines: words around them that count pages. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

static const char *const PROSE[] = {
    "Настоящий Закон регулирует отношения,", "возникающие в процессе выдачи и",
    "изъятия разрешений, и определяет их", "порядок для всех лиц, которые их"};

enum { PAGES = 4, WORDS_MOST = 100 };

/* So many pages with a line of text each at a height, and words with a number
   that goes up with them at another place. */
static void pages_counted(int n, float text, const float at[2],
                          const char *words)
{
	for (int i = 0; i < n; i++) {
		char counted[WORDS_MOST];

		if (i != 0)
			paper_page(&paper.pages);
		snprintf(counted, sizeof(counted), words, i + 1);
		paper_words(&paper.pages, 60, text, PROSE[i]);
		paper_words(&paper.pages, at[0], at[1], counted);
	}
}

static bool is_left(const char *words)
{
	struct str got = paper_read(&paper.pages);
	struct buf line = {0};
	bool found;

	buf_add(&line, STR("X|"));
	buf_add(&line, str_from(words));
	found = str_find(got, buf_str(&line)) < got.n;
	buf_free(&line);
	return found;
}

static void words_at_the_foot_that_count_pages_are_left(void **state)
{
	(void)state;
	pages_counted(PAGES, 200, (float[2]){250, 790}, "Приказ № 57-НҚ, %d");
	paper_reads("L1|Настоящий Закон регулирует отношения,\n"
	            "L9|возникающие в процессе выдачи и\n"
	            "L9|изъятия разрешений, и определяет их\n"
	            "L9|порядок для всех лиц, которые их\n"
	            "X|Приказ № 57-НҚ, 1\nX|Приказ № 57-НҚ, 2\n"
	            "X|Приказ № 57-НҚ, 3\nX|Приказ № 57-НҚ, 4\n");
}

/* It stands where text may begin. */
static void the_second_line_of_what_all_pages_have_is_left(void **state)
{
	struct str got;

	(void)state;
	for (int i = 0; i < PAGES; i++) {
		if (i != 0)
			paper_page(&paper.pages);
		paper_words(&paper.pages, 60, 50, "Эталонный контрольный банк");
		paper_words(&paper.pages, 60, 70, "Республики Казахстан");
		paper_words(&paper.pages, 60, 100, PROSE[i]);
	}
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("L1|Республики Казахстан")) == got.n);
	assert_true(str_find(got, STR("X|Республики Казахстан")) < got.n);
}

static void so_they_are_where_the_last_page_is_the_number_of_all(void **state)
{
	(void)state;
	pages_counted(PAGES, 200, (float[2]){250, 60}, "%d-бет / 4");
	paper_reads("L1|Настоящий Закон регулирует отношения,\n"
	            "L9|возникающие в процессе выдачи и\n"
	            "L9|изъятия разрешений, и определяет их\n"
	            "L9|порядок для всех лиц, которые их\n"
	            "X|1-бет / 4\nX|2-бет / 4\nX|3-бет / 4\nX|4-бет / 4\n");
}

static void so_they_are_on_two_pages_in_kazakh(void **state)
{
	(void)state;
	pages_counted(2, 200, (float[2]){250, 790}, "Қағидалар, %d-бет");
	assert_true(is_left("Қағидалар, 1-бет"));
}

static void two_pages_may_end_in_like_words_above_the_margin(void **state)
{
	(void)state;
	pages_counted(2, 200, (float[2]){60, 740}, "Учаскелер саны %d");
	assert_false(is_left("Учаскелер саны 1"));
}

static void the_count_may_begin_with_any_number(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 200, "Бұйрық");
	paper_page(&paper.pages);
	pages_counted(3, 200, (float[2]){250, 790}, "стр. %d");
	assert_true(is_left("стр. 1"));
	assert_true(is_left("стр. 3"));
}

static void words_at_the_foot_with_other_numbers_stay(void **state)
{
	(void)state;
	for (int i = 0; i < PAGES; i++) {
		char words[WORDS_MOST];

		if (i != 0)
			paper_page(&paper.pages);
		snprintf(words, sizeof(words), "Учаскелер саны %d", i * i);
		paper_words(&paper.pages, 60, 200, PROSE[i]);
		paper_words(&paper.pages, 60, 790, words);
	}
	assert_false(is_left("Учаскелер саны 4"));
}

static void a_head_in_the_rim_that_counts_pages_is_left(void **state)
{
	(void)state;
	pages_counted(PAGES, 80, (float[2]){250, 34}, "№ 249 бұйрық, %d-бет");
	assert_true(is_left("№ 249 бұйрық, 3-бет"));
}

static void a_head_that_cuts_a_sentence_is_left_below_the_rim(void **state)
{
	(void)state;
	pages_counted(PAGES, 90, (float[2]){250, 57}, "Приказ, стр. %d");
	assert_true(is_left("Приказ, стр. 3"));
}

static void captions_that_count_up_with_pages_stay(void **state)
{
	(void)state;
	for (int i = 0; i < PAGES; i++) {
		char words[WORDS_MOST];

		if (i != 0)
			paper_page(&paper.pages);
		snprintf(words, sizeof(words), "%d-қосымша", i + 1);
		paper_words(&paper.pages, 450, 57, words);
		paper_words(&paper.pages, 60, 90, "Өтініш нысаны");
	}
	assert_false(is_left("2-қосымша"));
}

/* One page, with words at its foot, below a note. */
static bool foot_is_left(float x, float y, const char *words)
{
	paper_words(&paper.pages, 60, 200, "2. Бұйрық бүгін күшіне енеді.");
	paper_words(&paper.pages, 60, 775, "1 Салықсыз.");
	paper_words(&paper.pages, x, y, words);
	return is_left(words);
}

static void words_at_the_foot_of_the_only_page_are_left(void **state)
{
	(void)state;
	assert_true(foot_is_left(280, 790, "1-бет"));
}

static void so_are_words_with_other_numbers_too(void **state)
{
	(void)state;
	assert_true(
	    foot_is_left(200, 790, "Приказ № 78 от 03.03.2023, лист 1"));
}

static void lines_of_the_text_that_end_so_stay(void **state)
{
	(void)state;
	assert_false(
	    foot_is_left(60, 790, "Приказ № 78 от 03.03.2023, лист 1"));
}

static void words_that_tell_another_number_stay(void **state)
{
	(void)state;
	assert_false(foot_is_left(280, 790, "2-қосымша"));
}

static void a_lone_number_of_a_page_in_the_margin_is_left(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 200, PROSE[0]);
	paper_words(&paper.pages, 295, 800, "1");
	paper_reads("L1|Настоящий Закон регулирует отношения,\nX|1\n");
}

static void another_number_there_stays(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 200, PROSE[0]);
	paper_words(&paper.pages, 295, 800, "2");
	assert_false(is_left("2"));
}

static void a_number_right_below_the_text_stays(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 788, PROSE[0]);
	paper_words(&paper.pages, 295, 800, "1");
	assert_false(is_left("1"));
}

static void a_table_goes_on_over_pages_that_are_counted(void **state)
{
	static const char *const NAMES[] = {"Бассейн", "Өзен", "Озеро"};
	static const float xs[] = {60, 260, 460}, ys[] = {60, 400, 760};

	(void)state;
	for (int i = 0; i < 3; i++) {
		char words[WORDS_MOST];

		if (i != 0)
			paper_page(&paper.pages);
		snprintf(words, sizeof(words), "Приказ № 12, %d", i + 1);
		paper_grid(&paper.pages, xs, 3, ys, 3);
		paper_words(&paper.pages, 64, 64, NAMES[i]);
		paper_words(&paper.pages, 264, 404, "Төлем");
		paper_words(&paper.pages, 250, 790, words);
	}
	paper_reads("T\n"
	            "R\nC1 1\nL0|Бассейн\nC1 1\nR\nC1 1\nC1 1\nL0|Төлем\n"
	            "R\nC1 1\nL0|Өзен\nC1 1\nR\nC1 1\nC1 1\nL0|Төлем\n"
	            "R\nC1 1\nL0|Озеро\nC1 1\nR\nC1 1\nC1 1\nL0|Төлем\n"
	            "E\n"
	            "X|Приказ № 12, 1\nX|Приказ № 12, 2\nX|Приказ № 12, 3\n");
}

/* Two pages with the same words at a height, the text that far below them. */
static void two_pages_headed(float at, float below, const char *head)
{
	for (size_t i = 0; i < 2; i++) {
		if (i != 0)
			paper_page(&paper.pages);
		paper_words(&paper.pages, 60, at, head);
		paper_words(&paper.pages, 60, at + below, PROSE[i]);
		paper_words(&paper.pages, 60, at + below + 12, PROSE[i + 2]);
	}
}

static void a_head_that_both_of_two_pages_have_is_left(void **state)
{
	(void)state;
	two_pages_headed(36, 20, "Құқықтық актілер банкі");
	paper_reads("L1|Настоящий Закон регулирует отношения,\n"
	            "L1|изъятия разрешений, и определяет их\n"
	            "L9|возникающие в процессе выдачи и\n"
	            "L1|порядок для всех лиц, которые их\n"
	            "X|Құқықтық актілер банкі\nX|Құқықтық актілер банкі\n");
}

static void so_it_is_below_the_rim_where_a_sentence_goes_on(void **state)
{
	(void)state;
	two_pages_headed(54, 24, "Эталонный банк");
	assert_true(is_left("Эталонный банк"));
}

static void two_pages_may_begin_in_like_lines_of_the_text(void **state)
{
	(void)state;
	two_pages_headed(36, 12, "Эталонный банк");
	assert_false(is_left("Эталонный банк"));
}

static void captions_of_two_pages_stay(void **state)
{
	(void)state;
	two_pages_headed(80, 24, "Приложение");
	assert_false(is_left("Приложение"));
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_at_the_foot_that_count_pages_are_left),
	    TEST(the_second_line_of_what_all_pages_have_is_left),
	    TEST(so_they_are_where_the_last_page_is_the_number_of_all),
	    TEST(so_they_are_on_two_pages_in_kazakh),
	    TEST(two_pages_may_end_in_like_words_above_the_margin),
	    TEST(the_count_may_begin_with_any_number),
	    TEST(words_at_the_foot_with_other_numbers_stay),
	    TEST(a_head_in_the_rim_that_counts_pages_is_left),
	    TEST(a_head_that_cuts_a_sentence_is_left_below_the_rim),
	    TEST(captions_that_count_up_with_pages_stay),
	    TEST(words_at_the_foot_of_the_only_page_are_left),
	    TEST(so_are_words_with_other_numbers_too),
	    TEST(lines_of_the_text_that_end_so_stay),
	    TEST(words_that_tell_another_number_stay),
	    TEST(a_lone_number_of_a_page_in_the_margin_is_left),
	    TEST(another_number_there_stays),
	    TEST(a_number_right_below_the_text_stays),
	    TEST(a_table_goes_on_over_pages_that_are_counted),
	    TEST(a_head_that_both_of_two_pages_have_is_left),
	    TEST(so_it_is_below_the_rim_where_a_sentence_goes_on),
	    TEST(two_pages_may_begin_in_like_lines_of_the_text),
	    TEST(captions_of_two_pages_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
