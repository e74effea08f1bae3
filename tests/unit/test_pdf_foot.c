/* From characters on paper to lines: notes at the foot of a page that no line
   is drawn above. */
#include "paper.h"

#include "pdf/layout.h"
#include "text/tail.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum {
	LINES = 55,
	SHOWN_MOST = 500, /* bytes of what was read */
	HIGH = 10,        /* letters of the text, */
	EM = 6,
	NOTE_HIGH = 8, /* and of notes */
	NOTE_EM = 5,
};

#define FULL                                                                                                             \
	"слова закона, которые идут до конца строки без перерыва и до " \
	"самого края и"

static void text_put(float y, const char *words)
{
	paper_sized(60, y, HIGH, EM, words);
}

static void note_put(float y, const char *words)
{
	paper_sized(60, y, NOTE_HIGH, NOTE_EM, words);
}

/* A page full of text, which ends in two lines. */
static void page_full(const char *first, const char *second)
{
	for (size_t i = 0; i < LINES; i++)
		text_put(60 + (float)i * 12, FULL);
	text_put(60 + LINES * 12, first);
	text_put(72 + LINES * 12, second);
}

static bool has(struct str got, const char *wanted)
{
	return str_find(got, str_from(wanted)) < got.n;
}

static void is_read(const char *const *wanted, size_t n)
{
	struct str got = paper_read(&paper.pages);
	size_t left = got.n > SHOWN_MOST ? got.n - SHOWN_MOST : 0;

	for (size_t i = 0; i < n; i++)
		if (!has(got, wanted[i]))
			fail_msg("wanted:\n%s\ngot:\n%.*s", wanted[i],
			         STR_ARG(str_after(got, left)));
}

#define IS_READ(...)                                                           \
	is_read((const char *const[]){__VA_ARGS__},                            \
	        sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static void small_letters_right_below_the_text_are_notes(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	note_put(744,
	         "{1}Түсініктеме, которое идет до конца строки и дальше да");
	note_put(754, "его конца.");
	IS_READ("L1|до конца предложения.\n"
	        "L1\nL1|Түсініктеме, которое идет до конца строки и дальше да",
	        "\nL1|его конца.\nL1\nL1|2. Келесі абзац.\n", "Q|1\n");
}

/* Where one mark lacks they are text, which is told. */
static void small_lines_that_lack_a_mark_are_told(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	note_put(754, "1Түсініктеме, которое идет до конца строки и дальше да");
	note_put(764, "его конца.");
	note_put(774, "2 Екінші, которое идет до конца строки и дальше да его");
	note_put(784, "своего конца.");
	IS_READ("|1Түсініктеме, которое", "|2 Екінші,", "\nO");
}

static void numbers_in_the_line_open_notes_that_have_their_marks(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі{2} абзац.");
	note_put(754, "1Түсініктеме, которое идет до конца строки и дальше да");
	note_put(764, "его конца.");
	note_put(774, "2 Екінші, которое идет до конца строки и дальше да его");
	note_put(784, "своего конца.");
	IS_READ("L1|до конца предложения.\nL1\nL1|Түсініктеме, которое",
	        "\nL1|его конца.\nL1\nL1|2. Келесі абзац.\n"
	        "L1\nL1|Екінші,",
	        "\nL1|своего конца.\n", "Q|1\nQ|2\n");
}

static void so_do_numbers_in_a_bracket(void **state)
{
	(void)state;
	page_full("до конца предложения{1)}.", "2. Келесі{2)} абзац.");
	paper_line(&paper.pages, 60, 750, 160, 750);
	note_put(754, "1)түсініктеме.");
	note_put(764, "2) Екінші.");
	IS_READ("L1|до конца предложения.\nL1\nL1|түсініктеме.\nL1\n"
	        "L1|2. Келесі абзац.\nL1\nL1|Екінші.\n",
	        "Q|1\nQ|2\n");
}

static void but_not_where_one_has_none(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	note_put(754, "1 Түсініктеме.");
	note_put(764, "2 Екінші.");
	IS_READ("L1|до конца предложения¹.\nL1|2. Келесі абзац.\n",
	        "L1|1 Түсініктеме.\nL1|2 Екінші.\n");
}

static void numbers_behind_a_note_that_goes_on_open_others(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	note_put(754, "1 Түсініктеме, которое идет до конца строки и дальше");
	paper_page(&paper.pages);
	page_full("до конца{2}.", "3. Дальше.");
	note_put(754, "до своего конца.");
	note_put(764, "2 Екінші.");
	IS_READ("\nL1|Екінші.\n", "M|1 Түсініктеме, которое идет до конца",
	        "M|до своего конца.\n", "M|2 Екінші.\n");
}

static void notes_below_a_table_stand_in_its_cells(void **state)
{
	static const float xs[] = {60, 260, 460}, ys[] = {660, 680, 700};

	(void)state;
	for (size_t i = 0; i < LINES - 6; i++)
		text_put(60 + (float)i * 12, FULL);
	paper_grid(&paper.pages, xs, 3, ys, 3);
	text_put(664, "Бассейн");
	paper_sized(264, 664, HIGH, EM, "Төлем{1}");
	text_put(684, "Прочие");
	paper_sized(264, 684, HIGH, EM, "139");
	note_put(744, "1Түсініктеме.");
	IS_READ("L0|Төлем\nL0|Түсініктеме.\n", "E\nQ|1\nM|1Түсініктеме.\n");
}

static void an_indent_opens_a_paragraph_of_a_note(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	paper_sized(80, 744, NOTE_HIGH, NOTE_EM,
	            "{1}Түсініктеме, которое идет до конца строки");
	note_put(754, "и дальше до самого конца всей этой строки и да.");
	paper_sized(80, 764, NOTE_HIGH, NOTE_EM,
	            "Екінші абзац, который идет до конца строки и");
	note_put(774, "дальше.");
	IS_READ("этой строки и да.\nL1\n", "Екінші абзац", "\nL1|дальше.\n");
}

static void they_stay_where_their_mark_is_not_found(void **state)
{
	(void)state;
	page_full("до конца предложения.", "2. Келесі абзац.");
	note_put(744, "{1}Түсініктеме.");
	IS_READ("L1|2. Келесі абзац.\nL1|1Түсініктеме.\n");
}

static void an_asterisk_may_stand_behind_hardly_a_space(void **state)
{
	(void)state;
	page_full("до конца предложения~{*}", "сөздер. Келесі абзац.");
	note_put(744, "{*}Түсініктеме.");
	IS_READ("L1|до конца предложения", "Q|*\nM|*Түсініктеме.\n");
}

static void they_go_on_at_the_foot_of_the_next_page(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	note_put(754, "{1}Түсініктеме, которое идет до конца строки и дальше");
	paper_page(&paper.pages);
	page_full("до конца{2}.", "3. Дальше.");
	note_put(744, "до своего конца");
	note_put(754, "{2}Екінші.");
	IS_READ("\nL1|Екінші.\n", "M|1Түсініктеме, которое идет до конца",
	        "M|до своего конца\n", "M|2Екінші.\n");
}

static void
letters_as_high_as_the_text_are_notes_where_that_is_plain(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі{2} абзац.");
	text_put(744, "{1}Түсініктеме.");
	text_put(756, "{2}Екінші.");
	IS_READ("L1|Түсініктеме.\n", "L1|2. Келесі абзац.\n", "L1|Екінші.\n",
	        "M|1Түсініктеме.\nM|2Екінші.\n");
}

static void so_they_are_with_numbers_in_the_line_before_sentences(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.",
	          "2. Келесі{2} абзац, который идет до конца строки без "
	          "перерыва и до края да и");
	text_put(764, "1 Түсініктеме.");
	text_put(776, "2 Екінші.");
	paper_page(&paper.pages);
	text_put(60, "идет и дальше.");
	IS_READ("L1|Түсініктеме.\n", "L11|идет и дальше.\nL1\nL1|Екінші.\n",
	        "M|1 Түсініктеме.\nM|2 Екінші.\n");
}

static void a_number_may_be_larger_than_the_words_of_its_note(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	paper_sized(60, 752, HIGH, EM, "1");
	note_put(754, "  Түсініктеме, которое идет до конца строки и дальше");
	note_put(764, "его конца.");
	IS_READ("L1|Түсініктеме, которое", "\nL3|его конца.\nL1\n", "Q|1\n");
}

static void they_are_told_where_it_is_not(void **state)
{
	(void)state;
	page_full("до конца предложения{1}.", "2. Келесі абзац.");
	text_put(744, "{1}Түсініктеме.");
	text_put(756, "Тағы бір абзац.");
	IS_READ("L1|до конца предложения¹.\n", "L1|1Түсініктеме.\n",
	        "O|1Түсініктеме.\n");
}

static void nothing_is_told_of_what_has_no_mark_above(void **state)
{
	struct str got;

	(void)state;
	page_full("до конца предложения.", "2. Келесі абзац.");
	text_put(744, "{1}Түсініктеме.");
	text_put(756, "Тағы бір абзац.");
	got = paper_read(&paper.pages);
	assert_false(has(got, "\nO|"));
}

/* Two columns that are full, and below each a note. */
static void notes_stand_below_each_of_two_columns(void **state)
{
	(void)state;
	for (size_t i = 0; i < LINES; i++) {
		paper_sized(60, 60 + (float)i * 12, HIGH, EM,
		            i == 3 ? "слова закона{1}, которые идут да"
		                   : "слова закона, которые идут да и");
		paper_sized(300, 60 + (float)i * 12, HIGH, EM,
		            i == 5 ? "слова закона{2}, которые идут да"
		                   : "слова закона, которые идут да и");
	}
	paper_sized(60, 724, NOTE_HIGH, NOTE_EM, "{1}Түсініктеме.");
	paper_sized(300, 724, NOTE_HIGH, NOTE_EM, "{2}Екінші.");
	IS_READ("\nL1|Түсініктеме.\n", "\nL1|Екінші.\n",
	        "M|1Түсініктеме.\nM|2Екінші.\n");
}

static void a_sentence_goes_on_at_the_next_page(void **state)
{
	(void)state;
	page_full("Абзац.", FULL);
	paper_page(&paper.pages);
	text_put(60, "территориях и далее.");
	text_put(72, "Абзац.");
	IS_READ("L11|территориях и далее.\n");
}

/* A block at the right that begins at the foot of a page, where it is cut. */
static void caption_cut(float y)
{
	page_full("Абзац.", "Абзац.");
	paper_sized(330, y, HIGH, EM, "Бекітілген");
	paper_sized(300, y + 12, HIGH, EM, "Қаржы министрінің");
	paper_page(&paper.pages);
	paper_sized(303, 60, HIGH, EM, "2024 жылғы № 12");
	paper_sized(327, 72, HIGH, EM, "бұйрығымен");
	text_put(96, "Абзац.");
}

static void a_page_cuts_no_caption(void **state)
{
	(void)state;
	caption_cut(762);
	IS_READ("L1|Қаржы министрінің\nL1|2024 жылғы № 12\nL1|бұйрығымен\n");
}

static void one_that_begins_with_the_page_is_another(void **state)
{
	(void)state;
	caption_cut(744);
	paper_page(&paper.pages);
	text_put(786, "Абзац.");
	IS_READ("L1|Қаржы министрінің\nL9|2024 жылғы № 12\nL1|бұйрығымен\n");
}

static void an_item_in_small_letters_does_not_go_on_there(void **state)
{
	(void)state;
	page_full("Абзац.", FULL);
	paper_page(&paper.pages);
	text_put(60, "а) территории и далее.");
	text_put(72, "Абзац.");
	IS_READ("L9|а) территории и далее.\n");
}

static void
a_caption_in_the_middle_is_no_part_of_the_full_line_above(void **state)
{
	(void)state;
	text_put(60, FULL);
	text_put(72, "2. слова закона, которые идут до конца строки без "
	             "перерыва до края.");
	paper_sized(141, 84, HIGH, EM,
	            "1-кесте. Бақылау нысандары осы жерде көрсетілді");
	paper_sized(189, 96, HIGH, EM, "және олардың мерзімі белгіленді");
	IS_READ("перерыва до края.\nL1\nL33|1-кесте. Бақылау нысандары");
}

static void link_put(float x0, float x1, float y, const char *to)
{
	paper_link(&paper.pages, (struct box){x0, y, x1, y + HIGH}, to);
}

/* A full page, whose last point has a mark that is a link. */
static void linked_begin(void)
{
	for (size_t i = 0; i < LINES; i++)
		text_put(60 + (float)i * 12, FULL);
	text_put(720, "1. Тариф[1] применяется с января.");
	link_put(108, 126, 720, "#note-1");
}

static void linked_has_one_of_two_lines(void)
{
	struct sheet *s = sheet_open(paper.pages.a, STR("paper"));

	layout_write(&paper.pages, s);
	tail_find(s);
	assert_int_equal(s->notes.n, 1);
	assert_int_equal(s->notes.p[0].to - s->notes.p[0].from, 2);
}

/* A page of ours, printed: the note stands behind its paragraph. */
static void a_note_of_a_printed_page_has_all_its_paragraphs(void **state)
{
	(void)state;
	linked_begin();
	note_put(732, "[1] Тариф указан без налога.");
	link_put(60, 75, 732, "#mark-1");
	note_put(742, "Екінші абзац осында.");
	text_put(754, "2. Сбор взимается помесячно.");
	linked_has_one_of_two_lines();
}

/* As a program prints it whose marks are links: the last line of the page goes
   on with the note. */
static void the_last_note_has_all_lines_of_its_paragraph(void **state)
{
	(void)state;
	linked_begin();
	text_put(732, "Министр А. Иванов");
	text_put(756,
	         "[1] слова закона, которые идут до конца строки без перерыва "
	         "и до самого");
	link_put(60, 78, 756, "#mark-1");
	text_put(768, "ограничений и дальше.");
	linked_has_one_of_two_lines();
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(small_letters_right_below_the_text_are_notes),
	    TEST(small_lines_that_lack_a_mark_are_told),
	    TEST(numbers_in_the_line_open_notes_that_have_their_marks),
	    TEST(so_do_numbers_in_a_bracket),
	    TEST(but_not_where_one_has_none),
	    TEST(numbers_behind_a_note_that_goes_on_open_others),
	    TEST(notes_below_a_table_stand_in_its_cells),
	    TEST(an_indent_opens_a_paragraph_of_a_note),
	    TEST(they_stay_where_their_mark_is_not_found),
	    TEST(an_asterisk_may_stand_behind_hardly_a_space),
	    TEST(they_go_on_at_the_foot_of_the_next_page),
	    TEST(letters_as_high_as_the_text_are_notes_where_that_is_plain),
	    TEST(so_they_are_with_numbers_in_the_line_before_sentences),
	    TEST(a_number_may_be_larger_than_the_words_of_its_note),
	    TEST(the_last_note_has_all_lines_of_its_paragraph),
	    TEST(they_are_told_where_it_is_not),
	    TEST(nothing_is_told_of_what_has_no_mark_above),
	    TEST(notes_stand_below_each_of_two_columns),
	    TEST(a_sentence_goes_on_at_the_next_page),
	    TEST(an_item_in_small_letters_does_not_go_on_there),
	    TEST(a_page_cuts_no_caption),
	    TEST(one_that_begins_with_the_page_is_another),
	    TEST(a_note_of_a_printed_page_has_all_its_paragraphs),
	    TEST(a_caption_in_the_middle_is_no_part_of_the_full_line_above),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
