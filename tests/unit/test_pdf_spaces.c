/* Gaps between characters on paper: which of them are spaces, and how many. */
#include "paper.h"
#include "pdf/layout.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* Words that stand by themselves, with a gap before each but the first. */
static void line_print(float y, const char *const *words, const float *gaps,
                       size_t n)
{
	float x = 60;

	for (size_t i = 0; i < n; i++) {
		x += gaps[i];
		paper_words(&paper.pages, x, y, words[i]);
		x += (float)str_runes(str_from(words[i])) * 6;
	}
}

static void
a_gap_less_than_those_of_the_line_parts_no_word_of_two_fonts(void **state)
{
	static const char *const kk[] = {"Осы",      "за",  "ң",   "ды",
	                                 "қабылдан", "ған", "күні"};
	static const char *const ru[] = {"Срок", "уч",  "ё",  "та",
	                                 "ис",   "чис", "лен"};
	static const float gaps[] = {0, 4, 2.5F, 1.5F, 4, 2.5F, 4};
	static const float more[] = {0, 4, 2.5F, 1.5F, 4, 1.5F, 1.5F};

	(void)state;
	line_print(100, kk, gaps, 7);
	line_print(112, ru, more, 7);
	paper_reads("L1|Осы заңды қабылданған күні\nL1|Срок учёта исчислен\n");
}

static void
what_a_program_took_for_a_space_is_none_if_it_is_so_small(void **state)
{
	static const char *const words[] = {"қабылдан", " ", "ған", "заң",
	                                    "қолданылады"};
	static const float gaps[] = {0, -1, -3.5F, 4, 4};

	(void)state;
	line_print(100, words, gaps, 5);
	paper_reads("L1|қабылданған заң қолданылады\n");
}

static void a_sign_and_a_digit_alone_are_two_words(void **state)
{
	static const char *const first[] = {"№", "1"}, *const two[] = {"№",
	                                                               "12"};
	static const char *const spread[] = {"Б", "А", "П"};
	static const float gaps[] = {0, 1.9F, 1.9F};

	(void)state;
	line_print(100, first, gaps, 2);
	line_print(112, spread, gaps, 3);
	line_print(124, two, gaps, 2);
	paper_reads("L1|№ 1\nL1|БАП\nL1|№12\n");
}

static void a_space_that_is_not_stretched_as_others_stays(void **state)
{
	static const char *const words[] = {"от",   "5", "мая", "2024",
	                                    "года", "№", "12"};
	static const float gaps[] = {0, 8, 2.5F, 8, 2.5F, 8, 2.5F};

	(void)state;
	line_print(100, words, gaps, 7);
	paper_reads("L1|от 5 мая 2024 года № 12\n");
}

static void words_of_a_post_that_is_spread_have_one_space(void **state)
{
	static const char *const ru[] = {"труда", "и", "социальной", "защиты",
	                                 "А. Иванов"};
	static const char *const kk[] = {"халықты", "әлеуметтік", "қорғау",
	                                 "министрі", "А. Серік"};
	static const float gaps[] = {0, 20, 20, 20, 90};

	(void)state;
	line_print(100, ru, gaps, 5);
	line_print(112, kk, gaps, 5);
	paper_reads(
	    "L1|труда и социальной защиты               А. Иванов\n"
	    "L1|халықты әлеуметтік қорғау министрі               А. Серік\n");
}

static void columns_that_are_farther_apart_stay_columns(void **state)
{
	static const char *const words[] = {"январь", "февраль", "март"};
	static const float gaps[] = {0, 40, 90};

	(void)state;
	line_print(100, words, gaps, 3);
	paper_reads("L1|январь       февраль               март\n");
}

static void words_of_a_cell_that_are_spread_have_one_space(void **state)
{
	static const float xs[] = {56, 200, 420}, ys[] = {96, 130};

	(void)state;
	paper_grid(&paper.pages, xs, 3, ys, 2);
	paper_words(&paper.pages, 60, 100, "Білім");
	paper_words(&paper.pages, 160, 100, "беру");
	paper_words(&paper.pages, 60, 112, "басқармасы");
	paper_words(&paper.pages, 210, 100, "Управление");
	paper_words(&paper.pages, 340, 100, "образования");
	paper_reads("T\nR\nC1 1\nL0|Білім беру\nL3|басқармасы\n"
	            "C1 1\nL0|Управление образования\nE\n");
}

static void words_of_a_caption_that_are_spread_have_one_space(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 60,
	            "Настоящий Закон регулирует отношения, которые возникают "
	            "при выдаче");
	paper_words(&paper.pages, 330, 100, "Приложение");
	paper_words(&paper.pages, 481, 100, "к приказу");
	paper_words(&paper.pages, 330, 112, "Министра");
	paper_words(&paper.pages, 469, 112, "финансов от");
	paper_words(&paper.pages, 330, 124, "5 мая 2024 года № 12");
	paper_reads(
	    "L1|Настоящий Закон регулирует отношения, которые возникают при "
	    "выдаче\nL1\n"
	    "L1|Приложение к приказу \nL1|Министра финансов от \n"
	    "L1|5 мая 2024 года № 12\n");
}

/* Two columns of eight lines that are set to both edges, a line of one gap
   among them: how it is read, the first column first. */
static void column_is_spread(const char *first, const char *second,
                             const char *below, const char *wanted)
{
	float width = 6 * (float)str_runes(str_from(second));
	struct str got;

	for (int i = 0; i < 9; i++) {
		float y = 100 + 12 * (float)i;

		paper_words(&paper.pages, 310, y,
		            "бекітілген тәртіппен және мерзімде");
		if (i != 4)
			paper_words(&paper.pages, 60, y,
			            i != 5
			                ? "органдар ұсынған деректер негізінде"
			                : below);
	}
	paper_words(&paper.pages, 60, 148, first);
	paper_words(&paper.pages, 60 + 35 * 6 - width, 148, second);
	got = paper_read(&paper.pages);
	if (str_find(got, str_from(wanted)) == got.n)
		fail_msg("wanted:\n%s\ngot:\n%.*s", wanted, STR_ARG(got));
}

static void one_gap_of_a_line_that_is_spread_is_one_space(void **state)
{
	(void)state;
	column_is_spread("құқықтық", "негіздерін",
	                 "айқындайтын-реттейтін ережелер",
	                 "|құқықтық негіздерін");
}

static void a_gap_is_no_space_where_the_next_word_had_room(void **state)
{
	(void)state;
	column_is_spread("бидай", "тонна", "арпа",
	                 "|бидай                         тонна");
}

static void a_name_at_the_edge_of_a_column_stays_apart(void **state)
{
	(void)state;
	column_is_spread("Қазақстан Республикасының", "Серік",
	                 "Президенттік кеңсесі",
	                 "|Президенттік кеңсесі          Серік");
}

static void
a_cell_at_the_edge_beside_lines_that_end_before_stays_apart(void **state)
{
	static const char *const lines[] = {
	    "Закон регулирует отношения, которые возникают при",
	    "составление акта обследования с участием",
	    "проведение обследования объекта и составление", "участием лиц"};
	struct str got;

	(void)state;
	for (int i = 0; i < 4; i++)
		paper_words(&paper.pages, 160, 100 + 12 * (float)i, lines[i]);
	paper_words(&paper.pages, 60, 124, "2 мероприятие");
	paper_words(&paper.pages, 476, 124, "2 дня");
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("составление        2 дня")) < got.n);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_gap_less_than_those_of_the_line_parts_no_word_of_two_fonts),
	    TEST(what_a_program_took_for_a_space_is_none_if_it_is_so_small),
	    TEST(a_sign_and_a_digit_alone_are_two_words),
	    TEST(a_space_that_is_not_stretched_as_others_stays),
	    TEST(words_of_a_post_that_is_spread_have_one_space),
	    TEST(columns_that_are_farther_apart_stay_columns),
	    TEST(words_of_a_cell_that_are_spread_have_one_space),
	    TEST(words_of_a_caption_that_are_spread_have_one_space),
	    TEST(one_gap_of_a_line_that_is_spread_is_one_space),
	    TEST(a_gap_is_no_space_where_the_next_word_had_room),
	    TEST(a_cell_at_the_edge_beside_lines_that_end_before_stays_apart),
	    TEST(a_name_at_the_edge_of_a_column_stays_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
