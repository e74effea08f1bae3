/* From lines on paper to tables: cells and their spans, on a page and over
   pages. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void words(float x, float y, const char *s)
{
	paper_words(&paper.pages, x, y, s);
}

static void line(float x0, float y0, float x1, float y1)
{
	paper_line(&paper.pages, x0, y0, x1, y1);
}

static const float XS[] = {60, 100, 250, 400};

/* Rows of 30 points from y on, n of them, in three columns. */
static void rows(float y, size_t n)
{
	float ys[20];

	for (size_t i = 0; i <= n; i++)
		ys[i] = y + (float)i * 30;
	paper_grid(&paper.pages, XS, 4, ys, n + 1);
}

static void row(float y, const char *a, const char *b, const char *c)
{
	words(64, y, a);
	words(104, y, b);
	words(254, y, c);
}

static void lines_around_words_make_cells(void **state)
{
	(void)state;
	words(60, 60, "Кесте");
	rows(100, 2);
	row(110, "№", "Шара", "Мерзімі");
	row(140, "1", "Енгізу", "мамыр");
	words(60, 200, "Соңы");
	paper_reads(
	    "L1|Кесте\nT\nR\nC1 1\nL0|№\nC1 1\nL0|Шара\nC1 1\nL0|Мерзімі\n"
	    "R\nC1 1\nL0|1\nC1 1\nL0|Енгізу\nC1 1\nL0|мамыр\nE\nL1|Соңы\n");
}

static void a_cell_spans_where_no_line_is(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++)
		line(XS[i], i == 0 || i == 3 ? 100 : 130, XS[i], 190);
	line(60, 100, 400, 100);
	line(60, 130, 400, 130);
	line(60, 160, 250, 160);
	line(60, 190, 400, 190);
	words(64, 110, "Раздел");
	row(140, "1", "Принять", "");
	words(254, 155, "май");
	row(170, "2", "Внести", "");
	paper_reads(
	    "T\nR\nC3 1\nL0|Раздел\nR\nC1 1\nL0|1\nC1 1\nL0|Принять\nC1 2\n"
	    "L0|май\nR\nC1 1\nL0|2\nC1 1\nL0|Внести\nE\n");
}

static void two_lines_of_one_border_are_one(void **state)
{
	static const float a[] = {60, 100}, b[] = {102, 200};
	static const float y[] = {100, 130}, z[] = {132, 160};

	(void)state;
	paper_grid(&paper.pages, a, 2, y, 2);
	paper_grid(&paper.pages, b, 2, y, 2);
	paper_grid(&paper.pages, a, 2, z, 2);
	paper_grid(&paper.pages, b, 2, z, 2);
	words(64, 110, "а");
	words(110, 110, "б");
	words(64, 140, "в");
	words(110, 140, "г");
	paper_reads(
	    "T\nR\nC1 1\nL0|а\nC1 1\nL0|б\nR\nC1 1\nL0|в\nC1 1\nL0|г\nE\n");
}

static void a_frame_around_a_page_is_no_table(void **state)
{
	static const float xs[] = {20, 575}, ys[] = {20, 820};

	(void)state;
	paper_grid(&paper.pages, xs, 2, ys, 2);
	words(60, 100, "Текст");
	paper_reads("L1|Текст\n");
}

static void lines_without_words_are_no_table(void **state)
{
	(void)state;
	rows(100, 3);
	words(60, 300, "Текст");
	paper_reads("L1|Текст\n");
}

static void a_full_line_of_a_cell_goes_on_and_a_short_one_may_not(void **state)
{
	(void)state;
	rows(100, 2);
	row(110, "№", "Шара", "Мерзімі");
	row(132, "1", "Министрлікке ұсыныс", "мамыр");
	words(104, 144, "енгізу");
	words(254, 144, "маусым");
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Шара\nC1 1\nL0|Мерзімі\nR\nC1 1\n"
	    "L0|1\nC1 1\nL0|Министрлікке ұсыныс\nL3|енгізу\nC1 1\nL0|мамыр\n"
	    "L1|маусым\nE\n");
}

/* Two rows at the end of the first page, the second one open below or not. */
static void table_begins(bool open)
{
	float ys[] = {700, 730, 760};

	paper_grid(&paper.pages, XS, 4, ys, open ? 2 : 3);
	for (int i = 0; open && i < 4; i++)
		line(XS[i], 730, XS[i], 760);
	row(710, "1", "Қабылдау", "мамыр");
}

static void a_row_that_a_page_cuts_open_is_one_row(void **state)
{
	(void)state;
	table_begins(true);
	row(745, "", "Министрлікке", "маусым");
	paper_page(&paper.pages);
	line(60, 60, 60, 90);
	line(100, 60, 100, 90);
	line(250, 60, 250, 90);
	line(400, 60, 400, 90);
	line(60, 90, 400, 90);
	row(65, "2", "Енгізу", "");
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Қабылдау\nC1 1\nL0|мамыр\nR\nC1 1\n"
	    "L0|2\nC1 1\nL0|Министрлікке\nL1|Енгізу\nC1 1\nL0|маусым\nE\n");
}

static void a_row_that_a_page_cuts_within_its_frame_is_one_row(void **state)
{
	(void)state;
	table_begins(false);
	row(748, "2", "Министрлікке ұсыныс", "маусым");
	paper_page(&paper.pages);
	rows(60, 1);
	row(62, "", "енгізу", "");
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Қабылдау\nC1 1\nL0|мамыр\nR\nC1 1\n"
	    "L0|2\nC1 1\nL0|Министрлікке ұсыныс\nL3|енгізу\nC1 1\nL0|маусым\n"
	    "E\n");
}

static void whole_rows_on_both_pages_stay_two(void **state)
{
	(void)state;
	table_begins(false);
	row(740, "2", "Енгізу", "маусым");
	paper_page(&paper.pages);
	rows(60, 1);
	row(70, "3", "бекіту", "шілде");
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Қабылдау\nC1 1\nL0|мамыр\nR\nC1 1\n"
	    "L0|2\nC1 1\nL0|Енгізу\nC1 1\nL0|маусым\nR\nC1 1\nL0|3\nC1 1\n"
	    "L0|бекіту\nC1 1\nL0|шілде\nE\n");
}

static void a_cell_over_rows_of_two_pages_is_one_cell(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++)
		line(XS[i], 700, XS[i], 760);
	line(60, 700, 400, 700);
	line(60, 730, 250, 730);
	line(60, 760, 250, 760);
	row(710, "1", "Қабылдау", "");
	row(740, "2", "Енгізу", "");
	words(254, 725, "мамыр");
	paper_page(&paper.pages);
	for (int i = 0; i < 4; i++)
		line(XS[i], 60, XS[i], 90);
	line(60, 60, 250, 60);
	line(60, 90, 400, 90);
	row(70, "3", "Бекіту", "");
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Қабылдау\nC1 3\nL0|мамыр\nR\nC1 1\n"
	    "L0|2\nC1 1\nL0|Енгізу\nR\nC1 1\nL0|3\nC1 1\nL0|Бекіту\nE\n");
}

/* A head that ends with its page does not go on in the cells below it. */
static void a_cell_without_words_is_no_rest_of_the_head(void **state)
{
	(void)state;
	rows(730, 1);
	row(740, "№", "Қала", "Тариф");
	paper_page(&paper.pages);
	for (int i = 0; i < 4; i++)
		line(XS[i], 60, XS[i], 120);
	line(60, 60, 400, 60);
	line(60, 90, 250, 90);
	line(60, 120, 400, 120);
	row(70, "1", "Астана", "");
	row(100, "2", "Алматы", "");
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Қала\nC1 1\nL0|Тариф\nR\nC1 1\nL0|1\n"
	    "C1 1\nL0|Астана\nC1 2\nR\nC1 1\nL0|2\nC1 1\nL0|Алматы\nE\nB|1\n");
}

static void the_head_of_a_table_on_each_page_is_left(void **state)
{
	(void)state;
	rows(700, 2);
	row(710, "№", "Мера", "Срок");
	row(740, "1", "Принять", "май");
	paper_page(&paper.pages);
	rows(60, 2);
	row(70, "№", "Мера", "Срок");
	row(100, "2", "Внести", "июнь");
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Мера\nC1 1\nL0|Срок\nR\nC1 1\nL0|1\n"
	    "C1 1\nL0|Принять\nC1 1\nL0|май\nR\nC1 1\nL0|2\nC1 1\nL0|Внести\n"
	    "C1 1\nL0|июнь\nE\nX|№\nX|Мера\nX|Срок\n");
}

/* Cells of three columns from the height y on, their words one line each. */
static void cells(float y, const char *const *a, const char *const *b,
                  const char *const *c)
{
	const char *const *all[] = {a, b, c};
	const float xs[] = {64, 104, 254};

	for (int i = 0; i < 3; i++)
		for (int k = 0; all[i][k] != NULL; k++)
			words(xs[i], y + (float)k * 12, all[i][k]);
}

#define LINES(...) ((const char *const[]){__VA_ARGS__ NULL})

/* A table whose head stands on both pages, and whose second row the page cuts
   within lines: what of it stands below. */
static void row_is_cut(const char *const *b, const char *const *c)
{
	static const float upper[] = {690, 720, 757};
	static const float lower[] = {60, 90, 150};

	paper_grid(&paper.pages, XS, 4, upper, 3);
	row(700, "№", "Мера", "Срок");
	cells(722, LINES("1", ), LINES("Министерство внесет", "предложение.", ),
	      LINES("июнь", ));
	words(104, 746, "Акимат их поддержит.");
	paper_page(&paper.pages);
	paper_grid(&paper.pages, XS, 4, lower, 3);
	row(70, "№", "Мера", "Срок");
	cells(92, LINES("", ), b, c);
}

static void
a_row_cut_under_the_head_goes_on_though_a_sentence_ends(void **state)
{
	(void)state;
	row_is_cut(LINES("Министерство", "отчитается.", ), LINES("", ));
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Мера\nC1 1\nL0|Срок\nR\nC1 1\nL0|1\n"
	    "C1 1\nL0|Министерство внесет\nL3|предложение.\n"
	    "L1|Акимат их поддержит.\nL3|Министерство\nL3|отчитается.\n"
	    "C1 1\nL0|июнь\nE\nX|№\nX|Мера\nX|Срок\n");
}

static void a_row_without_a_number_that_says_more_is_a_row(void **state)
{
	(void)state;
	row_is_cut(LINES("Министерство", "отчитается.", ), LINES("май", ));
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Мера\nC1 1\nL0|Срок\nR\nC1 2\nL0|1\n"
	    "C1 1\nL0|Министерство внесет\nL3|предложение.\n"
	    "L1|Акимат их поддержит.\nC1 1\nL0|июнь\nR\nC1 1\n"
	    "L0|Министерство\nL3|отчитается.\nC1 1\nL0|май\nE\n"
	    "X|№\nX|Мера\nX|Срок\n");
}

static void a_line_that_had_room_for_the_next_word_was_not_cut(void **state)
{
	(void)state;
	table_begins(false);
	row(748, "2", "Барлығы", "маусым");
	paper_page(&paper.pages);
	rows(60, 1);
	row(62, "", "оның ішінде", "шілде");
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Қабылдау\nC1 1\nL0|мамыр\nR\nC1 2\n"
	    "L0|2\nC1 1\nL0|Барлығы\nC1 1\nL0|маусым\nR\nC1 1\n"
	    "L0|оның ішінде\nC1 1\nL0|шілде\nE\n");
}

static void a_row_over_three_pages_is_one_row(void **state)
{
	(void)state;
	table_begins(false);
	row(748, "2", "Министрлікке ұсыныс", "маусым");
	for (int i = 0; i < 2; i++) {
		paper_page(&paper.pages);
		rows(60, 1);
		row(62, "", i == 0 ? "енгізу және шаралар" : "қабылдау", "");
		if (i == 0)
			words(104, 74, "туралы ұсыныстарды");
	}
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Қабылдау\nC1 1\nL0|мамыр\nR\nC1 1\n"
	    "L0|2\nC1 1\nL0|Министрлікке ұсыныс\nL3|енгізу және шаралар\n"
	    "L3|туралы ұсыныстарды\nL3|қабылдау\nC1 1\nL0|маусым\nE\n");
}

/* A group of four rows whose first cell is one, under a head that stands on the
   second page again; what of the last code stands there. */
static void group_is_cut(const char *second, const char *code, const char *rest)
{
	static const float ys[] = {610, 640, 757}, zs[] = {60, 90, 150};

	paper_grid(&paper.pages, XS, 4, ys, 3);
	row(620, "№", "Тауар", "Код");
	for (int i = 0; i < 3; i++)
		line(100, 670 + 30 * (float)i, 400, 670 + 30 * (float)i);
	row(650, "1", "Бидай", "1001");
	row(680, "", second, "1003");
	row(710, "", "Қант", "1701");
	row(742, "", "Сұлы", code);
	paper_page(&paper.pages);
	paper_grid(&paper.pages, XS, 4, zs, 3);
	row(70, "№", "Тауар", "Код");
	line(100, 120, 400, 120);
	row(93, "", "", rest);
	row(130, "", "Жүгері", "1005");
}

#define GROUP(span, second, last)                                                    \
	"T\nR\nC1 1\nL0|№\nC1 1\nL0|Тауар\nC1 1\nL0|Код\nR\nC1 " span                \
	"\nL0|1\nC1 1\nL0|Бидай\nC1 1\nL0|1001\nR\nC1 1\n" second                    \
	"C1 1\nL0|1003\nR\nC1 1\nL0|Қант\nC1 1\nL0|1701\nR\nC1 1\nL0|Сұлы\n" \
	"C1 1\nL0|" last "\nR\nC1 1\nL0|Жүгері\nC1 1\nL0|1005\n"               \
	"E\nX|№\nX|Тауар\nX|Код\n"

static void a_row_of_a_group_cut_within_a_code_is_one_row(void **state)
{
	(void)state;
	group_is_cut("Арпа", "1004 10 000 0, 1004 90", "000 0");
	paper_reads(
	    GROUP("5", "L0|Арпа\n", "1004 10 000 0, 1004 90\nL1|000 0"));
}

static void a_row_that_a_page_may_have_cut_is_told(void **state)
{
	(void)state;
	group_is_cut("", "1004 10 000 0, 1004 90", "000 0");
	paper_reads(GROUP(
	    "6", "",
	    "1004 10 000 0, 1004 90\nR\nC1 1\nC1 1\nL0|000 0") "B|000 0\n");
}

static void a_code_with_room_for_more_was_not_cut(void **state)
{
	(void)state;
	group_is_cut("Арпа", "1004 10", "000 0");
	paper_reads(
	    GROUP("6", "L0|Арпа\n", "1004 10\nR\nC1 1\nC1 1\nL0|000 0"));
}

/* Three rows without numbers, and the last one's words, one line or two, which
   go on below. */
static void name_is_cut(const char *first, const char *second)
{
	static const float xs[] = {60, 250, 400}, lower[] = {60, 90};
	static const float ys[] = {610, 640, 670, 700, 730, 764};

	paper_grid(&paper.pages, xs, 3, ys, 6);
	for (int i = 0; i < 4; i++) {
		words(64, 615 + 30 * (float)i, "Лимит");
		words(254, 615 + 30 * (float)i, "мамыр");
	}
	words(64, second != NULL ? 735 : 748, first);
	words(254, second != NULL ? 735 : 748, "июнь");
	words(64, 750, second != NULL ? second : "");
	paper_page(&paper.pages);
	paper_grid(&paper.pages, xs, 3, lower, 2);
	words(64, 63, "финансирования");
}

#define LIMIT "R\nC1 1\nL0|Лимит\nC1 1\nL0|мамыр\n"

static void a_row_cut_within_its_first_cell_is_one_row(void **state)
{
	(void)state;
	name_is_cut("Предоставление акиматами", "предложений об объемах");
	paper_reads("T\n" LIMIT LIMIT LIMIT LIMIT
	            "R\nC1 1\nL0|Предоставление акиматами\n"
	            "L3|предложений об объемах\nL3|финансирования\nC1 1\n"
	            "L0|июнь\nE\n");
}

static void
a_row_that_may_begin_or_go_on_with_its_first_cell_is_told(void **state)
{
	(void)state;
	name_is_cut("Предложения об объемах", NULL);
	paper_reads("T\n" LIMIT LIMIT LIMIT LIMIT
	            "R\nC1 1\nL0|Предложения об объемах\nC1 1\nL0|июнь\n"
	            "R\nC1 1\nL0|финансирования\nC1 1\nE\n"
	            "B|финансирования\n");
}

static void tables_with_other_columns_are_two(void **state)
{
	static const float xs[] = {60, 300, 400}, ys[] = {60, 90};

	(void)state;
	rows(730, 1);
	row(740, "1", "Принять", "май");
	paper_page(&paper.pages);
	paper_grid(&paper.pages, xs, 2, ys, 2);
	paper_grid(&paper.pages, xs + 1, 2, ys, 2);
	line(500, 60, 500, 90);
	line(400, 60, 500, 60);
	line(400, 90, 500, 90);
	words(64, 70, "а");
	words(304, 70, "б");
	paper_reads("T\nR\nC1 1\nL0|1\nC1 1\nL0|Принять\nC1 1\nL0|май\nE\n"
	            "T\nR\nC1 1\nL0|а\nC1 1\nL0|б\nC1 1\nE\n");
}

static void a_text_between_tables_parts_them(void **state)
{
	(void)state;
	rows(700, 1);
	row(710, "1", "Принять", "май");
	paper_page(&paper.pages);
	words(60, 40, "Второй раздел");
	rows(60, 1);
	row(70, "2", "Внести", "июнь");
	paper_reads(
	    "T\nR\nC1 1\nL0|1\nC1 1\nL0|Принять\nC1 1\nL0|май\nE\n"
	    "L9|Второй раздел\nT\nR\nC1 1\nL0|2\nC1 1\nL0|Внести\nC1 1\n"
	    "L0|июнь\nE\n");
}

static void pages_of_pictures_and_damaged_ones_are_told(void **state)
{
	(void)state;
	words(60, 100, "Текст");
	paper.pages.list.p[0].damaged = true;
	paper_page(&paper.pages);
	paper_picture(&paper.pages, (struct box){0, 0, 595, 842});
	paper_reads("L1|Текст\nU|page 1: it is damaged, and words of it may be "
	            "missing\nU|page 2: nothing but a picture, as of a scan\n");
}

static void more_lines_than_can_be_looked_at_are_told(void **state)
{
	(void)state;
	for (int i = 0; i < 30000; i++)
		line(60, (float)i, 400, (float)i);
	words(420, 100, "Текст");
	paper_reads(
	    "L1|Текст\nU|page 1: the lines around cells; its tables are read "
	    "as text\n");
}

/* The frame of a table whose rows no lines part: numbers, and words beside. */
static void rows_without_lines(const char *b)
{
	static const float ys[] = {100, 130, 220};

	paper_grid(&paper.pages, XS, 4, ys, 3);
	row(110, "№", "Шара", "Мерзімі");
	row(134, "1", "Қабылдау", "мамыр");
	words(104, 146, "туралы");
	row(160, "2", b, "маусым");
	row(186, "3", "Есеп беру", "");
}

static void numbers_in_one_cell_part_the_rows_beside_them(void **state)
{
	(void)state;
	rows_without_lines("Бекіту");
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Шара\nC1 1\nL0|Мерзімі\nR\nC1 1\n"
	    "L0|1\nC1 1\nL0|Қабылдау\nL1|туралы\nC1 1\nL0|мамыр\nR\nC1 1\n"
	    "L0|2\nC1 1\nL0|Бекіту\nC1 1\nL0|маусым\nR\nC1 1\nL0|3\n"
	    "C1 1\nL0|Есеп беру\nC1 1\nE\n");
}

static void numbers_that_no_line_stands_beside_part_nothing(void **state)
{
	(void)state;
	rows_without_lines("");
	words(104, 168, "Бекіту");
	paper_reads(
	    "T\nR\nC1 1\nL0|№\nC1 1\nL0|Шара\nC1 1\nL0|Мерзімі\nR\nC1 1\n"
	    "L0|1\nL0|2\nL0|3\nC1 1\nL0|Қабылдау\nL1|туралы\nL0|Бекіту\n"
	    "L0|Есеп беру\nC1 1\nL0|мамыр\nL0|маусым\nE\n");
}

/* A cell of 20 characters, and what stands in it below one another. */
static void narrow(const char *a, const char *b, const char *wanted)
{
	static const float xs[] = {60, 188, 300}, ys[] = {100, 160};

	paper_grid(&paper.pages, xs, 3, ys, 2);
	words(64, 110, a);
	words(64, 122, b);
	words(192, 110, "май");
	paper_reads(wanted);
}

static void a_word_that_fills_its_cell_may_go_on(void **state)
{
	(void)state;
	narrow("12345678901234567890", "1",
	       "T\nR\nC1 1\nL0|12345678901234567890\nL193|1\nC1 1\nL0|май\n"
	       "E\n");
}

static void a_number_with_room_for_a_digit_more_is_not_broken(void **state)
{
	(void)state;
	narrow("123456789012345678", "1",
	       "T\nR\nC1 1\nL0|123456789012345678\nL1|1\nC1 1\nL0|май\n"
	       "E\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(lines_around_words_make_cells),
	    TEST(a_word_that_fills_its_cell_may_go_on),
	    TEST(a_number_with_room_for_a_digit_more_is_not_broken),
	    TEST(a_cell_spans_where_no_line_is),
	    TEST(two_lines_of_one_border_are_one),
	    TEST(a_frame_around_a_page_is_no_table),
	    TEST(lines_without_words_are_no_table),
	    TEST(a_full_line_of_a_cell_goes_on_and_a_short_one_may_not),
	    TEST(a_row_that_a_page_cuts_open_is_one_row),
	    TEST(a_row_that_a_page_cuts_within_its_frame_is_one_row),
	    TEST(whole_rows_on_both_pages_stay_two),
	    TEST(a_cell_over_rows_of_two_pages_is_one_cell),
	    TEST(a_cell_without_words_is_no_rest_of_the_head),
	    TEST(the_head_of_a_table_on_each_page_is_left),
	    TEST(a_row_cut_under_the_head_goes_on_though_a_sentence_ends),
	    TEST(a_row_without_a_number_that_says_more_is_a_row),
	    TEST(a_line_that_had_room_for_the_next_word_was_not_cut),
	    TEST(a_row_over_three_pages_is_one_row),
	    TEST(a_row_of_a_group_cut_within_a_code_is_one_row),
	    TEST(a_row_that_a_page_may_have_cut_is_told),
	    TEST(a_code_with_room_for_more_was_not_cut),
	    TEST(a_row_cut_within_its_first_cell_is_one_row),
	    TEST(a_row_that_may_begin_or_go_on_with_its_first_cell_is_told),
	    TEST(numbers_in_one_cell_part_the_rows_beside_them),
	    TEST(numbers_that_no_line_stands_beside_part_nothing),
	    TEST(tables_with_other_columns_are_two),
	    TEST(a_text_between_tables_parts_them),
	    TEST(pages_of_pictures_and_damaged_ones_are_told),
	    TEST(more_lines_than_can_be_looked_at_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
