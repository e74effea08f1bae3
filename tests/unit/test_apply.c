#include "change.h"
#include "shared.h"
#include "tree/check.h"
#include "tree/meta.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void one_order_is_not_applied_twice(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	change_go_on();
	change_apply();
	assert_null(now.done);
	said_is(&test.said, "5:1 applied-before: the act holds this order's "
	                    "changes already\n");
}

/* Write the result and read it again, as XML or as text. */
static void reread(const char *format)
{
	struct str text = change_rendered(now.done, format);

	change_forget(&now.done);
	now.done = act_read(text, NULL);
	assert_non_null(now.done);
	change_go_on();
}

static void nor_to_what_was_written_and_read_again(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	reread("akn");
	change_order(order_189);
	change_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "applied-before"));
	/* In a text only the editor's note tells. */
	change_applied(base_text, order_189);
	reread("text");
	change_order(order_189);
	change_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "applied-before"));
	change_order(order_200);
	change_apply();
	assert_non_null(now.done);
}

static void different_orders_follow_one_another(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	change_go_on();
	change_order(order_200);
	change_apply();
	assert_non_null(now.done);
	str_is(act_text(&test.a, act_unit(now.done, "att_2__para_1__content")),
	       "Жаңа жоспар.");
	assert_true(change_says("Жаңа тізбе"));
	act_unit(now.done, "textualMod_2");
	act_unit(now.done, "eref_4");
	act_unit(now.done, "tmpg_3");
	assert_int_equal(meta_expression_date(now.done).month, 5);
	/* Not the other way round: the first is out of its turn now. */
	change_applied(base_text, order_200);
	change_go_on();
	change_order(order_189);
	change_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "out-of-order"));
}

/* The text of a unit of one is that of the other. */
static void same_unit(const char *eid)
{
	if (!str_eq(act_text(&test.a, act_unit(now.base, eid)),
	            act_text(&test.a, act_unit(now.done, eid))))
		fail_msg("%s was changed", eid);
}

static void nothing_else_is_changed(void **state)
{
	static const char *const units[] = {
	    "preface", "preamble",    "para_1", "para_2",
	    "para_3",  "conclusions", "att_1",  "att_3"};
	struct str before;

	(void)state;
	now.base = act_of(base_text);
	before = change_rendered(now.base, "akn");
	change_order(order_189);
	change_apply();
	assert_non_null(now.done);
	/* The base stays as it was. */
	assert_true(str_eq(before, change_rendered(now.base, "akn")));
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		same_unit(units[i]);
	/* References to the appendix still lead to it. */
	str_is(node_attr(act_unit(now.done, "ref_1"), STR("href")), "#att_2");
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

static void the_result_borrows_nothing(void **state)
{
	struct str before;

	(void)state;
	change_applied(base_text, order_189);
	before = change_rendered(now.done, "akn");
	nusqa_edits_free((nusqa_edits *)now.edits);
	now.edits = NULL;
	change_forget(&now.base);
	change_forget(&now.order);
	assert_true(str_eq(before, change_rendered(now.done, "akn")));
}

static void the_caption_is_the_bases(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	act_is(act_unit(now.done, "att_2__heading"),
	       "heading{Қазақстан Республикасыeol{} Қаржы министрініңeol{} "
	       "2023 жылғы 1 наурыздағыeol{} № 77 бұйрығына "
	       "2-қосымшаnoteRef[#note_1]{}}");
	/* A new wording without one takes the old. */
	change_applied(base_text,
	               ORDER(APRIL, "189")
	                   INTRO REPLACE("2-қосымшасы") "2. " SIGNING SIGNED
	                       OWN(APRIL, "189", "") "1. Жаңа жоспар.\n");
	assert_true(
	    str_ends(act_text(&test.a, act_unit(now.done, "att_2__heading")),
	             STR("№ 77 бұйрығына 2-қосымша")));
}

static void the_note_is_worded_as_the_portal_does(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	act_is(act_find(now.done, NODE_REMARK),
	       "remark{Ескерту. 2-қосымша жаңа редакцияда - ҚР Қаржы "
	       "министрінің date{03.04.2024} "
	       "ref[/akn/kz/act/order/min-fin/2024-04-03/189]{№ 189} "
	       "бұйрығымен.}");
	assert_ptr_equal(act_find(now.done, NODE_REMARK)->parent->parent,
	                 act_unit(now.done, "att_2__preface"));
	/* From another day than that of signing. */
	change_applied(
	    base_text,
	    ORDER(APRIL, "189") INTRO REPLACE(
		"2-қосымшасы") "2. Осы бұйрық 2024 жылғы 1 шілдеден бастап "
			       "қолданысқа "
			       "енгізіледі.\n" SIGNED OWN(APRIL, "189", "")
				   THEIRS("2-") "1. Жаңа жоспар.\n");
	str_is(act_text(&test.a, act_find(now.done, NODE_REMARK)),
	       "Ескерту. 2-қосымша жаңа редакцияда - ҚР Қаржы министрінің "
	       "03.04.2024 № 189 (01.07.2024 бастап қолданысқа енгізіледі) "
	       "бұйрығымен.");
	now.options.no_notes = true;
	change_applied(base_text, order_189);
	assert_false(change_says("Ескерту"));
}

/* The value of an attribute of the metadata element of that eId. */
static void meta_is(const char *eid, const char *name, const char *want)
{
	str_is(node_attr(act_unit(now.done, eid), str_from(name)), want);
}

/* What an attribute of the first child of that name says. */
static void child_is(const char *eid, const char *child, const char *name,
                     const char *want)
{
	const struct node *n =
	    node_named(act_unit(now.done, eid), str_from(child));

	assert_non_null(n);
	str_is(node_attr(n, str_from(name)), want);
}

#define IRI_77 "/akn/kz/act/order/min-fin/2023-03-01/77"
#define IRI_189 "/akn/kz/act/order/min-fin/2024-04-03/189"

static void the_metadata_tells_the_history(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	meta_is("textualMod_1", "type", "substitution");
	child_is("textualMod_1", "source", "href",
	         IRI_189 "/kaz@2024-04-03/!main~mod_1");
	child_is("textualMod_1", "destination", "href", "#att_2");
	child_is("textualMod_1", "force", "period", "#tmpg_2");
	child_is("textualMod_1", "previous", "href",
	         IRI_77 "/kaz@2023-03-01/!appendix_2");
	child_is("textualMod_1", "new", "href", "#att_2");
	meta_is("eref_3", "type", "amendment");
	meta_is("eref_3", "date", "2024-04-03");
	meta_is("eref_3", "source", "#rp_1");
	meta_is("rp_1", "showAs",
	        "ҚР Қаржы министрінің 03.04.2024 № 189 "
	        "бұйрығы");
	child_is("tmpg_2", "timeInterval", "start", "#eref_3");
	meta_is("att_2", "period", "#tmpg_2");
	assert_int_equal(
	    date_cmp(meta_expression_date(now.done), (struct date){2024, 4, 3}),
	    0);
	str_is(node_attr(node_document(now.done->root), STR("contains")),
	       "singleVersion");
}

/* The first metadata element of that name in the main document. */
static const struct node *meta_first(const char *name)
{
	const struct node *n = now.done->root;

	while (n != NULL && !str_eq(node_name(n), str_from(name)))
		n = node_next(n, now.done->root);
	assert_non_null(n);
	return n;
}

static void each_edition_has_its_number(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	str_is(node_attr(meta_first("FRBRversionNumber"), STR("value")), "2");
	str_is(node_attr(meta_first("FRBRmasterExpression"), STR("href")),
	       IRI_77 "/kaz@2023-03-01");
	change_go_on();
	change_order(order_200);
	change_apply();
	assert_non_null(now.done);
	str_is(node_attr(meta_first("FRBRversionNumber"), STR("value")), "3");
	str_is(node_attr(meta_first("FRBRmasterExpression"), STR("href")),
	       IRI_77 "/kaz@2023-03-01");
}

/* A base by others need not have eIds. */
static void a_unit_without_an_eid_gets_one(void **state)
{
	(void)state;
	now.base = act_of(base_text);
	for (struct node *n = act_find(now.base, NODE_BODY); n;
	     n = node_next(n, now.base->root))
		n->eid = STR("");
	change_order(order_189);
	change_apply();
	assert_non_null(now.done);
	act_is(act_unit(now.done, "att_2")->parent->first->first,
	       "heading{Қазақстан Республикасыeol{} Қаржы министрініңeol{} "
	       "2023 жылғы 1 наурыздағыeol{} № 77 бұйрығына 1-қосымша}");
	child_is("textualMod_1", "destination", "href", "#att_2");
	str_is(act_text(&test.a, act_unit(now.done, "att_2__para_1__content")),
	       "Жаңа жоспар.");
	/* The others still have none. */
	assert_int_equal(act_find(now.done, NODE_ATTACHMENT)->eid.n, 0);
}

static void marks_keep_both_wordings(void **state)
{
	struct str text;

	(void)state;
	now.options.mark = true;
	change_applied(base_text, order_189);
	text = change_rendered(now.done, "text");
	assert_true(str_find(text, STR("[-")) < text.n);
	assert_true(str_find(text, STR("Ескі жоспар.")) < text.n);
	assert_true(str_find(text, STR("Жаңа жоспар.")) < text.n);
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

static void before_its_day_nothing_is_applied(void **state)
{
	struct str before;

	(void)state;
	now.options.as_of = "2024-04-02";
	change_applied(base_text, order_189);
	said_is(&test.said,
	        "5:1 not-in-force: not applied: the amendment comes into "
	        "force later: 2024-04-03\n");
	before = change_rendered(now.base, "text");
	assert_true(str_eq(before, change_rendered(now.done, "text")));
	now.options.as_of = "2024-04-03";
	change_applied(base_text, order_189);
	said_is(&test.said, "");
}

static void all_valid(const char *name, nusqa_schema *schema)
{
	said_clear(&test.said);
	nusqa_schema_check(schema, (nusqa_doc *)now.base, &test.said.out);
	nusqa_schema_check(schema, (nusqa_doc *)now.order, &test.said.out);
	nusqa_schema_check(schema, (nusqa_doc *)now.done, &test.said.out);
	if (test.said.text.n)
		fail_msg("%s: %.*s", name, STR_ARG(buf_str(&test.said.text)));
}

static void all_that_is_written_follows_the_schema(void **state)
{
	struct str xsd = shared_file(&test.a, "xsd/akomantoso30.xsd");
	nusqa_schema *schema;

	(void)state;
	if (xsd.p == NULL)
		skip();
	schema = nusqa_schema_load(shared_path(&test.a, "xsd/akomantoso30.xsd"),
	                           NULL);
	assert_non_null(schema);
	change_applied(base_text, order_189);
	all_valid("once", schema);
	change_go_on();
	change_order(order_200);
	change_apply();
	assert_non_null(now.done);
	all_valid("twice", schema);
	now.options.mark = true;
	change_applied(base_text, order_189);
	all_valid("marked", schema);
	now.options.mark = false;
	now.options.no_notes = true;
	change_applied(base_text, order_189);
	all_valid("without notes", schema);
	change_applied(
	    str_z(&test.a, own_file(&test.a, "corpus/order-372/source.txt")),
	    str_z(&test.a, own_file(&test.a, "corpus/order-258/source.txt")));
	all_valid("the corpus", schema);
	nusqa_schema_free(schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(one_order_is_not_applied_twice),
	    CHANGE_TEST(nor_to_what_was_written_and_read_again),
	    CHANGE_TEST(different_orders_follow_one_another),
	    CHANGE_TEST(nothing_else_is_changed),
	    CHANGE_TEST(the_result_borrows_nothing),
	    CHANGE_TEST(the_caption_is_the_bases),
	    CHANGE_TEST(the_note_is_worded_as_the_portal_does),
	    CHANGE_TEST(the_metadata_tells_the_history),
	    CHANGE_TEST(each_edition_has_its_number),
	    CHANGE_TEST(a_unit_without_an_eid_gets_one),
	    CHANGE_TEST(marks_keep_both_wordings),
	    CHANGE_TEST(before_its_day_nothing_is_applied),
	    CHANGE_TEST(all_that_is_written_follows_the_schema),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
