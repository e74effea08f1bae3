/* What readers hand on: sheets, and the acts that are made of them. */
#include "nusqa.h"
#include "text/read_sheet.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#define FIRST "nusqa-sheet 1\n"
#define HEAD                                                                                                            \
	FIRST "L 0 1 1\tОб утверждении Плана\n"                                                       \
	      "L 0 2 1\tПриказ Министра финансов Республики Казахстан от 5 " \
	      "мая 2024 года № 12\n"                                                                           \
	      "L 0 3 1\tПРИКАЗЫВАЮ:\n"                                                                        \
	      "L 0 4 1\t1. Утвердить План согласно приложению.\n"
#define CELL(words) "C 1 1 0\nL 0 9 1\t" words "\n"

static struct {
	struct arena a;
	struct report report;
	struct buf said;
} test;

static void hear(void *ctx, const struct message *m)
{
	(void)ctx;
	buf_format(&test.said, "%u at %zu:%zu %.*s;", diag_number(m->code),
	           m->line, m->col, STR_ARG(m->detail));
}

static int set_up(void **state)
{
	(void)state;
	arena_init(&test.a);
	test.said = (struct buf){0};
	test.report = (struct report){.put = hear};
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	buf_free(&test.said);
	arena_free(&test.a);
	return 0;
}

static struct sheet *read(const char *s)
{
	const struct reader_options o = {0};

	return sheet_read(sheet_open(&test.a, STR("a")), str_from(s), &o,
	                  &test.report);
}

/* The body of the act in a format, from "from" on. */
static void act_is(const char *sheet, const char *format, const char *wanted)
{
	nusqa_grammar *g = nusqa_grammar_load(NULL, NULL);
	const nusqa_input in = {
	    .name = "a", .bytes = sheet, .n = strlen(sheet), .lang = "ru"};
	const nusqa_render_options how = {.format = format};
	nusqa_doc *doc = nusqa_read(g, &in, NULL, NULL);
	nusqa_buf out = {0};

	assert_non_null(doc);
	assert_true(nusqa_render(doc, &how, &out));
	if (str_find((struct str){out.p, out.n}, str_from(wanted)) == out.n)
		fail_msg("no %s in: %.*s", wanted, (int)out.n, out.p);
	nusqa_buf_free(&out);
	nusqa_doc_free(doc);
	nusqa_grammar_free(g);
}

static void a_sheet_that_is_read_is_written_as_it_was(void **state)
{
	const char *s = FIRST "L 0 1 1\tone \n"
			      "W 1 7\ttwo\n"
			      "K 3\t#z1\n"
			      "A\tz2\n"
			      "L 5 2 1\t\n"
			      "T 1 0\n"
			      "R\n"
			      "C 2 1 1\n"
			      "L 0 3 4\tcell\n"
			      "L 2 3 9\tgoes on\n"
			      "R\n"
			      "C 1 3 0\n"
			      "E\n"
			      "L 0 5 1\tend\n"
			      "X 6 1\tfooter\n"
			      "U 7 1\ta picture\n"
			      "S 1 4\tмлн\n"
			      "N 8 1\t* note\n"
			      "M 8 2\t1 note\n"
			      "B 9 1\trow\n"
			      "D 1 4\tstruck\n"
			      "V 2 1\twhite\n"
			      "F 2 9\tpage 1: a / b\n"
			      "P 9 1\t2 40 12 3\n";
	struct buf out = {0};

	(void)state;
	sheet_print(read(s), &out);
	assert_int_equal(out.n, strlen(s));
	assert_memory_equal(out.p, s, out.n);
	buf_free(&out);
}

static void what_is_not_in_its_form_is_refused_with_its_line(void **state)
{
	static const char *const broken[] = {"Q\n",
	                                     "P 1 1\t2 40 12\n",
	                                     "P 1 1\t2 40 12 3 4\n",
	                                     "P 1 1\t2 40 x 3\n",
	                                     "X 1 1\t1. \xD2\n",
	                                     "L 0 1\tx\n",
	                                     "L 0 1 1 1\tx\n",
	                                     "L 0 1 a\tx\n",
	                                     "R\n",
	                                     "C 1 1 0\n",
	                                     "E\n",
	                                     "K 1\t#a\n",
	                                     "T 1 0\nT 1 0\n",
	                                     "T 1 0\nC 1 1 0\n",
	                                     "T 1 0\nL 0 1 1\tx\n",
	                                     "L 0 1 1\tab\nK 3\t#a\n",
	                                     "\n",
	                                     "L 0  1\tx\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++) {
		struct str s = str_format(&test.a, FIRST "%s", broken[i]);

		test.said.n = 0;
		assert_null(read(str_z(&test.a, s)));
		assert_true(str_starts(buf_str(&test.said), STR("1009 at ")));
	}
}

static void a_place_leads_to_the_line_and_column_that_were_told(void **state)
{
	struct sheet *s = read(FIRST "L 0 7 3\tаб\nW 9 1\tвг\nL 0 12 1\tд\n");
	size_t line, col;

	(void)state;
	sheet_find(s, strlen("аб") + strlen("в"), &line, &col);
	assert_int_equal(line, 9);
	assert_int_equal(col, 2);
	sheet_find(s, strlen("а"), &line, &col);
	assert_int_equal(line, 7);
	assert_int_equal(col, 4);
}

static void cells_that_are_told_are_the_cells_of_the_table(void **state)
{
	(void)state;
	act_is(HEAD "T 1 0\nR\n" CELL("№") CELL(
		   "Мера") "C 2 1 0\nL 0 9 "
	                   "1\tСрок\nR\n" CELL("1")
	                       CELL("Принять") "C 1 2 0\nL 0 9 1\tмай\n" CELL(
				   "июнь") "R\n" CELL("2") CELL("Внести")
	                           CELL("июль") "E\n",
	       "akn",
	       "class=\"head\">\n"
	       "                <th><p>№</p></th>\n"
	       "                <th><p>Мера</p></th>\n"
	       "                <th colspan=\"2\"><p>Срок</p></th>\n");
}

static void a_caption_beside_an_empty_cell_heads_an_appendix(void **state)
{
	(void)state;
	act_is(HEAD "T 0 0\nR\nC 1 1 0\nC 1 1 0\n"
	            "L 0 8 1\tПриложение к приказу\n"
	            "L 2 8 9\tот 5 мая 2024 года № 12\nE\n"
	            "L 0 9 1\tПлан\n",
	       "akn",
	       "<heading eId=\"att_1__heading\">Приложение к приказу<eol/> от "
	       "5 мая 2024 года № 12</heading>");
}

static void an_office_and_a_name_in_cells_are_a_signature(void **state)
{
	(void)state;
	act_is(HEAD "T 0 0\nR\n" CELL("Министр финансов")
	           CELL("Е. Иванов") "E\n",
	       "akn", "Министр финансов</role> Е. Иванов</signature>");
}

static void a_frame_keeps_a_small_table_a_table(void **state)
{
	(void)state;
	act_is(HEAD "T 1 0\nR\n" CELL("Министр финансов")
	           CELL("Е. Иванов") "E\n"
	                             "L 0 10 1\t2. Контроль возложить.\n",
	       "akn", "<td><p>Министр финансов</p></td>");
}

static void a_framed_office_and_name_at_the_end_are_a_signature(void **state)
{
	(void)state;
	act_is(HEAD "T 1 0\nR\n" CELL("Министр финансов")
	           CELL("Е. Иванов") "E\n",
	       "akn", "Министр финансов</role> Е. Иванов</signature>");
}

static void a_line_break_in_a_cell_ends_no_sentence(void **state)
{
	(void)state;
	act_is(HEAD "T 1 0\nR\n" CELL(
		   "Срок") "C 1 1 0\nL 0 9 1\tв мае\n"
	                   "L 2 9 1\t2025 года\nL 0 10 1\tи в июне\nR\n" CELL(
			       "а") CELL("б") "E\n",
	       "akn", "<p>в мае 2025 года</p><p>и в июне</p>");
}

static void a_full_line_of_a_printed_cell_goes_on_in_the_next(void **state)
{
	(void)state;
	act_is(HEAD "L 1 8 1\tприложение\nT 1 1\nR\n" CELL(
		   "Мера") "C 1 1 0\nL 0 9 1\tуголь для нужд орга-\n"
	                   "L 3 9 1\tнизаций. Также\nL 3 9 1\t5 тонн\n"
	                   "R\n" CELL("а") CELL("б") "E\n",
	       "akn", "<p>уголь для нужд организаций. Также 5 тонн</p>");
}

/* A cell whose first line is one word as wide as the cell, then the next. */
#define TIGHT(mark, a, b)                                                      \
	HEAD "T 1 1\nR\n" CELL("Код") "C 1 1 0\nL 0 9 1\t" a "\nL " mark       \
				      " 9 1\t" b "\nR\n" CELL("а")             \
					  CELL("б") "E\n"

static void what_a_cell_was_too_narrow_for_is_one_word(void **state)
{
	(void)state;
	act_is(TIGHT("65", "110100150", "0"), "akn", "<p>1101001500</p>");
	act_is(TIGHT("67", "Портландцемен", "т, цемент"), "akn",
	       "<p>Портландцемент, цемент</p>");
	act_is(TIGHT("67", "распространяет", "ся"), "akn",
	       "<p>распространяется</p>");
}

static void words_that_fill_their_cell_are_not_put_together(void **state)
{
	(void)state;
	act_is(TIGHT("67", "Наименование", "товара"), "akn",
	       "<p>Наименование товара</p>");
	/* As wide as the cell, which may be made for it; two of one length. */
	act_is(TIGHT("193", "110100150", "0"), "akn", "<p>110100150 0</p>");
	act_is(TIGHT("65", "110100150", "110100160"), "akn",
	       "<p>110100150 110100160</p>");
}

static void
a_paragraph_that_is_told_is_not_put_together_with_others(void **state)
{
	(void)state;
	act_is(HEAD "L 0 5 1\tпервое\nL 0 6 1\tвторое\n", "text", "первое\n");
}

static void
tables_at_the_breaks_of_pages_are_no_line_that_is_repeated(void **state)
{
#define BREAK(cell)                                                                                               \
	"L 1 5 1\tрасходы на содержание государственных учреждений\n" \
	"T 1 1\nR\n" CELL(cell) CELL("1") "R\n" CELL("b")                                                         \
	    CELL("2") "E\n"                                                                                       \
		      "L 9 6 1\tи их подведомственных организаций за "            \
		      "отчетный год\n"

	(void)state;
	act_is(HEAD BREAK("первый") BREAK("второй") BREAK("третий"), "text",
	       "третий");
	act_is(HEAD BREAK("первый") BREAK("второй") BREAK("третий"), "text",
	       "первый");
#undef BREAK
}

static void a_note_that_the_format_tells_is_one(void **state)
{
	(void)state;
	act_is(HEAD "L 4 5 1\tПримечание редакции о пункте\n", "akn",
	       "status=\"editorial\"");
}

static void what_a_reader_leaves_out_is_told(void **state)
{
	const char *s = HEAD "X 9 2\tВход\n";
	nusqa_grammar *g = nusqa_grammar_load(NULL, NULL);
	const nusqa_input in = {
	    .name = "a", .bytes = s, .n = strlen(s), .lang = "ru"};
	const nusqa_input odd = {
	    .name = "a", .bytes = s, .n = strlen(s), .format = "odt"};
	nusqa_level worst;
	nusqa_doc *doc = nusqa_read(g, &in, &worst, NULL);

	(void)state;
	assert_non_null(doc);
	assert_true(worst >= NUSQA_STYLE);
	nusqa_doc_free(doc);
	assert_null(nusqa_read(g, &odd, &worst, NULL));
	assert_int_equal(worst, NUSQA_FATAL);
	nusqa_grammar_free(g);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_sheet_that_is_read_is_written_as_it_was),
	    TEST(what_is_not_in_its_form_is_refused_with_its_line),
	    TEST(a_place_leads_to_the_line_and_column_that_were_told),
	    TEST(cells_that_are_told_are_the_cells_of_the_table),
	    TEST(a_caption_beside_an_empty_cell_heads_an_appendix),
	    TEST(an_office_and_a_name_in_cells_are_a_signature),
	    TEST(a_frame_keeps_a_small_table_a_table),
	    TEST(a_framed_office_and_name_at_the_end_are_a_signature),
	    TEST(a_line_break_in_a_cell_ends_no_sentence),
	    TEST(a_full_line_of_a_printed_cell_goes_on_in_the_next),
	    TEST(what_a_cell_was_too_narrow_for_is_one_word),
	    TEST(words_that_fill_their_cell_are_not_put_together),
	    TEST(a_paragraph_that_is_told_is_not_put_together_with_others),
	    TEST(tables_at_the_breaks_of_pages_are_no_line_that_is_repeated),
	    TEST(a_note_that_the_format_tells_is_one),
	    TEST(what_a_reader_leaves_out_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
