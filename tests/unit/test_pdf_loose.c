/* Tables around whose cells no lines are drawn, and tables in columns of text:
   what is plain becomes cells, the rest stays text. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static void holds(const char *wanted, bool held)
{
	struct str got = paper_read(&paper.pages);

	if ((str_find(got, str_from(wanted)) < got.n) != held)
		fail_msg("%s:\n%.*s", wanted, STR_ARG(got));
}

/* One line of four columns; "" is nothing. */
static void row(float y, const char *const cells[4])
{
	static const float xs[] = {60, 90, 260, 400};

	for (size_t i = 0; i < 4; i++)
		paper_words(&paper.pages, xs[i], y, cells[i]);
}

/* A row whose second cell goes on in a line more. */
static void two(float y, const char *const cells[4], const char *more)
{
	row(y, cells);
	row(y + 11, (const char *const[4]){"", more, "", ""});
}

#define ROW(...) ((const char *const[4]){__VA_ARGS__})

static void cells_that_go_on_make_a_table_in_russian(void **state)
{
	(void)state;
	row(100, ROW("№", "Мероприятие", "Срок", "Ответственный"));
	two(116, ROW("1", "Подготовить предложения", "май 2025", "Минфин"),
	    "по изменениям");
	two(143, ROW("2", "Утвердить перечень всех", "июнь 2025", "Минюст"),
	    "мероприятий");
	row(170, ROW("3", "Отчитаться", "июль 2025", "акиматы"));
	paper_reads("T\nR\nC1 1\nL0|№\nC1 1\nL0|Мероприятие\nC1 1\nL0|Срок\n"
	            "C1 1\nL0|Ответственный\n"
	            "R\nC1 1\nL0|1\nC1 1\nL0|Подготовить предложения\n"
	            "L3|по изменениям\nC1 1\nL0|май 2025\nC1 1\nL0|Минфин\n"
	            "R\nC1 1\nL0|2\nC1 1\nL0|Утвердить перечень всех\n"
	            "L3|мероприятий\nC1 1\nL0|июнь 2025\nC1 1\nL0|Минюст\n"
	            "R\nC1 1\nL0|3\nC1 1\nL0|Отчитаться\nC1 1\nL0|июль 2025\n"
	            "C1 1\nL0|акиматы\nE\n");
}

static void cells_that_go_on_make_a_table_in_kazakh(void **state)
{
	(void)state;
	two(116, ROW("1", "Нормативтік актілерге", "мамыр", "ҚМ"),
	    "өзгерістер енгізу");
	two(143, ROW("2", "Шаралардың тізбесін", "маусым", "ӘМ"), "бекіту");
	row(170, ROW("3", "Есеп беру", "шілде", "әкімдіктер"));
	holds("C1 1\nL0|Нормативтік актілерге\nL3|өзгерістер енгізу\nC1 1\n"
	      "L0|мамыр\n",
	      true);
}

static void rows_of_one_line_stay_text_with_wide_gaps(void **state)
{
	(void)state;
	row(100, ROW("1", "Принять", "май", "Минфин"));
	row(112, ROW("2", "Внести", "июнь", "Минюст"));
	row(124, ROW("3", "Издать", "июль", "Минздрав"));
	paper_reads(
	    "L1|1    Принять                     май                    "
	    "Минфин\nL1|2    Внести                      июнь              "
	    "     Минюст\nL1|3    Издать                      июль          "
	    "         Минздрав\n");
}

/* Rows that no number tells from lines that go on. */
static void rows_that_are_not_plain_stay_text(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		float y = 100 + (float)i * 24;

		row(y, ROW("1", "Всего средств", "2025", "100"));
		row(y + 12, ROW("", "в том числе", "2026", "60"));
	}
	holds("T\n", false);
	holds("в том числе                 2026", true);
}

static void lines_between_rows_tell_them(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++) {
		float y = 100 + (float)i * 26;

		row(y, ROW(i == 0   ? "1"
		           : i == 1 ? "2"
		                    : "3",
		           "Принять", "май", "Минфин"));
		row(y + 12, ROW("", "порядок", "2025", "акиматы"));
		paper_line(&paper.pages, 60, y + 24, 500, y + 24);
	}
	holds("R\nC1 1\nL0|2\nC1 1\nL0|Принять\nL3|порядок\nC1 1\nL0|май\n"
	      "L3|2025\nC1 1\nL0|Минфин\n",
	      true);
}

static void a_list_with_numbers_is_no_table(void **state)
{
	(void)state;
	for (int i = 0; i < 5; i++) {
		float y = 100 + (float)i * 30;

		row(y, ROW("1)", "бекітілсін осы бұйрыққа сәйкес жоспар;", "",
		           ""));
		row(y + 12, ROW("", "келесі редакцияда жазылсын;", "", ""));
	}
	holds("T\n", false);
}

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

static void a_table_in_a_column_is_read_in_its_column(void **state)
{
	static const float xs[] = {320, 400, 520}, ys[] = {222, 238, 254};

	(void)state;
	paper_words(&paper.pages, 60, 60, "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН");
	for (int i = 0; i < 2; i++)
		paper_lines(&paper.pages, 60, 100 + (float)i * 120, PROSE, 10);
	paper_lines(&paper.pages, 320, 100, PROSE, 10);
	paper_grid(&paper.pages, xs, 3, ys, 3);
	paper_words(&paper.pages, 324, 225, "мамыр");
	paper_words(&paper.pages, 404, 225, "есеп");
	paper_words(&paper.pages, 324, 241, "маусым");
	paper_words(&paper.pages, 404, 241, "ақпарат");
	paper_lines(&paper.pages, 320, 260, PROSE, 7);
	holds("раньше \nL1|Настоящий Закон", true);
	holds("раньше\nT\nR\nC1 1\nL0|мамыр\nC1 1\nL0|есеп\nR\nC1 1\n"
	      "L0|маусым\nC1 1\nL0|ақпарат\nE\nL1|Настоящий",
	      true);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(cells_that_go_on_make_a_table_in_russian),
	    TEST(cells_that_go_on_make_a_table_in_kazakh),
	    TEST(rows_of_one_line_stay_text_with_wide_gaps),
	    TEST(rows_that_are_not_plain_stay_text),
	    TEST(lines_between_rows_tell_them),
	    TEST(a_list_with_numbers_is_no_table),
	    TEST(a_table_in_a_column_is_read_in_its_column),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
