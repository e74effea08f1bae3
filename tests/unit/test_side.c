/* The old text beside the new one, and tables cut to what has changed. */
#include "act.h"
#include "akn/read.h"
#include "rendered.h"
#include "render/view.h"
#include "tree/edition.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct render_options whole = {.width = 43};
static const struct render_options changes = {.width = 43, .changes = true};

static const char changed[] = RENDERED(
    "<body><paragraph" KZ_PATH "\"1-тармақ\"><num>1.</num><content><p>мерзім "
    "<del" KZ_MARK "\"removed\">екі</del><ins" KZ_MARK "\"added\">үш</ins> "
    "күнге дейін</p></content></paragraph>"
    "<paragraph><num>2.</num><intro><p>бар:</p></intro><subparagraph>"
    "<num>1)</num><content><p>сөз</p></content></subparagraph></paragraph>"
    "<paragraph" KZ_MARK "\"removed\" kz:path=\"3-тармақ\"><num>3.</num>"
    "<content><p>кетті</p></content></paragraph>"
    "<paragraph" KZ_MARK "\"added\" kz:path=\"4-тармақ\"><num>4.</num>"
    "<content><p>келді</p></content></paragraph></body>");

static void what_went_stands_beside_what_came(void **state)
{
	(void)state;
	rendered_is("side", &whole, changed,
	            "1. мерзім [-екі-]    │ 1. мерзім {+үш+}\n"
	            "күнге дейін          │ күнге дейін\n"
	            "2. бар:              │ 2. бар:\n"
	            "  1) сөз             │   1) сөз\n"
	            "[-3. кетті-]         │ {+4. келді+}\n");
}

static void only_changes_are_shown_with_their_places(void **state)
{
	(void)state;
	rendered_is("side", &changes, changed,
	            "@@ 1-тармақ\n"
	            "1. мерзім [-екі-]    │ 1. мерзім {+үш+}\n"
	            "күнге дейін          │ күнге дейін\n"
	            "\n"
	            "@@ 3-тармақ\n"
	            "@@ 4-тармақ\n"
	            "[-3. кетті-]         │ {+4. келді+}\n");
}

static void colours_take_the_place_of_brackets(void **state)
{
	const struct render_options o = {
	    .width = 43, .changes = true, .colour = true};

	(void)state;
	rendered("side", &o, changed);
	rendered_has("\033[0;36m@@ 3-тармақ\033[0m\n");
	rendered_has("\033[0;9;31m3. кетті\033[0m             │ "
	             "\033[0;4;32m4. келді\033[0m\n");
}

#define TABLED(rows) RENDERED("<body><table>" rows "</table></body>")

static void rows_are_shown_cell_by_cell(void **state)
{
	(void)state;
	rendered_is(
	    "side", &changes,
	    TABLED("<tr><th><p>№</p></th><th><p>Қала</p></th></tr>"
	           "<tr><td><p>1</p></td><td><p>Орал</p></td></tr>"
	           "<tr><td><p>2</p></td><td" KZ_PATH "\"2-жол, 2-баған\"><p>"
	           "Ат<ins" KZ_MARK "\"added\">ырау</ins></p><p>бар</p></td>"
	           "</tr><tr" KZ_MARK "\"removed\" kz:path=\"3-жол\"><td><p>3"
	           "</p></td><td><p>Семей</p></td></tr>"),
	    "─────────────────────┼─────────────────────\n"
	    "1: №                 │ 1: №\n"
	    "2: Қала              │ 2: Қала\n"
	    "─────────────────────┼─────────────────────\n"
	    "@@ 2-жол, 2-баған\n"
	    "1: 2                 │ 1: 2\n"
	    "2: Ат                │ 2: Ат{+ырау+}\n"
	    "   бар               │    бар\n"
	    "─────────────────────┼─────────────────────\n"
	    "@@ 3-жол\n"
	    "1: [-3-]             │\n"
	    "2: [-Семей-]         │\n"
	    "─────────────────────┼─────────────────────\n");
}

static void a_terminal_of_no_width_is_no_hindrance(void **state)
{
	const struct render_options o = {.width = 1};

	(void)state;
	rendered_is("side", &o, RENDERED("<body><p>бір екі төрт</p></body>"),
	            "бір екі    │ бір екі\nтөрт       │ төрт\n");
}

static const struct node *table_read(const char *xml)
{
	struct report report = {0};

	test.doc->raw = str_from(xml);
	assert_true(read_akn(test.doc, &report));
	return act_find(test.doc, NODE_TABLE);
}

/* Fails the test unless the first cell of the view spans that many rows. */
static void view_is(const struct node *view, const char *rows, const char *want)
{
	str_is(node_attr(view->first->first, STR("rowspan")), rows);
	act_is(view, want);
}

static const char spans[] = TABLED(
    "<tr><td rowspan=\"4\"><p>а</p></td><td><p>1</p></td></tr>"
    "<tr><td><p>2</p></td></tr><tr><td><p>3</p></td></tr>"
    "<tr><td><p>4</p></td></tr><tr><td><p>б</p></td><td><p>5</p></td></tr>");

static void spans_are_cut_to_the_rows_shown(void **state)
{
	const bool show[] = {false, true, false, true, true};

	(void)state;
	view_is(view_make(&test.a, table_read(spans), MARK_NONE, show), "2",
	        "table{tr{td{p{а}}td{p{2}}}tr{td{p{4}}}"
	        "tr{td{p{б}}td{p{5}}}}");
}

static void each_edition_has_its_own_cells_and_spans(void **state)
{
	const struct node *table = table_read(TABLED(
	    "<tr><td colspan=\"2\" xmlns:kz=\"https://nusqa.example/ns\" "
	    "kz:colspan=\"1\"><p>а</p></td><td" KZ_MARK "\"removed\"><p>1</p>"
	    "</td></tr><tr><td><p>б</p></td><td><p>2</p></td></tr>"));
	const struct node *old = view_make(&test.a, table, MARK_ADDED, NULL);
	const struct node *new = view_make(&test.a, table, MARK_REMOVED, NULL);

	(void)state;
	assert_false(view_is_one(&test.a, table));
	act_is(old, "table{tr{td{p{а}}td{p{1}}}tr{td{p{б}}td{p{2}}}}");
	assert_null(node_attr(old->first->first, STR("colspan")).p);
	act_is(new, "table{tr{td{p{а}}}tr{td{p{б}}td{p{2}}}}");
	str_is(node_attr(new->first->first, STR("colspan")), "2");
	/* In one grid that row stands there twice. */
	act_is(edition_join(&test.a, table),
	       "table{tr{td{p{а}}td{p{1}}}tr{td{p{а}}}tr{td{p{б}}td{p{2}}}}");
	assert_true(view_is_one(&test.a, table_read(spans)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_went_stands_beside_what_came),
	    TEST(only_changes_are_shown_with_their_places),
	    TEST(colours_take_the_place_of_brackets),
	    TEST(rows_are_shown_cell_by_cell),
	    TEST(a_terminal_of_no_width_is_no_hindrance),
	    TEST(spans_are_cut_to_the_rows_shown),
	    TEST(each_edition_has_its_own_cells_and_spans),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
