/* From characters on paper to lines: notes at the foot of a page. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum {
	LINES = 40,
	SHOWN_MOST = 400, /* bytes of what was read */
};

/* A page whose last lines are these, a short line drawn below them, a note. */
static void page_with_note(const char *last, const char *note)
{
	for (size_t i = 0; i < LINES; i++)
		paper_words(&paper.pages, 60, 100 + (float)i * 12,
		            "слова закона, которые идут до конца строки без "
		            "перерыва и");
	paper_words(&paper.pages, 60, 100 + LINES * 12, last);
	paper_line(&paper.pages, 60, 760, 160, 760);
	paper_words(&paper.pages, 60, 770, note);
	paper_page(&paper.pages);
	paper_words(&paper.pages, 60, 60, "до конца предложения.");
	paper_words(&paper.pages, 90, 72, "2. Другой абзац.");
}

static void ends_in(const char *wanted)
{
	struct str got = paper_read(&paper.pages);

	if (str_ends(got, str_from(wanted)))
		return;
	if (got.n > SHOWN_MOST)
		got = str_after(got, got.n - SHOWN_MOST);
	fail_msg("wanted:\n%s\ngot:\n%.*s", wanted, STR_ARG(got));
}

static void
a_note_does_not_cut_the_sentence_that_goes_on_behind_it(void **state)
{
	(void)state;
	page_with_note("слова, которые идут", "* Түсініктеме.");
	ends_in("L1|слова, которые идут\n"
	        "L9|до конца предложения.\n"
	        "L1\nL1|* Түсініктеме.\nL1\n"
	        "L1|     2. Другой абзац.\n"
	        "N|* Түсініктеме.\n");
}

static void a_note_behind_a_whole_sentence_stays(void **state)
{
	(void)state;
	page_with_note("слова, которые идут.", "* Примечание.");
	ends_in("L1|слова, которые идут.\n"
	        "L1\nL1|* Примечание.\n"
	        "L9|до конца предложения.\n"
	        "L1|     2. Другой абзац.\n");
}

static void words_below_a_line_that_open_no_note_stay(void **state)
{
	(void)state;
	page_with_note("слова, которые идут", "3 дня считаются");
	ends_in("L1|слова, которые идут\n"
	        "L1\nL1|3 дня считаются\n"
	        "L9|до конца предложения.\n"
	        "L1|     2. Другой абзац.\n");
}

enum { NOTE_HIGH = 8, NOTE_EM = 5 };

static void words_put(float y, const char *words)
{
	paper_sized(60, y, 10, 6, words);
}

static void note_words(float y, const char *words)
{
	paper_sized(60, y, NOTE_HIGH, NOTE_EM, words);
}

/* A page of text, whose last lines are these. */
static void page_ends(const char *first, const char *second)
{
	for (size_t i = 0; i < LINES; i++)
		words_put(100 + (float)i * 12,
		          "слова закона, которые идут до конца строки без "
		          "перерыва и");
	words_put(100 + LINES * 12, first);
	words_put(112 + LINES * 12, second);
}

static void a_note_goes_behind_the_paragraph_its_mark_stood_in(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "Q|1\nM|1 Түсініктеме.\n");
}

static void each_of_several_notes_goes_behind_its_own_paragraph(void **state)
{
	(void)state;
	page_ends("до конца предложения*.", "2. Келесі абзац{2}.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	note_words(750, "* Первое.");
	note_words(760, "{2}Екінші.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Первое.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "L1\nL1|Екінші.\nL1\n"
	        "Q|*\nQ|2\nM|* Первое.\nM|2Екінші.\n");
}

static void a_power_and_the_number_of_a_unit_are_no_marks(void **state)
{
	(void)state;
	page_ends("площадью 10 м{2} по статье 15{2}.",
	          "3{2}-тармақ және х{2}.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{2} Түсініктеме.");
	ends_in("L1|площадью 10 м² по статье 15².\n"
	        "L1|3²-тармақ және х².\n"
	        "L1\nL1|2 Түсініктеме.\n");
}

static void a_note_is_found_though_powers_stand_before_its_mark(void **state)
{
	(void)state;
	page_ends("площадью 10 м{2} по статье 15{2}.", "2. Келесі{2} абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{2} Түсініктеме.");
	ends_in("L1|площадью 10 м² по статье 15².\n"
	        "L1|2. Келесі абзац.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "Q|2\nM|2 Түсініктеме.\n");
}

static void
small_letters_below_a_wide_gap_are_notes_without_a_line(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	note_words(770, "{1} Түсініктеме.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "Q|1\nM|1 Түсініктеме.\n");
}

static void a_note_may_go_on_at_the_foot_of_the_next_page(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме, которое идет");
	paper_page(&paper.pages);
	page_ends("до конца.", "3. Дальше.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "дальше.");
	ends_in("L1|до конца.\n"
	        "L1|3. Дальше.\n"
	        "Q|1\nM|1 Түсініктеме, которое идет\nM|дальше.\n");
}

static void a_note_of_a_table_stands_in_its_cell(void **state)
{
	static const float xs[] = {60, 260, 460}, ys[] = {640, 660, 680};

	(void)state;
	page_ends("до конца предложения.", "2. Келесі абзац:");
	paper_grid(&paper.pages, xs, 3, ys, 3);
	paper_sized(64, 644, 10, 6, "Бассейн");
	paper_sized(264, 644, 10, 6, "Төлем");
	paper_sized(64, 664, 10, 6, "Прочие{1}");
	paper_sized(264, 664, 10, 6, "139");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме.");
	ends_in("T\nR\nC1 1\nL0|Бассейн\nC1 1\nL0|Төлем\n"
	        "R\nC1 1\nL0|Прочие\nL0|Түсініктеме.\nC1 1\nL0|139\nE\n"
	        "Q|1\nM|1 Түсініктеме.\n");
}

static void
a_number_in_the_line_opens_a_note_that_has_its_mark_above(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі{2} абзац.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	words_put(750, "1 Түсініктеме.");
	words_put(762, "2 Примечание.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "L1\nL1|Примечание.\nL1\n"
	        "Q|1\nQ|2\nM|1 Түсініктеме.\nM|2 Примечание.\n");
}

static void a_number_that_has_no_mark_above_opens_none(void **state)
{
	(void)state;
	page_ends("до конца предложения.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	words_put(770, "1 Түсініктеме.");
	ends_in("L1|до конца предложения.\n"
	        "L1|2. Келесі абзац.\n"
	        "L1\nL1|1 Түсініктеме.\n");
}

static void a_number_within_a_note_opens_no_other_one(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі{2} абзац.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	words_put(750, "1 Түсініктеме жылғы");
	words_put(762, "2 сәуірдегі.");
	words_put(774, "2 Екінші.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме жылғы \nL1|2 сәуірдегі.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "L1\nL1|Екінші.\nL1\n"
	        "Q|1\nQ|2\nM|1 Түсініктеме жылғы\nM|2 Екінші.\n");
}

static void
a_mark_behind_a_figure_is_one_where_its_note_is_the_next(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. По участку 15{2}.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	note_words(750, "{1} Түсініктеме.");
	note_words(760, "{2} Примечание.");
	ends_in("L1|2. По участку 15.\n"
	        "L1\nL1|Примечание.\nL1\n"
	        "Q|1\nQ|2\nM|1 Түсініктеме.\nM|2 Примечание.\n");
}

static void a_power_of_ten_is_no_mark_even_there(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Расход 10{2}.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	note_words(750, "{1} Түсініктеме.");
	note_words(760, "{2} Примечание.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "L1|2. Расход 10².\nL1\nL1|Примечание.\nL1\n"
	        "Q|1\nQ|2\nM|1 Түсініктеме.\nG|2 Примечание.\n");
}

/* A page that ends in two lines with marks, and its notes. */
static void marked_is(const char *first, const char *second,
                      const char *const notes[2], const char *wanted)
{
	page_ends(first, second);
	paper_line(&paper.pages, 60, 740, 160, 740);
	note_words(750, notes[0]);
	note_words(760, notes[1]);
	ends_in(wanted);
}

static void a_mark_may_stand_behind_a_space(void **state)
{
	(void)state;
	marked_is("1. Өтініш {1} береді.", "2. Рассматривает. {2}",
	          (const char *const[]){"{1} Еркін.", "{2} Быстро."},
	          "L1|1. Өтініш береді.\nL1\nL1|Еркін.\nL1\n"
	          "L1|2. Рассматривает.\nL1\nL1|Быстро.\nL1\n"
	          "Q|1\nQ|2\nM|1 Еркін.\nM|2 Быстро.\n");
}

static void figures_of_two_marks_are_those_of_two_notes(void **state)
{
	(void)state;
	marked_is("1. Өтініш береді.", "2. Ведет список{12}, хранит.",
	          (const char *const[]){"{1} Еркін.", "{2} Быстро."},
	          "L1|2. Ведет список, хранит.\n"
	          "L1\nL1|Еркін.\nL1\nL1\nL1|Быстро.\nL1\n"
	          "Q|1\nQ|2\nM|1 Еркін.\nM|2 Быстро.\n");
}

static void a_mark_may_stand_behind_the_number_of_a_point(void **state)
{
	(void)state;
	marked_is("1.{1} Өтініш береді.", "2) {2}Сайран.",
	          (const char *const[]){"{1} Еркін.", "{2} Быстро."},
	          "L1|1. Өтініш береді.\nL1\nL1|Еркін.\nL1\n"
	          "L1|2) Сайран.\nL1\nL1|Быстро.\nL1\n"
	          "Q|1\nQ|2\nM|1 Еркін.\nM|2 Быстро.\n");
}

static void a_mark_may_stand_behind_a_unit_that_has_no_such_power(void **state)
{
	(void)state;
	marked_is("1. Нөмірі 1{1}.", "2. Не менее 2 м{2}.",
	          (const char *const[]){"{1} Еркін.", "{2} Быстро."},
	          "L1|1. Нөмірі 1.\n"
	          "L1\nL1|Еркін.\nL1\n"
	          "L1|2. Не менее 2 м².\nL1\nL1|Быстро.\nL1\n"
	          "Q|1\nQ|2\nM|1 Еркін.\nG|2 Быстро.\n");
}

static void a_sign_before_the_mark_of_the_note_before_is_none(void **state)
{
	(void)state;
	marked_is("1. Не менее 2 га{2}.", "2. Береді{1}.",
	          (const char *const[]){"{1} Еркін.", "{2} Быстро."},
	          "L1|1. Не менее 2 га².\nL1|2. Береді.\n"
	          "L1\nL1|Еркін.\nL1\nL1\nL1|Быстро.\nL1\n"
	          "Q|1\nQ|2\nM|1 Еркін.\nG|2 Быстро.\n");
}

static void a_name_in_capital_letters_may_have_a_mark(void **state)
{
	(void)state;
	page_ends("до конца предложения.", "2. ҚР{1} Кодексі, AB{1}.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме.");
	ends_in("L1|2. ҚР Кодексі, AB¹.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "Q|1\nM|1 Түсініктеме.\n");
}

static void figures_at_the_end_of_a_small_note_belong_to_it(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Ведомости, ст. 8455.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Ведомости, ст. 8455.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "Q|1\nM|1 Ведомости, ст. 8455.\n");
}

static void a_note_without_a_mark_waits_for_the_sentence_too(void **state)
{
	(void)state;
	page_with_note("слова, которые идут", "1 Примечание.");
	ends_in("L1|слова, которые идут\n"
	        "L9|до конца предложения.\n"
	        "L1\nL1|1 Примечание.\nL1\n"
	        "L1|     2. Другой абзац.\n"
	        "N|1 Примечание.\n");
}

static void a_note_without_a_mark_cuts_no_table(void **state)
{
	static const float xs[] = {60, 260, 460};
	static const float low[] = {640, 660, 680}, high[] = {60, 80, 100};

	(void)state;
	paper_words(&paper.pages, 60, 600, "Келесі кесте:");
	paper_grid(&paper.pages, xs, 3, low, 3);
	paper_words(&paper.pages, 64, 644, "Бассейн");
	paper_words(&paper.pages, 264, 664, "139");
	paper_line(&paper.pages, 60, 760, 160, 760);
	paper_words(&paper.pages, 60, 770, "1 Примечание.");
	paper_page(&paper.pages);
	paper_grid(&paper.pages, xs, 3, high, 3);
	paper_words(&paper.pages, 64, 64, "Прочие");
	paper_words(&paper.pages, 264, 84, "140");
	paper_words(&paper.pages, 60, 120, "Дальше.");
	ends_in("R\nC1 1\nL0|Прочие\nC1 1\n"
	        "R\nC1 1\nC1 1\nL0|140\nE\n"
	        "L9|Дальше.\nL1\nL1|1 Примечание.\nL1\n"
	        "N|1 Примечание.\n");
}

static void a_note_may_stand_on_the_page_behind_its_mark(void **state)
{
	(void)state;
	page_ends("до конца предложения.", "2. Келесі{1} абзац.");
	paper_page(&paper.pages);
	words_put(100, "3. Дальше.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме.");
	ends_in("L1|2. Келесі абзац.\n"
	        "L1\nL1|Түсініктеме.\nL1\n"
	        "L9|3. Дальше.\n"
	        "Q|1\nM|1 Түсініктеме.\n");
}

static void a_long_line_may_stand_above_a_note_that_goes_on(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме. Которое идет");
	paper_page(&paper.pages);
	page_ends("до конца.", "3. Дальше.");
	paper_line(&paper.pages, 60, 760, 535, 760);
	note_words(770, "дальше.");
	ends_in("L1|до конца.\n"
	        "L1|3. Дальше.\n"
	        "Q|1\nM|1 Түсініктеме. Которое идет\nM|дальше.\n");
}

static void notes_that_fill_half_of_a_page_are_found(void **state)
{
	struct str got;

	(void)state;
	words_put(100, "до конца предложения{1}.");
	words_put(112, "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 300, 160, 300);
	note_words(310, "{1} Түсініктеме, которое идет");
	for (float y = 320; y < 780; y += 10)
		note_words(y, "слова примечания, которые идут до конца");
	got = paper_read(&paper.pages);
	assert_true(str_starts(got, STR("L1|до конца предложения.\n"
	                                "L1\nL1|Түсініктеме, которое ")));
	ends_in("L1|2. Келесі абзац.\nQ|1\nM|1 Түсініктеме, которое идет\n");
}

static void paragraphs_of_a_note_are_told_apart(void **state)
{
	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	note_words(748, "{1} Түсініктеме.");
	note_words(758, "Екінші абзац, ол ұзағырақ.");
	ends_in("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме.\nL1\nL1|Екінші абзац, ол ұзағырақ.\nL1\n"
	        "L1|2. Келесі абзац.\n"
	        "Q|1\nM|1 Түсініктеме.\n");
}

static void a_note_that_goes_on_at_the_next_page_is_one_paragraph(void **state)
{
	struct str got;

	(void)state;
	page_ends("до конца предложения{1}.", "2. Келесі абзац.");
	paper_line(&paper.pages, 60, 760, 160, 760);
	note_words(770, "{1} Түсініктеме, которое идет");
	paper_page(&paper.pages);
	page_ends("до конца.", "3. Дальше.");
	paper_line(&paper.pages, 60, 740, 160, 740);
	note_words(746, "дальше.");
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("L1\nL1|Түсініктеме, которое идет \n"
	                              "L1|дальше.\nL1\nL1|2. Келесі")) < got.n);
}

/* Two columns of so many lines, below which a note begins and goes on. */
static struct str columns_noted(size_t first, size_t second)
{
	const size_t lines[] = {first, second};

	for (size_t c = 0; c < 2; c++) {
		float x = 60 + (float)c * 260;
		float y = 100 + (float)lines[c] * 12;

		for (size_t i = 0; i < lines[c]; i++)
			paper_sized(x, 100 + (float)i * 12, 10, 6,
			            i == 2 && c == 0
			                ? "слова{1} закона, которые идут до"
			                : "слова закона, которые идут до ко");
		paper_line(&paper.pages, x, y + 20, x + 60, y + 20);
		paper_sized(x, y + 24, 10, 6,
		            c == 0 ? "1 Түсініктеме." : "Тағы.");
		for (float at = y + 36; at < 780; at += 12)
			paper_sized(x, at, 10, 6,
			            "слова примечания до конца его");
	}
	return paper_read(&paper.pages);
}

static void a_note_goes_on_in_the_next_column(void **state)
{
	struct str got = columns_noted(30, 20);

	(void)state;
	assert_true(str_find(got, STR("\nM|1 Түсініктеме.\n")) < got.n);
	assert_true(str_find(got, STR("\nL1|Тағы.")) <
	            str_find(got, STR("\nQ|1\n")));
	assert_true(str_find(got, STR("U|")) == got.n);
}

static void a_note_goes_on_where_little_is_left_of_columns(void **state)
{
	struct str got = columns_noted(30, 4);

	(void)state;
	assert_true(str_find(got, STR("\nM|1 Түсініктеме.\n")) < got.n);
	assert_true(str_find(got, STR("до ко\n")) <
	            str_find(got, STR("\nL1|Тағы.")));
	assert_true(str_find(got, STR("U|")) == got.n);
}

static void
a_note_stands_below_its_own_column_though_the_other_is_near(void **state)
{
	struct str got;

	(void)state;
	for (size_t c = 0; c < 2; c++)
		for (size_t i = 0; i < 50; i++)
			paper_sized(
			    60 + (float)c * 185, 100 + (float)i * 12, 10, 6,
			    i == 2 && c == 1 ? "слова{1} закона, которые идут"
					     : "слова закона, которые идут да");
	for (size_t i = 50; i < 55; i++)
		paper_sized(60, 100 + (float)i * 12, 10, 6,
		            "слова закона, которые идут да");
	paper_line(&paper.pages, 245, 710, 305, 710);
	paper_sized(245, 724, 8, 5, "1 Түсініктеме осы сөзге.");
	paper_sized(245, 736, 8, 5, "Тағы бір сөйлем осында бар.");
	paper_sized(245, 748, 8, 5, "Соңғы сөйлем осында бар.");
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("\nM|1 Түсініктеме осы сөзге.\n")) <
	            got.n);
	assert_true(str_find(got, STR("\nQ|1\n")) < got.n);
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_note_does_not_cut_the_sentence_that_goes_on_behind_it),
	    TEST(a_note_behind_a_whole_sentence_stays),
	    TEST(words_below_a_line_that_open_no_note_stay),
	    TEST(a_note_goes_behind_the_paragraph_its_mark_stood_in),
	    TEST(each_of_several_notes_goes_behind_its_own_paragraph),
	    TEST(a_power_and_the_number_of_a_unit_are_no_marks),
	    TEST(a_note_is_found_though_powers_stand_before_its_mark),
	    TEST(small_letters_below_a_wide_gap_are_notes_without_a_line),
	    TEST(a_note_may_go_on_at_the_foot_of_the_next_page),
	    TEST(a_note_of_a_table_stands_in_its_cell),
	    TEST(a_number_in_the_line_opens_a_note_that_has_its_mark_above),
	    TEST(a_number_that_has_no_mark_above_opens_none),
	    TEST(a_number_within_a_note_opens_no_other_one),
	    TEST(a_mark_behind_a_figure_is_one_where_its_note_is_the_next),
	    TEST(a_power_of_ten_is_no_mark_even_there),
	    TEST(a_mark_may_stand_behind_a_space),
	    TEST(figures_of_two_marks_are_those_of_two_notes),
	    TEST(a_mark_may_stand_behind_the_number_of_a_point),
	    TEST(a_mark_may_stand_behind_a_unit_that_has_no_such_power),
	    TEST(a_sign_before_the_mark_of_the_note_before_is_none),
	    TEST(a_name_in_capital_letters_may_have_a_mark),
	    TEST(figures_at_the_end_of_a_small_note_belong_to_it),
	    TEST(a_note_without_a_mark_waits_for_the_sentence_too),
	    TEST(a_note_without_a_mark_cuts_no_table),
	    TEST(a_note_may_stand_on_the_page_behind_its_mark),
	    TEST(a_long_line_may_stand_above_a_note_that_goes_on),
	    TEST(notes_that_fill_half_of_a_page_are_found),
	    TEST(a_note_goes_on_in_the_next_column),
	    TEST(a_note_goes_on_where_little_is_left_of_columns),
	    TEST(a_note_stands_below_its_own_column_though_the_other_is_near),
	    TEST(paragraphs_of_a_note_are_told_apart),
	    TEST(a_note_that_goes_on_at_the_next_page_is_one_paragraph),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
