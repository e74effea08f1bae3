/* Tables around whose cells no lines are drawn, and whose lines stand between
   one another on paper: what is plain becomes cells, the rest is told. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void holds(const char *wanted, bool held)
{
	struct str got = paper_read(&paper.pages);

	if ((str_find(got, str_from(wanted)) < got.n) != held)
		fail_msg("%s:\n%.*s", wanted, STR_ARG(got));
}

/* A line across the page, below which no letter's head stands. */
static void prose(float y)
{
	paper_words(&paper.pages, 60, y,
	            "Утвердить прилагаемый состав комиссии по вопросам "
	            "водных ресурсов города.");
}

/* A member of a body: the lines of a name and of a post, each set around the
   middle of its cell. */
static void member(float y, const char *const name[2],
                   const char *const post[3])
{
	size_t n = post[2] == NULL ? 2 : 3;

	paper_lines(&paper.pages, 60, y + (float)(n - 2) * 6, name, 2);
	paper_words(&paper.pages, 180, y + (float)(n - 1) * 6, "–");
	paper_lines(&paper.pages, 200, y, post, n);
}

#define TWO(...) ((const char *const[2]){__VA_ARGS__})
#define THREE(...) ((const char *const[3]){__VA_ARGS__})

static void cells_set_around_their_middle_are_told_in_russian(void **state)
{
	(void)state;
	prose(60);
	member(100, TWO("Иванов Иван", "Иванович"),
	       THREE("вице-министр здравоохранения,", "председатель", NULL));
	member(132, TWO("Ахметов Асхат", "Серикович"),
	       THREE("директор Департамента", "лекарственной политики,",
	             "заместитель председателя"));
	member(
	    176, TWO("Петрова Анна", "Сергеевна"),
	    THREE("главный эксперт Управления", "стандартов, секретарь", NULL));
	holds("R\nC1 1\nL0|Иванов Иван\nL3|Иванович\nC1 1\nL0|–\nC1 1\n"
	      "L0|вице-министр здравоохранения,\nL3|председатель\n"
	      "R\nC1 1\nL0|Ахметов Асхат\nL3|Серикович\nC1 1\nL0|–\nC1 1\n"
	      "L0|директор Департамента\nL3|лекарственной политики,\n"
	      "L3|заместитель председателя\nR\n",
	      true);
}

static void cells_set_around_their_middle_are_told_in_kazakh(void **state)
{
	(void)state;
	prose(60);
	member(100, TWO("Иванов Иван", "Иванович"),
	       THREE("денсаулық сақтау вице-министрі,", "төраға", NULL));
	member(132, TWO("Ахметов Асхат", "Серікұлы"),
	       THREE("Дәрі-дәрмек саясаты", "департаментінің директоры,",
	             "төрағаның орынбасары"));
	member(
	    176, TWO("Петрова Анна", "Сергеевна"),
	    THREE("Стандарттар басқармасының", "бас сарапшысы, хатшы", NULL));
	holds("R\nC1 1\nL0|Ахметов Асхат\nL3|Серікұлы\nC1 1\nL0|–\nC1 1\n"
	      "L0|Дәрі-дәрмек саясаты\nL3|департаментінің директоры,\n"
	      "L3|төрағаның орынбасары\nR\n",
	      true);
}

/* Cells that begin at the upper end of their rows, between which is no more
   room than between lines. */
static void cells_that_begin_beside_one_another_are_told(void **state)
{
	static const float ys[] = {100, 136, 172};
	static const char *const names[] = {"Иванов Иван", "Ахметов Асхат",
	                                    "Петрова Анна"};

	(void)state;
	prose(60);
	for (int i = 0; i < 3; i++) {
		paper_words(&paper.pages, 60, ys[i], names[i]);
		paper_words(&paper.pages, 60, ys[i] + 12, "отчество");
		paper_words(&paper.pages, 200, ys[i], "–");
		paper_words(&paper.pages, 240, ys[i], "директор депар-");
		paper_words(&paper.pages, 240, ys[i] + 12, "тамента воды и");
		paper_words(&paper.pages, 240, ys[i] + 24, "лесов");
	}
	holds("R\nC1 1\nL0|Ахметов Асхат\nL3|отчество\nC1 1\nL0|–\nC1 1\n"
	      "L0|директор депар-\nL3|тамента воды и\nL3|лесов\nR\n",
	      true);
}

/* One row of a tariff; more: a second line of its place, in the middle. */
static void tariff(float y, const char *number, const char *place,
                   const char *more, const char *sum)
{
	float off = more != NULL ? 6 : 0;

	paper_words(&paper.pages, 60, y + off, number);
	paper_words(&paper.pages, 100, y, place);
	if (more != NULL)
		paper_words(&paper.pages, 100, y + 12, more);
	paper_words(&paper.pages, 300, y + off, sum);
	paper_words(&paper.pages, 400, y + off, "15 500");
}

static void tariffs(const char *behind)
{
	prose(60);
	tariff(100, "1.", "Город Астана", NULL, "12 000");
	tariff(116, "2.", "Город Алматы, включая", "прилегающие районы",
	       "11 000");
	tariff(144, "3.", "Город Шымкент", NULL, "9 000");
	paper_words(&paper.pages, 80, 156, behind);
}

static void a_paragraph_right_below_is_in_no_cell(void **state)
{
	(void)state;
	tariffs("Тарифы указаны в тенге.");
	holds("C1 1\nL0|Город Алматы, включая\nL3|прилегающие районы\nC1 1\n"
	      "L0|11 000\n",
	      true);
	holds("C1 1\nL0|Город Шымкент\nC1 1\nL0|9 000\nC1 1\nL0|15 500\nE\n",
	      true);
	holds("Тарифы указаны в тенге.", true);
}

/* Rows that nothing tells apart: figures below one another, one number. */
static void lines_that_may_be_rows_stay_text_and_are_told(void **state)
{
	struct str all;

	(void)state;
	prose(60);
	for (int i = 0; i < 4; i++) {
		float y = 100 + (float)i * 24;

		paper_words(&paper.pages, 60, y, i % 2 ? "2" : "1");
		paper_words(&paper.pages, 100, y, "Всего средств");
		paper_words(&paper.pages, 300, y, "2025");
		paper_words(&paper.pages, 400, y, "100");
		paper_words(&paper.pages, 100, y + 12, "в том числе");
		paper_words(&paper.pages, 300, y + 12, "2026");
		paper_words(&paper.pages, 400, y + 12, "60");
	}
	holds("T\n", false);
	all = paper_sheet(&paper.pages);
	assert_true(str_find(all, STR("which cells of a table words are of")) <
	            all.n);
}

static void the_head_of_a_letter_is_no_table(void **state)
{
	static const char *const left[] = {"ҚАЗАҚСТАН РЕСПУБЛИКАСЫ",
	                                   "ДЕНСАУЛЫҚ САҚТАУ", "МИНИСТРЛІГІ"};
	static const char *const right[] = {"МИНИСТЕРСТВО", "ЗДРАВООХРАНЕНИЯ",
	                                    "РЕСПУБЛИКИ КАЗАХСТАН"};

	(void)state;
	paper_lines(&paper.pages, 60, 60, left, 3);
	paper_lines(&paper.pages, 340, 60, right, 3);
	paper_words(&paper.pages, 60, 106, "БҰЙРЫҚ");
	paper_words(&paper.pages, 340, 106, "ПРИКАЗ");
	paper_words(&paper.pages, 60, 126, "Астана қаласы");
	paper_words(&paper.pages, 340, 126, "город Астана");
	prose(160);
	holds("T\n", false);
}

static void posts_and_names_are_no_table(void **state)
{
	(void)state;
	prose(60);
	for (int i = 0; i < 3; i++) {
		float y = 100 + (float)i * 40;

		paper_words(&paper.pages, 60, y, "Председатель сессии");
		paper_words(&paper.pages, 60, y + 12, "маслихата города");
		paper_words(&paper.pages, 360, y + 6, "И. Иванов");
	}
	holds("T\n", false);
}

static void places_to_write_in_are_no_table(void **state)
{
	(void)state;
	prose(60);
	for (int i = 0; i < 3; i++) {
		float y = 100 + (float)i * 36;

		paper_words(&paper.pages, 60, y, "Руководитель");
		paper_words(&paper.pages, 60, y + 12, "организации");
		paper_words(&paper.pages, 200, y + 6, "__________");
		paper_words(&paper.pages, 400, y + 6, "__________");
	}
	holds("T\n", false);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(cells_set_around_their_middle_are_told_in_russian),
	    TEST(cells_set_around_their_middle_are_told_in_kazakh),
	    TEST(cells_that_begin_beside_one_another_are_told),
	    TEST(a_paragraph_right_below_is_in_no_cell),
	    TEST(lines_that_may_be_rows_stay_text_and_are_told),
	    TEST(the_head_of_a_letter_is_no_table),
	    TEST(posts_and_names_are_no_table),
	    TEST(places_to_write_in_are_no_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
