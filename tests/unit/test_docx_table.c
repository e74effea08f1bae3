/* Tables of documents of word processors: cells, spans, lines around them. */
#include "packed.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define TC(pr, words) "<w:tc><w:tcPr>" pr "</w:tcPr>" P(words) "</w:tc>"
#define TR(pr, cells) "<w:tr><w:trPr>" pr "</w:trPr>" cells "</w:tr>"
#define TBL(pr, rows) "<w:tbl><w:tblPr>" pr "</w:tblPr>" rows "</w:tbl>"
#define SPAN(n) "<w:gridSpan w:val=\"" n "\"/>"
#define BEGIN "<w:vMerge w:val=\"restart\"/>"
#define REST "<w:vMerge/>"
#define LINE(side) "<w:" side " w:val=\"single\"/>"
#define NONE(side) "<w:" side " w:val=\"nil\"/>"
#define ALL                                                                    \
	"<w:tblBorders>" LINE("top") LINE("left") LINE("insideH")              \
	    LINE("insideV") "</w:tblBorders>"

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void read_is(const struct packed *p, const char *sheet)
{
	struct buf said = {0};
	struct str s =
	    packed_read(&arena, packed_docx(&arena, p), false, &said);

	if (!str_eq(s, str_from(sheet)))
		fail_msg("not\n%s\nbut\n%.*s", sheet, STR_ARG(s));
	buf_free(&said);
}

static void body_is(const char *body, const char *sheet)
{
	const struct packed p = {.body = body};

	read_is(&p, sheet);
}

static void merged_cells_span_columns_and_rows(void **state)
{
	(void)state;
	body_is(
	    TBL("",
	        TR("<w:tblHeader/>", TC(BEGIN, "№") TC(SPAN("2"), "Мерзімі"))
	            TR("<w:tblHeader/>",
	               TC(REST, "") TC("", "басы") TC("", "соңы"))
	                TR("", TC("", "1") TC(BEGIN SPAN("2"), "мамыр"))
	                    TR("", TC("", "2") TC(REST SPAN("2"), "")) TR(
				"", TC("", "3") TC(BEGIN SPAN("2"), "маусым"))),
	    "T 0 0\n"
	    "R\nC 1 2 1\nL 0 1 1\t№\nC 2 1 1\nL 0 2 1\tМерзімі\n"
	    "R\nC 1 1 1\nL 0 4 1\tбасы\nC 1 1 1\nL 0 5 1\tсоңы\n"
	    "R\nC 1 1 0\nL 0 6 1\t1\nC 2 2 0\nL 0 7 1\tмамыр\n"
	    "R\nC 1 1 0\nL 0 8 1\t2\n"
	    "R\nC 1 1 0\nL 0 10 1\t3\nC 2 1 0\nL 0 11 1\tмаусым\nE\n");
}

static void
the_rest_of_a_merged_cell_without_its_beginning_is_a_cell(void **state)
{
	(void)state;
	body_is(TBL("",
	            TR("", TC(REST, "а") TC("", "б")) TR("", TC(SPAN("2"), "в"))
	                TR("", TC(REST, "г") TC("", "д"))),
	        "T 0 0\n"
	        "R\nC 1 1 0\nL 0 1 1\tа\nC 1 1 0\nL 0 2 1\tб\n"
	        "R\nC 2 1 0\nL 0 3 1\tв\n"
	        "R\nC 1 1 0\nL 0 4 1\tг\nC 1 1 0\nL 0 5 1\tд\nE\n");
}

static void words_that_a_merged_cell_hides_are_told(void **state)
{
	(void)state;
	body_is(TBL("", TR("", TC(BEGIN, "а") TC("", "б"))
	                    TR("", TC(REST, "скрыто") TC("", "в"))),
	        "T 0 0\n"
	        "R\nC 1 2 0\nL 0 1 1\tа\nC 1 1 0\nL 0 2 1\tб\n"
	        "R\nC 1 1 0\nL 0 4 1\tв\nE\nX 3 1\tскрыто\n");
}

static void cells_merged_in_the_old_way_span_too(void **state)
{
	(void)state;
	body_is(TBL("", TR("", TC("<w:hMerge w:val=\"restart\"/>", "а")
	                           TC("<w:hMerge/>", "") TC("<w:hMerge/>", "")
	                               TC("", "б"))),
	        "T 0 0\nR\nC 3 1 0\nL 0 1 1\tа\nC 1 1 0\nL 0 4 1\tб\nE\n");
}

static void columns_that_a_row_leaves_free_are_empty_cells(void **state)
{
	(void)state;
	body_is(TBL("", TR("<w:gridBefore w:val=\"2\"/><w:gridAfter "
	                   "w:val=\"1\"/>",
	                   TC("", "а")) TR("", TC("", "б"))),
	        "T 0 0\nR\nC 2 1 0\nC 1 1 0\nL 0 1 1\tа\nC 1 1 0\n"
	        "R\nC 1 1 0\nL 0 2 1\tб\nE\n");
}

static void a_table_is_framed_by_its_lines_its_style_or_its_cells(void **state)
{
	const struct packed style = {
	    .body = TBL("<w:tblStyle w:val=\"G\"/>", TR("", TC("", "а"))),
	    .styles = "<w:style w:styleId=\"G\"><w:basedOn w:val=\"B\"/>"
		      "</w:style><w:style w:styleId=\"B\"><w:tblPr>" ALL
		      "</w:tblPr></w:style>"};

	(void)state;
	body_is(TBL(ALL, TR("", TC("", "а"))),
	        "T 1 0\nR\nC 1 1 0\nL 0 1 1\tа\nE\n");
	read_is(&style, "T 1 0\nR\nC 1 1 0\nL 0 1 1\tа\nE\n");
	body_is(TBL("", TR("", TC("<w:tcBorders>" LINE("start")
	                              LINE("bottom") "</w:tcBorders>",
	                          "а"))),
	        "T 1 0\nR\nC 1 1 0\nL 0 1 1\tа\nE\n");
}

static void lines_switched_off_or_under_a_word_frame_nothing(void **state)
{
	(void)state;
	body_is(TBL(ALL,
	            TR("", TC("<w:tcBorders>" NONE("top") NONE("left")
	                          NONE("bottom") NONE("right") "</w:tcBorders>",
	                      "а"))),
	        "T 0 0\nR\nC 1 1 0\nL 0 1 1\tа\nE\n");
	body_is(
	    TBL("", TR("", TC("<w:tcBorders>" LINE("bottom") "</w:tcBorders>",
	                      "Министр"))),
	    "T 0 0\nR\nC 1 1 0\nL 0 1 1\tМинистр\nE\n");
}

static void a_table_around_tables_is_dissolved_if_it_only_arranges(void **state)
{
	(void)state;
	body_is(TBL("", TR("", TC("", "Қосымша") "<w:tc>" TBL(
				   ALL, TR("", TC("", "а") TC("", "б")))
	                           P("соңы") "</w:tc>")),
	        "L 0 1 1\tҚосымша\n"
	        "T 1 0\nR\nC 1 1 0\nL 0 2 1\tа\nC 1 1 0\nL 0 3 1\tб\nE\n"
	        "L 0 4 1\tсоңы\n");
}

static void
a_table_in_a_cell_of_data_is_the_paragraphs_of_the_cell(void **state)
{
	(void)state;
	body_is(TBL(ALL, TR("<w:gridAfter w:val=\"1\"/>",
	                    TC("", "1") "<w:tc>" TBL(
				ALL, TR("", TC("", "а") TC("", "б")))
	                        P("в") "</w:tc>")),
	        "T 1 0\nR\nC 1 1 0\nL 0 1 1\t1\n"
	        "C 1 1 0\nL 0 2 1\tа\nL 0 3 1\tб\nL 0 4 1\tв\nC 1 1 0\nE\n");
}

static void
a_cell_that_comes_with_changes_goes_when_they_are_rejected(void **state)
{
	const struct packed p = {
	    .body = TBL("", TR("", TC("", "а") TC("<w:cellIns/>", "б")))};
	struct buf said = {0};
	struct str docx = packed_docx(&arena, &p);

	(void)state;
	assert_true(
	    str_eq(packed_read(&arena, docx, false, &said),
	           STR("T 0 0\nR\nC 1 1 0\nL 0 1 1\tа\nC 1 1 0\nL 0 2 1\t"
	               "б\nE\n")));
	assert_true(
	    str_eq(packed_read(&arena, docx, true, &said),
	           STR("T 0 0\nR\nC 1 1 0\nL 0 1 1\tа\nE\nX 2 1\tб\n")));
	buf_free(&said);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(merged_cells_span_columns_and_rows),
	    TEST(the_rest_of_a_merged_cell_without_its_beginning_is_a_cell),
	    TEST(words_that_a_merged_cell_hides_are_told),
	    TEST(cells_merged_in_the_old_way_span_too),
	    TEST(columns_that_a_row_leaves_free_are_empty_cells),
	    TEST(a_table_is_framed_by_its_lines_its_style_or_its_cells),
	    TEST(lines_switched_off_or_under_a_word_frame_nothing),
	    TEST(a_table_around_tables_is_dissolved_if_it_only_arranges),
	    TEST(a_table_in_a_cell_of_data_is_the_paragraphs_of_the_cell),
	    TEST(a_cell_that_comes_with_changes_goes_when_they_are_rejected),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
