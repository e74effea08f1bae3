/* Posts and names side by side on paper: in which order they are read. */
#include "paper.h"
#include "pdf/layout.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static const char *const POST[] = {"Министр", "труда и социальной защиты",
                                   "населения"};
static const char *const QYZMET[] = {"Қазақстан Республикасының",
                                     "Еңбек және халықты әлеуметтік",
                                     "қорғау министрі"};

/* What both read, a name at a height beside them. */
static void post_reads(float y)
{
	paper_lines(&paper.pages, 60, 100, POST, COUNT(POST));
	paper_words(&paper.pages, 360, y, "А. Б. Иванов");
	paper_reads(
	    "L1|Министр\nL1|труда и социальной защиты\n"
	    "L1|населения                                         А. Б. "
	    "Иванов\n");
}

static void qyzmet_reads(float y)
{
	paper_lines(&paper.pages, 60, 100, QYZMET, COUNT(QYZMET));
	paper_words(&paper.pages, 360, y, "А. Б. Иванов");
	paper_reads(
	    "L1|Қазақстан Республикасының\n"
	    "L1|Еңбек және халықты әлеуметтік\n"
	    "L1|қорғау министрі                                   А. Б. "
	    "Иванов\n");
}

static void a_name_beside_the_middle_line_stands_behind_the_last(void **state)
{
	(void)state;
	post_reads(112);
}

static void
so_does_one_beside_the_first_below_which_the_post_goes_on(void **state)
{
	(void)state;
	post_reads(100);
}

static void so_does_one_beside_the_last(void **state)
{
	(void)state;
	post_reads(124);
}

static void a_name_near_to_the_first_line_stands_behind_the_last(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Вице-министр – Министр");
	paper_words(&paper.pages, 60 + 22 * 6 + 20, 100, "М. Такиев");
	paper_words(&paper.pages, 60, 112, "финансов Республики");
	paper_words(&paper.pages, 60, 160, "Вице-министр – Министр");
	paper_words(&paper.pages, 60 + 22 * 6 + 20, 160, "М. Тәкиев");
	paper_words(&paper.pages, 60, 172, "міндетін атқарушы");
	paper_reads("L1|Вице-министр – Министр\n"
	            "L1|финансов Республики      М. Такиев\nL1\n"
	            "L1|Вице-министр – Министр\n"
	            "L1|міндетін атқарушы        М. Тәкиев\n");
}

/* A word that had no room before the name; where it had, another line begins
   below. */
static void a_post_goes_on_in_capitals_where_its_words_had_no_room(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Министр экологии и ресурсов");
	paper_words(&paper.pages, 60 + 27 * 6 + 54, 100, "Д. Жанибеков");
	paper_words(&paper.pages, 60, 112, "Республики Казахстан");
	paper_reads("L1|Министр экологии и ресурсов\n"
	            "L1|Республики Казахстан                Д. Жанибеков\n");
}

/* The first line of the post fills its cell, and nearly meets the name. */
static void
a_name_may_stand_right_behind_a_line_that_fills_its_cell(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Қазақстан Республикасының");
	paper_words(&paper.pages, 60 + 25 * 6 + 14, 100, "А. Ертаев");
	paper_words(&paper.pages, 60, 112, "Қаржы министрі");
	paper_reads("L1|Қазақстан Республикасының\n"
	            "L1|Қаржы министрі             А. Ертаев\n");
}

static void a_line_below_a_post_that_had_room_is_its_own(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Министр экологии и ресурсов");
	paper_words(&paper.pages, 60 + 27 * 6 + 108, 100, "Д. Жанибеков");
	paper_words(&paper.pages, 60, 112, "Место печати");
	paper_reads("L1|Министр экологии и ресурсов                  "
	            "Д. Жанибеков\nL1|Место печати\n");
}

static void in_both_languages(void **state)
{
	(void)state;
	qyzmet_reads(112);
}

static void a_name_between_two_lines_is_mixed_into_neither(void **state)
{
	static const char *const post[] = {"Қазақстан Республикасының",
	                                   "Премьер-Министрі"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, post, 2);
	paper_words(&paper.pages, 360, 106, "Ә. Смайылов");
	paper_reads("L1|Қазақстан Республикасының\n"
	            "L1|Премьер-Министрі                                  Ә. "
	            "Смайылов\n");
}

static void
letters_as_high_as_their_lines_part_are_mixed_into_neither(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "Министр");
	paper_words(&paper.pages, 60, 112, "финансов");
	paper_words(&paper.pages, 360, 106, "А. Иванов");
	/* Half of each is at the height of one line, half at that of the
	   other. */
	for (size_t i = 0; i < p->glyphs.n; i++)
		p->glyphs.p[i].at.y1 = p->glyphs.p[i].at.y0 + 12;
	paper_reads("L1|Министр\n"
	            "L1|финансов                                          А. "
	            "Иванов\n");
}

static void a_name_below_which_a_post_has_begun_stays(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Министр финансов");
	paper_words(&paper.pages, 360, 100, "А. Иванов");
	paper_words(&paper.pages, 60, 112, "Министр юстиции");
	paper_words(&paper.pages, 360, 112, "Е. Серик");
	paper_reads(
	    "L1|Министр финансов                                  А. "
	    "Иванов\n"
	    "L1|Министр юстиции                                   Е. Серик\n");
}

static void posts_below_one_another_have_their_own_names(void **state)
{
	static const char *const posts[] = {"Заместитель", "Премьер-Министра",
	                                    "Министр финансов", "Министр",
	                                    "труда и защиты"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, posts, COUNT(posts));
	paper_words(&paper.pages, 360, 112, "А. Иванов");
	paper_words(&paper.pages, 360, 142, "Е. Серик");
	paper_reads(
	    "L1|Заместитель\nL1|Премьер-Министра\n"
	    "L1|Министр финансов                                  А. "
	    "Иванов\n"
	    "L1|Министр\n"
	    "L1|труда и защиты                                    Е. Серик\n");
}

static void a_day_below_a_name_is_no_post(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Согласовано");
	paper_words(&paper.pages, 60, 112, "Министр финансов");
	paper_words(&paper.pages, 360, 112, "А. Иванов");
	paper_words(&paper.pages, 60, 124, "5 мая 2024 года");
	paper_reads("L1|Согласовано\n"
	            "L1|Министр финансов                                  А. "
	            "Иванов\n"
	            "L1|5 мая 2024 года\n");
}

static void two_texts_at_heights_of_their_own_are_read_one_by_one(void **state)
{
	static const char *const left[] = {"За Правительство",
	                                   "Республики Казахстан"};
	static const char *const right[] = {"За Правительство", "Российской",
	                                    "Федерации"};

	(void)state;
	paper_words(&paper.pages, 60, 60, "Статья 6. Вступление в силу");
	paper_words(&paper.pages, 60, 72, "Соглашение вступает в силу.");
	paper_lines(&paper.pages, 60, 106, left, 2);
	paper_lines(&paper.pages, 320, 100, right, 3);
	paper_reads("L1|Статья 6. Вступление в силу\nL1|Соглашение вступает в "
	            "силу.\nL1\n"
	            "L1|За Правительство\nL1|Республики Казахстан\nL1\n"
	            "L1|За Правительство\nL1|Российской\nL1|Федерации\n");
}

static void two_who_sign_side_by_side_are_read_one_after_the_other(void **state)
{
	static const char *const left[] = {"Министр финансов",
	                                   "Республики Казахстан",
	                                   "___________ М. Такиев"};
	static const char *const right[] = {"Министр юстиции",
	                                    "Республики Казахстан",
	                                    "___________ Е. Сарсембаев"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 3);
	paper_lines(&paper.pages, 340, 100, right, 3);
	paper_reads("L1|Министр финансов\nL1|Республики Казахстан\n"
	            "L1|___________ М. Такиев\nL1\n"
	            "L1|Министр юстиции\nL1|Республики Казахстан\n"
	            "L1|___________ Е. Сарсембаев\n");
}

static void three_who_sign_in_rows_are_read_one_by_one(void **state)
{
	static const char *const posts[] = {
	    "Министр энергетики", "Министр финансов", "Министр юстиции"};
	static const char *const names[] = {"Б. Акчулаков", "Е. Жамаубаев",
	                                    "К. Мусин"};

	(void)state;
	for (size_t i = 0; i < COUNT(posts); i++) {
		paper_words(&paper.pages, 60 + 160 * (float)i, 100, posts[i]);
		paper_words(&paper.pages, 60 + 160 * (float)i, 112, names[i]);
	}
	paper_reads("L1|Министр энергетики\nL1|Б. Акчулаков\nL1\n"
	            "L1|Министр финансов\nL1|Е. Жамаубаев\nL1\n"
	            "L1|Министр юстиции\nL1|К. Мусин\n");
}

/* As a table without lines has them whose left cell goes on. */
static void a_row_of_posts_above_a_row_of_names_is_read_down(void **state)
{
	static const char *const left[] = {"Қазақстан Республикасының",
	                                   "Ұлттық экономика министрінің",
	                                   "міндетін атқарушы"};
	static const char *const right[] = {"Қазақстан Республикасының",
	                                    "Қаржы министрі"};

	(void)state;
	paper_words(&paper.pages, 60, 76, "қолданысқа енгізіледі.");
	paper_lines(&paper.pages, 60, 88, left, 3);
	paper_lines(&paper.pages, 300, 88, right, 2);
	paper_words(&paper.pages, 60, 136, "Ә. Қуантыров");
	paper_words(&paper.pages, 300, 136, "Е. Жамаубаев");
	paper_reads("L1|қолданысқа енгізіледі.\nL1\n"
	            "L1|Қазақстан Республикасының\n"
	            "L1|Ұлттық экономика министрінің\n"
	            "L1|міндетін атқарушы\nL1\nL1|Ә. Қуантыров\nL1\n"
	            "L1|Қазақстан Республикасының\nL1|Қаржы министрі\nL1\n"
	            "L1|Е. Жамаубаев\n");
}

static void a_name_broken_in_a_narrow_column_is_one(void **state)
{
	static const char *const left[] = {"Министр энергетики", "Б.",
	                                   "ОСПАНТАЕВ"};
	static const char *const right[] = {"Қаржы министрі", "Е.",
	                                    "ЖАМАУБАЕВ"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 3);
	paper_lines(&paper.pages, 240, 100, right, 3);
	paper_reads("L1|Министр энергетики\nL1|Б.\nL1|ОСПАНТАЕВ\nL1\n"
	            "L1|Қаржы министрі\nL1|Е.\nL1|ЖАМАУБАЕВ\n");
}

/* No more than a space is left between a name and the next place to sign. */
static void columns_begin_where_the_posts_do(void **state)
{
	static const char *const left[] = {"Министр энергетики",
	                                   "_____________ А. Саткалиев"};
	static const char *const right[] = {"Министр финансов",
	                                    "_____________ Т. Жаксылыков"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 2);
	paper_lines(&paper.pages, 60 + 26 * 6 + 3, 100, right, 2);
	paper_reads("L1|Министр энергетики\nL1|_____________ А. Саткалиев\n"
	            "L1\n"
	            "L1|Министр финансов\nL1|_____________ Т. Жаксылыков\n");
}

static void stamps_below_a_signature_are_read_one_by_one(void **state)
{
	static const char *const left[] = {"Министр энергетики", "СОГЛАСОВАНО",
	                                   "Министр финансов", "Е. Жамаубаев"};
	static const char *const right[] = {"Б. Акчулаков", "СОГЛАСОВАНО",
	                                    "Министр юстиции", "К. Мусин"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 4);
	paper_lines(&paper.pages, 300, 100, right, 4);
	paper_reads("L1|Министр энергетики                      Б. Акчулаков\n"
	            "L1\n"
	            "L1|СОГЛАСОВАНО\nL1|Министр финансов\nL1|Е. Жамаубаев\n"
	            "L1\n"
	            "L1|СОГЛАСОВАНО\nL1|Министр юстиции\nL1|К. Мусин\n");
}

static void one_who_signs_below_another_is_read_behind_him(void **state)
{
	static const char *const left[] = {"Министр энергетики", "Б. Акчулаков",
	                                   "Министр финансов", "Е. Жамаубаев"};
	static const char *const right[] = {"Исполняющий обязанности",
	                                    "министра юстиции", "К. Мусин"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 4);
	paper_lines(&paper.pages, 300, 100, right, 3);
	paper_reads("L1|Министр энергетики\nL1|Б. Акчулаков\n"
	            "L1|Министр финансов\nL1|Е. Жамаубаев\nL1\n"
	            "L1|Исполняющий обязанности\nL1|министра юстиции\n"
	            "L1|К. Мусин\n");
}

static void a_post_without_a_name_beside_others_is_told(void **state)
{
	static const char *const left[] = {"Министр энергетики",
	                                   "Республики Казахстан"};
	static const char *const right[] = {"Министр юстиции",
	                                    "Республики Казахстан"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 2);
	paper_lines(&paper.pages, 300, 100, right, 2);
	paper_words(&paper.pages, 300, 124, "К. Мусин");
	paper_reads(
	    "L1|Министр энергетики                      Министр юстиции\n"
	    "L1|Республики Казахстан                    Республики Казахстан\n"
	    "L1\nL1|К. Мусин\n"
	    "U|page 1: which name is of which post, of those who sign side by "
	    "side; the lines are read as they stand\n");
}

static void two_stamps_side_by_side_are_read_one_after_the_other(void **state)
{
	static const char *const left[] = {"«КЕЛІСІЛДІ»", "Қазақстан",
	                                   "Қаржы министрлігі"};
	static const char *const right[] = {"«БЕКІТЕМІН»", "Қазақстан",
	                                    "Әділет министрлігі"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 3);
	paper_lines(&paper.pages, 340, 100, right, 3);
	paper_reads("L1|«КЕЛІСІЛДІ»\nL1|Қазақстан\nL1|Қаржы министрлігі\n"
	            "L1\nL1|«БЕКІТЕМІН»\nL1|Қазақстан\n"
	            "L1|Әділет министрлігі\n");
}

static void the_kind_of_an_act_in_two_languages_is_no_stamp(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "БҰЙРЫҚ");
	paper_words(&paper.pages, 340, 100, "ПРИКАЗ");
	paper_words(&paper.pages, 60, 112, "Астана қаласы");
	paper_words(&paper.pages, 340, 112, "город Астана");
	paper_reads("L1|БҰЙРЫҚ                                         ПРИКАЗ\n"
	            "L1|Астана қаласы                                  город "
	            "Астана\n");
}

/* Rows of a list, which no sign tells to be two texts. */
static void two_columns_of_one_line_rows_stay_rows(void **state)
{
	static const char *const left[] = {"Город Астана", "Город Алматы"};
	static const char *const right[] = {"12 000", "15 500"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, left, 2);
	paper_lines(&paper.pages, 340, 100, right, 2);
	paper_reads(
	    "L1|Город Астана                                   12 000\n"
	    "L1|Город Алматы                                   15 500\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_name_beside_the_middle_line_stands_behind_the_last),
	    TEST(so_does_one_beside_the_first_below_which_the_post_goes_on),
	    TEST(so_does_one_beside_the_last),
	    TEST(a_name_near_to_the_first_line_stands_behind_the_last),
	    TEST(a_post_goes_on_in_capitals_where_its_words_had_no_room),
	    TEST(a_name_may_stand_right_behind_a_line_that_fills_its_cell),
	    TEST(a_line_below_a_post_that_had_room_is_its_own),
	    TEST(in_both_languages),
	    TEST(a_name_between_two_lines_is_mixed_into_neither),
	    TEST(letters_as_high_as_their_lines_part_are_mixed_into_neither),
	    TEST(a_name_below_which_a_post_has_begun_stays),
	    TEST(posts_below_one_another_have_their_own_names),
	    TEST(a_day_below_a_name_is_no_post),
	    TEST(two_texts_at_heights_of_their_own_are_read_one_by_one),
	    TEST(two_who_sign_side_by_side_are_read_one_after_the_other),
	    TEST(three_who_sign_in_rows_are_read_one_by_one),
	    TEST(a_row_of_posts_above_a_row_of_names_is_read_down),
	    TEST(a_name_broken_in_a_narrow_column_is_one),
	    TEST(columns_begin_where_the_posts_do),
	    TEST(stamps_below_a_signature_are_read_one_by_one),
	    TEST(one_who_signs_below_another_is_read_behind_him),
	    TEST(a_post_without_a_name_beside_others_is_told),
	    TEST(two_stamps_side_by_side_are_read_one_after_the_other),
	    TEST(the_kind_of_an_act_in_two_languages_is_no_stamp),
	    TEST(two_columns_of_one_line_rows_stay_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
