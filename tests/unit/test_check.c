#include "act.h"
#include "akn/read.h"
#include "base/buf.h"
#include "shared.h"
#include "tree/check.h"
#include "tree/eid.h"
#include "tree/meta.h"
#include "tree/table.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void keep(void *ctx, const struct message *m)
{
	(void)ctx;
	buf_format(&test.out, "%zu:%.*s: %.*s\n", m->line,
	           STR_ARG(diag_slug(m->code)), STR_ARG(m->detail));
}

#define W "/akn/kz/act/order/min-fin/2024-02-29/15"

/* The identification of a good act; it takes 10 lines. */
#define LEVELS(work, language)                                                 \
	"<identification source=\"#a\">\n"                                     \
	"<FRBRWork>" work "</FRBRWork>\n"                                      \
	"<FRBRExpression><FRBRthis value=\"" W "/kaz@2024-02-29/!main\"/>"     \
	"<FRBRuri value=\"" W "/kaz@2024-02-29\"/>"                            \
	"<FRBRlanguage language=\"" language "\"/></FRBRExpression>\n"         \
	"<FRBRManifestation><FRBRthis value=\"" W                              \
	"/kaz@2024-02-29/!main.xml\"/><FRBRuri value=\"" W                     \
	"/kaz@2024-02-29.xml\"/></FRBRManifestation>\n"                        \
	"</identification>\n<references><TLC eId=\"a\"/>"                      \
	"<TLC eId=\"min-fin\"/></references>\n"

#define WORK                                                                   \
	"<FRBRthis value=\"" W "/!main\"/><FRBRuri value=\"" W "\"/>"          \
	"<FRBRdate date=\"2024-02-29\"/><FRBRauthor href=\"#min-fin\"/>"       \
	"<FRBRcountry value=\"kz\"/>"

#define FILE(meta, rest)                                                       \
	"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/"    \
	"3.0\"><act name=\"order\"><meta>\n" meta "</meta>\n" rest             \
	"</act></akomaNtoso>"

static void says(const char *xml, const char *want)
{
	struct report quiet = {0}, report = {.put = keep};

	test.doc->raw = str_from(xml);
	assert_true(read_akn(test.doc, &quiet));
	test.out.n = 0;
	check_doc(test.doc, &report);
	buf_char(&test.out, '\0');
	assert_string_equal(test.out.p, want);
}

/* The same of a body in an act that is else good. */
#define BODY(xml) FILE(LEVELS(WORK, "kaz"), "<body>" xml "</body>\n")

static void a_good_act_gives_no_message(void **state)
{
	(void)state;
	says(BODY("<paragraph eId=\"para_1\"><num>1.</num></paragraph>"), "");
}

static void eids_stand_once_and_where_they_belong(void **state)
{
	(void)state;
	says(BODY("<paragraph eId=\"para_1\"><num>1.</num></paragraph>\n"
	          "<paragraph eId=\"para_1\"><num>2.</num></paragraph>\n"
	          "<paragraph><num>3.</num></paragraph>"),
	     "10:eid-twice: para_1\n"
	     "10:eid-wrong: para_1, not para_2\n");
	/* What stands under a wrong one is judged by it. */
	says(BODY("<paragraph eId=\"x\"><num>1.</num>"
	          "<intro eId=\"x__intro\"/></paragraph>"),
	     "9:eid-wrong: x, not para_1\n");
	says(BODY("<paragraph eId=\"para_1\"><num>1.</num><intro>\n<p>"
	          "<mod eId=\"mod_1\"><ref eId=\"mod_1__ref_1\"/></mod>"
	          "<ref eId=\"ref_b\"/></p></intro></paragraph>"),
	     "10:eid-wrong: ref_b, not ref_2\n");
}

static void references_lead_somewhere(void **state)
{
	(void)state;
	says(BODY("<paragraph eId=\"para_1\" period=\"#a #b\"><num>1.</num>"
	          "<intro>\n<p title=\"#d\"><ref href=\"#\"/>"
	          "<ref href=\"#para_1\"/><ref href=\"/x#y\"/></p></intro>"
	          "</paragraph>"),
	     "9:reference: #b\n10:reference: #\n");
}

static void nodes_stand_where_they_may(void **state)
{
	(void)state;
	says(BODY("<paragraph><content><p>x</p></content>\n<article/>"
	          "</paragraph>\n<p/>text"),
	     "10:schema: article may not stand in paragraph\n"
	     "11:schema: p may not stand in body\n"
	     "9:schema: text may not stand in body\n");
}

#define TABLE(rows)                                                            \
	BODY("<paragraph><content><table>" rows                                \
	     "</table></content></paragraph>")

static void rows_of_a_table_fit_together(void **state)
{
	(void)state;
	says(TABLE("<tr><td rowspan=\"2\"/><td/></tr><tr><td/></tr>"
	           "<tr><td colspan=\"2\"/></tr>"),
	     "");
	says(TABLE("<tr><td/><td/></tr>\n<tr><td/></tr>"),
	     "10:table-spans: a row with fewer columns\n");
	says(TABLE("<tr><td rowspan=\"3\"/></tr>\n<tr/>"),
	     "9:table-spans: a span past the last row\n");
	says(TABLE("<tr><td/><td rowspan=\"2\"/></tr>\n<tr>"
	           "<td colspan=\"2\"/></tr>"),
	     "10:table-spans: cells overlap\n"
	     "9:table-spans: a row with fewer columns\n");
	says(
	    TABLE("<tr><td colspan=\"x\"/></tr>\n<tr><td rowspan=\"0\"/></tr>"),
	    "9:table-spans: a span that is no number\n"
	    "10:table-spans: a span that is no number\n");
	says(TABLE("<tr><td colspan=\"999999999\"/></tr>"),
	     "9:table-spans: a span too wide\n");
}

static void the_levels_agree(void **state)
{
	(void)state;
	says(FILE("", ""), "1:meta: no identification\n");
	says(FILE("<identification/>", ""),
	     "2:meta: a level of FRBR is missing\n");
	says(FILE(LEVELS("<FRBRuri value=\"" W "\"/>", "rus"), ""),
	     "3:meta: FRBRdate is not that of FRBRuri\n"
	     "3:meta: FRBRcountry is not that of FRBRuri\n"
	     "3:meta: FRBRauthor is not that of FRBRuri\n"
	     "3:meta: FRBRthis is not under FRBRuri\n"
	     "4:meta: FRBRlanguage is not that of FRBRuri\n");
	says(FILE(LEVELS("<FRBRuri value=\"/un/1\"/>", "kaz"), ""),
	     "3:meta: FRBRuri is no act's\n"
	     "3:meta: FRBRthis is not under FRBRuri\n"
	     "4:meta: the expression is not of the work\n"
	     "4:meta: FRBRlanguage is not that of FRBRuri\n");
}

static void what_was_built_is_good_but_for_what_is_not_known(void **state)
{
	struct report report = {.put = keep};
	struct arena *a = &test.doc->arena;
	struct node *act;

	(void)state;
	test.doc->root = node_new(a, NODE_ROOT);
	test.doc->lang3 = STR("kaz");
	act = node_add(a, test.doc->root, NODE_ACT);
	node_add(a, act, NODE_BODY);
	node_add(
	    a, node_add(a, node_add(a, act, NODE_ATTACHMENTS), NODE_ATTACHMENT),
	    NODE_DOC);
	eid_assign(a, test.doc->root);
	meta_build(test.doc);
	check_doc(test.doc, &report);
	buf_char(&test.out, '\0');
	assert_string_equal(test.out.p, "0:meta: no date\n0:meta: no number\n"
	                                "0:meta: no date\n0:meta: no number\n");
	test.doc->work = (struct work){
	    STR("kz"), STR("law"), STR(""), {2024, 2, 29}, STR("9-VIII")};
	meta_build(test.doc);
	test.out.n = 0;
	check_doc(test.doc, &report);
	assert_int_equal(test.out.n, 0);
	/* An act without a number is known by its day. */
	test.doc->work.number = STR("");
	meta_build(test.doc);
	check_doc(test.doc, &report);
	assert_int_equal(test.out.n, 0);
}

static void a_cell_without_room_still_has_a_place(void **state)
{
	struct arena *a = &test.doc->arena;
	struct node *table = node_new(a, NODE_TABLE), *tr;
	struct table t;

	(void)state;
	tr = node_add(a, table, NODE_TR);
	for (int i = 0; i < 1500; i++)
		node_add(a, tr, NODE_TD);
	node_set(a, tr->last, STR("colspan"), STR("1000"));
	node_set(a, tr->first, STR("colspan"), STR("1000"));
	table_lay(a, table, false, &t);
	assert_int_equal(t.cells.n, 1500);
	assert_int_equal(t.cells.p[1].col, 1000);
	assert_int_equal(t.cols, 2499);
}

static void the_reference_documents_are_good(void **state)
{
	static const char *const names[] = {
	    "examples/order-258.xml", "examples/order-372-2025-11-12.xml"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct str xml = shared_file(&test.doc->arena, names[i]);

		if (xml.p == NULL)
			skip();
		says(str_z(&test.doc->arena, xml), "");
	}
}

#define UNIT(n, more)                                                          \
	"<paragraph eId=\"para_" n "\"><num>" n                                \
	".</num><content eId=\"para_" n "__content\"><p>Text." more            \
	"</p></content></paragraph>\n"

static void missing_numbers_are_named(void **state)
{
	(void)state;
	says(BODY(UNIT("1", "") UNIT("2", "") UNIT("2-1", "") UNIT("3", "")),
	     "");
	says(BODY(UNIT("1", "") UNIT("4", "")),
	     "10:number-gap: paragraph 2 is missing before 4\n"
	     "10:number-gap: paragraph 3 is missing before 4\n");
	/* Units that are gone leave a hole. */
	says(BODY(UNIT("1", "<remark status=\"editorial\">Points 2 and 3 are "
	                    "gone.</remark>") UNIT("4", "")),
	     "");
	says(BODY(UNIT("1", "") UNIT("2-6", "") UNIT("7", "")), "");
}

static void references_that_led_nowhere_are_still_known(void **state)
{
	(void)state;
	says(FILE(LEVELS(WORK, "kaz") "<proprietary source=\"#a\"><kz:log "
	                              "xmlns:kz=\"x\"><kz:warning "
	                              "code=\"reference-nowhere\" "
	                              "for=\"#para_1\"/></kz:log></"
	                              "proprietary>",
	          "<body>" UNIT("1", "") "</body>\n"),
	     "9:reference-nowhere: #para_1\n");
}

/* Its own ones, not those of other acts. */
static void
references_into_appendices_that_are_not_there_are_found(void **state)
{
	(void)state;
	test.doc->work = (struct work){.country = STR("kz"),
	                               .subtype = STR("order"),
	                               .author = STR("min-fin"),
	                               .date = {2024, 2, 29},
	                               .number = STR("15")};
	says(BODY("<paragraph eId=\"para_1\"><num>1.</num><content "
	          "eId=\"para_1__content\"><p eId=\"para_1__content__p\">"
	          "<ref href=\"" W "/!appendix_2~para_1\">a</ref>"
	          "<ref href=\"" W "/!main~para_1\">b</ref>"
	          "<ref href=\"/akn/kz/act/order/min-fin/2024-02-29/16/"
	          "!appendix_2\">c</ref></p></content></paragraph>"),
	     "9:reference-nowhere: appendix_2\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_good_act_gives_no_message),
	    TEST(eids_stand_once_and_where_they_belong),
	    TEST(references_lead_somewhere),
	    TEST(nodes_stand_where_they_may),
	    TEST(rows_of_a_table_fit_together),
	    TEST(the_levels_agree),
	    TEST(what_was_built_is_good_but_for_what_is_not_known),
	    TEST(a_cell_without_room_still_has_a_place),
	    TEST(the_reference_documents_are_good),
	    TEST(missing_numbers_are_named),
	    TEST(references_that_led_nowhere_are_still_known),
	    TEST(references_into_appendices_that_are_not_there_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
