/* Text in columns: where one ends and the other begins. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

enum { WORDS = 8, WORD_MOST = 40 };

static const char *const RU[WORDS] = {"порядок", "выдачи",   "разрешений",
                                      "и",       "иных",     "документов",
                                      "по",      "заявлению"};
static const char *const KK[WORDS] = {"рұқсаттар",  "мен",   "өзге",
                                      "құжаттарды", "беру",  "тәртібі",
                                      "бойынша",    "өтініш"};

/* A column of lines whose words are spread from edge to edge, each line another
   way; the number of the line is its first word. */
struct column {
	float x, y, width, pitch;
	size_t lines;
	char name;
	const char *const *words;
};

static float word_width(const char *word)
{
	return 6 * (float)str_runes(str_from(word));
}

static void column_line(const struct column *c, size_t i)
{
	char first[WORD_MOST];
	const char *line[WORDS + 1] = {first};
	size_t n = 1;
	float used, x = c->x, gap;

	snprintf(first, sizeof(first), "%c%zu", c->name, i);
	used = word_width(first);
	for (size_t k = i; n <= WORDS; k++) {
		const char *w = c->words[k % WORDS];

		if (used + word_width(w) + 6 * (float)n > c->width)
			break;
		used += word_width(w);
		line[n++] = w;
	}
	gap = (c->width - used) / (float)(n - 1);
	for (size_t k = 0; k < n; k++) {
		paper_words(&paper.pages, x, c->y + c->pitch * (float)i,
		            line[k]);
		x += word_width(line[k]) + gap;
	}
}

static void column_print(const struct column *c)
{
	for (size_t i = 0; i < c->lines; i++)
		column_line(c, i);
}

/* Are the lines of a column read, each right behind the one before, from a
   place on?  The place behind them. */
static size_t column_is_read(struct str got, size_t at, const struct column *c)
{
	for (size_t i = 0; i < c->lines; i++) {
		char first[WORD_MOST];
		size_t found;

		snprintf(first, sizeof(first), "|%c%zu ", c->name, i);
		found = str_find(str_after(got, at), str_from(first));
		assert_true(at + found < got.n);
		at += found + 1;
	}
	return at;
}

static void columns_are_read(const struct column *c, size_t n)
{
	struct str got;
	size_t at = 0;

	for (size_t i = 0; i < n; i++)
		column_print(&c[i]);
	got = paper_read(&paper.pages);
	for (size_t i = 0; i < n; i++)
		at = column_is_read(got, at, &c[i]);
}

static void columns_of_spread_words_stand_a_narrow_gap_apart(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 20, 'a', RU},
	                           {300, 100, 230, 12, 20, 'b', RU}};

	(void)state;
	paper_words(&paper.pages, 100, 60,
	            "Закон о разрешениях и уведомлениях для всех лиц в стране");
	columns_are_read(c, 2);
}

static void languages_stand_side_by_side_at_other_heights(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 20, 'a', KK},
	                           {302, 105, 230, 12, 20, 'b', RU}};

	(void)state;
	columns_are_read(c, 2);
}

static void columns_may_have_lines_of_other_pitch(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 22, 'a', KK},
	                           {300, 100, 230, 13.5F, 20, 'b', RU}};

	(void)state;
	columns_are_read(c, 2);
}

static void three_columns_are_read_one_after_the_other(void **state)
{
	const struct column c[] = {{40, 100, 160, 12, 20, 'a', KK},
	                           {210, 103, 160, 12, 20, 'b', RU},
	                           {380, 100, 160, 12, 12, 'c', RU}};

	(void)state;
	columns_are_read(c, 3);
}

static void a_column_may_end_before_the_other_one(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 40, 'a', RU},
	                           {300, 100, 230, 12, 9, 'b', RU}};

	(void)state;
	columns_are_read(c, 2);
}

static void few_lines_with_even_edges_are_columns(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 6, 'a', KK},
	                           {302, 100, 230, 12, 6, 'b', RU}};

	(void)state;
	columns_are_read(c, 2);
}

static void a_column_may_have_just_begun(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 40, 'a', RU},
	                           {300, 100, 230, 12, 3, 'b', KK}};

	(void)state;
	columns_are_read(c, 2);
}

/* Columns of two pages are read one behind the other. */
static void pages_are_read(const struct column *c, size_t second)
{
	struct str got;
	size_t at = 0;

	for (size_t i = 0; i < 2 + second; i++) {
		if (i == 2)
			paper_page(&paper.pages);
		column_print(&c[i]);
	}
	got = paper_read(&paper.pages);
	for (size_t i = 0; i < 2 + second; i++)
		at = column_is_read(got, at, &c[i]);
}

static void a_line_goes_on_with_columns_of_the_page_before(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 40, 'a', RU},
	                           {300, 100, 230, 12, 40, 'b', RU},
	                           {60, 100, 230, 12, 4, 'c', RU},
	                           {300, 100, 120, 12, 1, 'd', RU}};

	(void)state;
	pages_are_read(c, 2);
}

static void the_first_column_may_be_alone_on_the_last_page(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 40, 'a', KK},
	                           {300, 100, 230, 12, 40, 'b', KK},
	                           {60, 100, 230, 12, 4, 'c', KK}};

	(void)state;
	paper_words(&paper.pages, 80, 88, "1. Басы");
	paper_page(&paper.pages);
	pages_are_read(c, 1);
	/* Its lines are full: that they go on is told. */
	assert_true(str_find(paper_read(&paper.pages), STR(" \nL1|c1 ")) <
	            paper_read(&paper.pages).n);
}

static void a_post_and_a_name_below_a_page_of_columns_are_a_line(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 40, 'a', RU},
	                           {300, 100, 230, 12, 40, 'b', RU}};

	(void)state;
	for (size_t i = 0; i < 2; i++)
		column_print(&c[i]);
	paper_page(&paper.pages);
	paper_words(&paper.pages, 60, 100, "Министр финансов");
	paper_words(&paper.pages, 60, 112, "Республики Казахстан");
	paper_words(&paper.pages, 300, 112, "Е. Ким");
	assert_true(
	    str_ends(str_strip(paper_read(&paper.pages)), STR("Е. Ким")));
	assert_true(str_find(paper_read(&paper.pages), STR("Казахстан    ")) <
	            paper_read(&paper.pages).n);
}

static void a_signature_below_columns_is_in_neither(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 20, 'a', RU},
	                           {300, 100, 230, 12, 20, 'b', RU}};
	struct str got;

	(void)state;
	paper_words(&paper.pages, 60, 380, "Министр финансов");
	paper_words(&paper.pages, 400, 380, "Е. Ким");
	columns_are_read(c, 2);
	got = paper_read(&paper.pages);
	assert_true(str_ends(str_strip(got), STR("Е. Ким")));
	assert_true(column_is_read(got, 0, &c[1]) <
	            str_find(got, STR("Министр")));
}

static void so_is_a_short_one_right_below_the_first(void **state)
{
	const struct column c[] = {{60, 100, 230, 12, 20, 'a', RU},
	                           {300, 100, 230, 12, 20, 'b', RU}};

	(void)state;
	paper_words(&paper.pages, 60, 340, "Министр");
	paper_words(&paper.pages, 150, 340, "Е. Ким");
	columns_are_read(c, 2);
	assert_true(
	    str_ends(str_strip(paper_read(&paper.pages)), STR("Е. Ким")));
}

static void spread_words_of_one_column_stay_in_their_lines(void **state)
{
	const struct column c = {60, 100, 470, 12, 40, 'a', RU};
	struct str got;

	(void)state;
	column_print(&c);
	got = paper_read(&paper.pages);
	for (size_t i = 0; got.n != 0; i++) {
		struct str line = str_sub(got, 0, str_find(got, STR("\n")));

		assert_true(i >= c.lines ||
		            str_find(line, str_from(c.words[i % WORDS])) <
		                line.n);
		got = str_after(got, line.n + (line.n < got.n));
	}
}

static void posts_and_names_are_no_columns(void **state)
{
	struct str got;

	(void)state;
	for (int i = 0; i < 10; i++) {
		float y = 100 + 12 * (float)i;

		paper_words(&paper.pages, 60, y,
		            "Заместитель министра финансов");
		paper_words(&paper.pages, 400, y, "А. Сериков");
	}
	got = paper_read(&paper.pages);
	got = str_after(got, str_find(got, STR("финансов")));
	assert_true(str_find(got, STR("Сериков")) <
	            str_find(got, STR("Заместитель")));
}

/* Two texts in two languages whose lines are not full. */
static void texts_in_two_languages_are_read_one_after_the_other(void **state)
{
	static const char *const kk[] = {"Осы бұйрықтың орындалуын",
	                                 "бақылау Қаржы министріне",
	                                 "жүктелсін.",
	                                 "Бұйрық алғашқы ресми рет",
	                                 "жарияланған күнінен кейін",
	                                 "қолданысқа енгізіледі."};
	static const char *const ru[] = {
	    "Контроль за исполнением",  "приказа оставляю за собой,",
	    "его не передаю.",          "Приказ вводится в действие",
	    "со дня опубликования его", "в официальной газете."};
	struct str got;

	(void)state;
	paper_lines(&paper.pages, 60, 100, kk, 6);
	paper_lines(&paper.pages, 300, 100, ru, 6);
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("қолданысқа енгізіледі.\n")) <
	            str_find(got, STR("Контроль за")));
	assert_true(str_find(got, STR("\nH|page 1\n")) < got.n);
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(texts_in_two_languages_are_read_one_after_the_other),
	    TEST(columns_of_spread_words_stand_a_narrow_gap_apart),
	    TEST(languages_stand_side_by_side_at_other_heights),
	    TEST(columns_may_have_lines_of_other_pitch),
	    TEST(three_columns_are_read_one_after_the_other),
	    TEST(a_column_may_end_before_the_other_one),
	    TEST(few_lines_with_even_edges_are_columns),
	    TEST(a_column_may_have_just_begun),
	    TEST(a_line_goes_on_with_columns_of_the_page_before),
	    TEST(the_first_column_may_be_alone_on_the_last_page),
	    TEST(a_post_and_a_name_below_a_page_of_columns_are_a_line),
	    TEST(a_signature_below_columns_is_in_neither),
	    TEST(so_is_a_short_one_right_below_the_first),
	    TEST(spread_words_of_one_column_stay_in_their_lines),
	    TEST(posts_and_names_are_no_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
