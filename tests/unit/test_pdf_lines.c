/* From characters on paper to lines: order, gaps, indents, columns, what stands
   around the text. */
#include "paper.h"
#include "pdf/layout.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static const char *const PROSE[] = {"Настоящий Закон регулирует отношения,",
                                    "возникающие в процессе выдачи и",
                                    "изъятия разрешений, и определяет их",
                                    "порядок для всех лиц, которые их",
                                    "получают от органов по их заявлению",
                                    "или по решению суда, и также для",
                                    "тех, кто выдает их бесплатно или за",
                                    "плату, которую вносят в бюджет до",
                                    "дня выдачи, если иное не указано в",
                                    "решении, которое орган принял раньше"};

static void
characters_are_read_from_left_to_right_whatever_painted_them_when(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 112, "екінші жол");
	paper_words(&paper.pages, 108, 100, "сөзі");
	paper_words(&paper.pages, 60, 100, "бірінші");
	paper_reads("L1|бірінші сөзі\nL1|екінші жол\n");
}

static void a_gap_is_a_space_and_a_wide_one_several(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Министр");
	paper_words(&paper.pages, 60 + 7 * 6 + 4, 100, "финансов");
	paper_words(&paper.pages, 60 + 7 * 6 + 4 + 8 * 6 + 60, 100,
	            "Е. Иванов");
	paper_reads("L1|Министр финансов          Е. Иванов\n");
}

static void an_indent_opens_a_paragraph_and_a_full_line_goes_on(void **state)
{
	static const char *const lines[] = {
	    "бұйрықтың орындалуын бақылау Қазақстан Республикасының Оқу-ағарту "
	    "бірінші вице",
	    "министріне жүктелсін."};

	(void)state;
	paper_words(&paper.pages, 84, 100,
	            "1. Осы бұйрық пен осы бұйрыққа сәйкес бекітілген "
	            "көрсетілетін қызметтердің");
	paper_lines(&paper.pages, 60, 112, lines, 2);
	paper_words(&paper.pages, 84, 136, "2. Осы бұйрық");
	paper_reads(
	    "L1|    1. Осы бұйрық пен осы бұйрыққа сәйкес бекітілген "
	    "көрсетілетін қызметтердің \nL1|бұйрықтың орындалуын бақылау "
	    "Қазақстан Республикасының Оқу-ағарту бірінші вице \n"
	    "L1|министріне жүктелсін.\nL1|    2. Осы бұйрық\n");
}

static void
words_behind_the_number_of_an_item_hang_below_one_another(void **state)
{
	static const char *const lines[] = {
	    "в бюджет до дня выдачи, если иное не указано в решении, которое "
	    "ранее",
	    "орган принял раньше"};

	(void)state;
	paper_words(&paper.pages, 60, 64, "Размер платы, которую вносят");
	paper_words(&paper.pages, 60, 76, "в бюджет:");
	paper_words(&paper.pages, 78, 88, "1)");
	paper_words(&paper.pages, 96, 88,
	            "плата, которую вносят за выдачу, продление и "
	            "переоформление разрешений");
	paper_lines(&paper.pages, 96, 100, lines, 2);
	paper_reads(
	    "L1|Размер платы, которую вносят\nL1|в бюджет:\n"
	    "L1|   1) плата, которую вносят за выдачу, продление и "
	    "переоформление разрешений \n"
	    "L1|в бюджет до дня выдачи, если иное не указано в решении, "
	    "которое ранее \nL1|орган принял раньше\n");
}

static void a_jump_is_an_empty_line(void **state)
{
	static const char *const lines[] = {"один", "два", "три"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, lines, 3);
	paper_words(&paper.pages, 60, 160, "далеко");
	paper_reads("L1|один\nL1|два\nL1|три\nL1\nL1|далеко\n");
}

static void words_spread_over_a_line_have_one_space_between_them(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Приложение");
	paper_words(&paper.pages, 300, 100, "к");
	paper_words(&paper.pages, 486, 100, "приказу");
	paper_words(&paper.pages, 60, 112, "Министра финансов");
	paper_words(&paper.pages, 60, 130, "Министр");
	paper_words(&paper.pages, 420, 130, "А. Б. Иванов");
	paper_reads(
	    "L1|Приложение к приказу \nL1|Министра финансов\n"
	    "L1|Министр                                                   "
	    "  А. Б. Иванов\n");
}

static void lines_around_the_middle_are_no_paragraphs_with_indents(void **state)
{
	static const char *const title[] = {
	    "Об утверждении Правил выдачи разрешений и внесении изменений",
	    "в некоторые приказы Министра финансов"};

	(void)state;
	paper_words(&paper.pages, 110, 60, title[0]);
	paper_words(&paper.pages, 179, 72, title[1]);
	paper_lines(&paper.pages, 60, 84, PROSE, 2);
	paper_reads("L33|Об утверждении Правил выдачи разрешений и внесении "
	            "изменений\nL33|в некоторые приказы Министра финансов\n"
	            "L1|Настоящий Закон регулирует отношения,\n"
	            "L1|возникающие в процессе выдачи и\n");
}

static void
lines_around_the_middle_have_room_by_their_width_not_by_their_end(void **state)
{
	static const char *const full[] = {
	    "Глава 1. Основные положения законодательства о поддержке граждан "
	    "и "
	    "других",
	    "организаций"};

	(void)state;
	paper_words(&paper.pages, 138, 60,
	            "Раздел 1. Общие положения законодательства о "
	            "правах");
	paper_words(&paper.pages, 72, 72, full[0]);
	paper_words(&paper.pages, 258, 84, full[1]);
	paper_lines(&paper.pages, 60, 96, PROSE, 2);
	paper_reads(
	    "L33|Раздел 1. Общие положения законодательства о правах\n"
	    "L33|Глава 1. Основные положения законодательства о поддержке "
	    "граждан и других \nL33|организаций\n"
	    "L1|Настоящий Закон регулирует отношения,\n"
	    "L1|возникающие в процессе выдачи и\n");
}

static void an_indent_is_not_the_middle_where_the_end_is_ragged(void **state)
{
	static const char *const lines[] = {
	    "решении, которое орган принял раньше, чем настал день выдачи или "
	    "изъятия",
	    "разрешения."};

	(void)state;
	for (int i = 0; i < 3; i++) {
		float y = 60 + (float)i * 36;

		paper_words(&paper.pages, 84, y,
		            "1. Плату вносят в бюджет до дня выдачи, если иное "
		            "не сказано в");
		paper_lines(&paper.pages, 60, y + 12, lines, 2);
	}
	assert_true(str_find(paper_read(&paper.pages), STR("L33")) ==
	            paper_read(&paper.pages).n);
}

static void two_columns_are_read_one_after_the_other(void **state)
{
	struct str got;
	size_t left, right;

	(void)state;
	paper_words(&paper.pages, 60, 60,
	            "Закон о разрешениях и уведомлениях для всех лиц в стране");
	paper_lines(&paper.pages, 60, 100, PROSE, COUNT(PROSE));
	paper_lines(&paper.pages, 310, 100, PROSE, COUNT(PROSE));
	got = paper_read(&paper.pages);
	left = str_find(got, STR("решении, которое орган принял раньше"));
	right = left + str_find(str_after(got, left), str_from(PROSE[0]));
	assert_true(right < got.n);
}

static void a_caption_at_the_right_is_no_column(void **state)
{
	static const char *const caption[] = {
	    "Приложение к приказу", "Министра финансов", "Республики Казахстан",
	    "от 5 мая 2024 года № 12"};

	(void)state;
	paper_lines(&paper.pages, 60, 100, PROSE, 2);
	paper_lines(&paper.pages, 350, 140, caption, COUNT(caption));
	paper_lines(&paper.pages, 60, 200, PROSE, 2);
	paper_reads("L1|Настоящий Закон регулирует отношения,\n"
	            "L1|возникающие в процессе выдачи и\nL1\n"
	            "L1|Приложение к приказу\nL1|Министра финансов\n"
	            "L1|Республики Казахстан\nL1|от 5 мая 2024 года № 12\nL1\n"
	            "L1|Настоящий Закон регулирует отношения,\n"
	            "L1|возникающие в процессе выдачи и\n");
}

static void cells_without_lines_are_no_columns(void **state)
{
	struct str got;

	(void)state;
	for (size_t i = 0; i < COUNT(PROSE); i++) {
		float y = 100 + (float)i * 12;

		paper_words(&paper.pages, 60, y, "1");
		paper_words(&paper.pages, 90, y, "Наименование услуги");
		paper_words(&paper.pages, 300, y, "1200");
		paper_words(&paper.pages, 390, y, "май 2024 года");
	}
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("услуги                1200")) < got.n);
}

static void what_stands_on_each_page_again_is_left(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		char number[8] = {(char)('1' + i), '\0'};

		if (i != 0)
			paper_page(&paper.pages);
		paper_words(&paper.pages, 60, 30, "Приказ Министра № 12");
		paper_words(&paper.pages, 60, 200, PROSE[i]);
		paper_words(&paper.pages, 290, 810, number);
	}
	paper_reads(
	    "L1|Настоящий Закон регулирует отношения,\n"
	    "L9|возникающие в процессе выдачи и\n"
	    "L9|изъятия разрешений, и определяет их\n"
	    "L9|порядок для всех лиц, которые их\n"
	    "X|Приказ Министра № 12\nX|1\nX|Приказ Министра № 12\nX|2\n"
	    "X|Приказ Министра № 12\nX|3\nX|Приказ Министра № 12\nX|4\n");
}

/* A page as a browser prints it, the n-th of so many. */
static void browser_page(const char *at, const char *title, const char *pages)
{
	if (paper.pages.list.p[paper.pages.list.n - 1].glyphs.n != 0)
		paper_page(&paper.pages);
	paper_words(&paper.pages, 30, 14, at);
	paper_words(&paper.pages, 260, 14, title);
	paper_words(&paper.pages, 60, 60, PROSE[paper.pages.list.n - 1]);
	paper_words(&paper.pages, 30, 820, "https://a.kz/rus/docs/V1");
	paper_words(&paper.pages, 530, 820, pages);
}

static void what_a_browser_prints_around_pages_is_left(void **state)
{
	(void)state;
	browser_page("26.11.2026, 23:48", "Об утверждении Правил", "1/2");
	browser_page("26.11.2026, 23:48", "Об утверждении Правил", "2/2");
	paper_reads(
	    "L1|Настоящий Закон регулирует отношения,\n"
	    "L9|возникающие в процессе выдачи и\n"
	    "X|26.11.2026, 23:48                     Об утверждении Правил\n"
	    "X|https://a.kz/rus/docs/V1                            "
	    "                               1/2\n"
	    "X|26.11.2026, 23:48                     Об утверждении Правил\n"
	    "X|https://a.kz/rus/docs/V1                            "
	    "                               2/2\n");
}

static void so_it_is_around_a_single_page_in_kazakh(void **state)
{
	(void)state;
	browser_page("11/26/26, 11:48 PM", "Қағидаларды бекіту туралы", "1/1");
	paper_reads("L1|Настоящий Закон регулирует отношения,\n"
	            "X|11/26/26, 11:48 PM                    "
	            "Қағидаларды бекіту туралы\n"
	            "X|https://a.kz/rus/docs/V1                            "
	            "                               1/1\n");
}

static void a_time_at_the_rim_of_a_page_without_a_count_stays(void **state)
{
	(void)state;
	browser_page("26.11.2026, 23:48", "Об утверждении Правил", "7/8");
	assert_true(str_find(paper_read(&paper.pages), STR("X|")) ==
	            paper_read(&paper.pages).n);
}

static void captions_that_pages_begin_with_stay(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		char first[] = "Приложение 7 к приказу";

		if (i != 0)
			paper_page(&paper.pages);
		first[strlen("Приложение ")] = (char)('1' + i);
		paper_words(&paper.pages, 350, 30, first);
		paper_words(&paper.pages, 350, 42, "Министра финансов");
		paper_words(&paper.pages, 60, 200, PROSE[i]);
	}
	assert_true(str_find(paper_read(&paper.pages), STR("X|")) ==
	            paper_read(&paper.pages).n);
}

static void
words_that_pages_of_forms_begin_with_stay_where_text_begins(void **state)
{
	(void)state;
	for (int i = 0; i < 5; i++) {
		if (i != 0)
			paper_page(&paper.pages);
		if (i > 1)
			paper_words(&paper.pages, 480, 60, "Форма");
		else
			paper_words(&paper.pages, 60, 60, "Утверждаю приказ");
		paper_words(&paper.pages, 60, 200, PROSE[i]);
	}
	assert_true(str_find(paper_read(&paper.pages), STR("X|")) ==
	            paper_read(&paper.pages).n);
}

static void
words_that_all_pages_begin_with_stay_unless_in_the_margin(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		if (i != 0)
			paper_page(&paper.pages);
		paper_words(&paper.pages, 480, 90, "Нысан");
		paper_words(&paper.pages, 60, 200, PROSE[i]);
	}
	assert_true(str_find(paper_read(&paper.pages), STR("X|")) ==
	            paper_read(&paper.pages).n);
}

static void
words_that_pages_begin_with_outside_of_the_text_are_left(void **state)
{
	struct str got;

	(void)state;
	paper_words(&paper.pages, 60, 90, "Утверждаю приказ");
	paper_words(&paper.pages, 60, 200, PROSE[0]);
	for (int i = 1; i < 4; i++) {
		paper_page(&paper.pages);
		paper_words(&paper.pages, 60, 72, "Приказ Министра № 12");
		paper_words(&paper.pages, 60, 90, PROSE[i]);
		paper_words(&paper.pages, 60, 102, PROSE[i + 1]);
	}
	got = paper_read(&paper.pages);
	assert_true(str_find(got, STR("L9|Приказ Министра")) == got.n);
	assert_true(str_find(got, STR("X|Приказ Министра № 12")) < got.n);
}

static void a_sentence_that_goes_on_at_the_top_of_pages_stays(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		if (i != 0)
			paper_page(&paper.pages);
		paper_words(&paper.pages, 60, 30, "рабочих дней со дня подачи");
		paper_words(&paper.pages, 60, 200, PROSE[i]);
		paper_words(&paper.pages, 60, 800,
		            "в порядке, что указан выше.");
	}
	assert_true(str_find(paper_read(&paper.pages), STR("X|")) ==
	            paper_read(&paper.pages).n);
}

static void a_number_that_is_no_page_stays(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 200, PROSE[0]);
	paper_words(&paper.pages, 290, 810, "2024");
	paper_page(&paper.pages);
	paper_words(&paper.pages, 60, 200, PROSE[1]);
	paper_words(&paper.pages, 290, 810, "1995");
	assert_true(str_find(paper_read(&paper.pages), STR("X|")) ==
	            paper_read(&paper.pages).n);
}

static void a_rectangle_leads_from_the_words_that_it_covers(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "редакция приказа");
	paper_link(&paper.pages, (struct box){113, 99, 160, 111},
	           "/rus/docs/1");
	paper_reads("L1|редакция приказа\nK14|/rus/docs/1\n");
}

static void what_cannot_be_read_is_told(void **state)
{
	(void)state;
	assert_non_null(layout_fails(&paper.pages));
	paper_words(&paper.pages, 60, 100, "слова и ещё");
	assert_null(layout_fails(&paper.pages));
	paper.pages.list.p[0].unread = 2;
	paper_reads(
	    "L1|слова и ещё\nU|page 1: characters that are no letters: 2\n");
	paper.pages.list.p[0].unread = 9;
	assert_non_null(layout_fails(&paper.pages));
}

static void signs_that_are_printed_as_hyphens_are_hyphens(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100,
	            "Премьер\u2010Министр мен ғылыми\u2011");
	paper_words(&paper.pages, 60, 112, "техникалық кеңес, тәр\u00AD");
	paper_words(&paper.pages, 60, 124, "тіп және режим");
	paper_reads("L1|Премьер-Министр мен ғылыми-\nL1|техникалық кеңес, "
	            "тәр\u00AD\nL1|тіп және режим\n");
}

static void soft_hyphens_within_lines_are_the_only_hyphens(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100,
	            "Премьер\u00ADМинистр и научно\u00AD");
	paper_words(&paper.pages, 60, 112, "технический совет");
	paper_reads("L1|Премьер-Министр и научно-\nL1|технический совет\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(
		characters_are_read_from_left_to_right_whatever_painted_them_when),
	    TEST(a_gap_is_a_space_and_a_wide_one_several),
	    TEST(an_indent_opens_a_paragraph_and_a_full_line_goes_on),
	    TEST(words_behind_the_number_of_an_item_hang_below_one_another),
	    TEST(a_jump_is_an_empty_line),
	    TEST(words_spread_over_a_line_have_one_space_between_them),
	    TEST(lines_around_the_middle_are_no_paragraphs_with_indents),
	    TEST(
		lines_around_the_middle_have_room_by_their_width_not_by_their_end),
	    TEST(an_indent_is_not_the_middle_where_the_end_is_ragged),
	    TEST(two_columns_are_read_one_after_the_other),
	    TEST(a_caption_at_the_right_is_no_column),
	    TEST(cells_without_lines_are_no_columns),
	    TEST(what_stands_on_each_page_again_is_left),
	    TEST(what_a_browser_prints_around_pages_is_left),
	    TEST(so_it_is_around_a_single_page_in_kazakh),
	    TEST(a_time_at_the_rim_of_a_page_without_a_count_stays),
	    TEST(captions_that_pages_begin_with_stay),
	    TEST(words_that_pages_of_forms_begin_with_stay_where_text_begins),
	    TEST(words_that_all_pages_begin_with_stay_unless_in_the_margin),
	    TEST(words_that_pages_begin_with_outside_of_the_text_are_left),
	    TEST(a_sentence_that_goes_on_at_the_top_of_pages_stays),
	    TEST(a_number_that_is_no_page_stays),
	    TEST(a_rectangle_leads_from_the_words_that_it_covers),
	    TEST(what_cannot_be_read_is_told),
	    TEST(signs_that_are_printed_as_hyphens_are_hyphens),
	    TEST(soft_hyphens_within_lines_are_the_only_hyphens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
