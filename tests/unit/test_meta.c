#include "act.h"
#include "akn/read.h"
#include "akn/write.h"
#include "shared.h"
#include "tree/eid.h"
#include "tree/meta.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* An act of one point and, if wanted, one attachment with a point. */
static struct node *act(size_t attachments)
{
	struct arena *a = &test.doc->arena;
	struct node *top, *all, *n;

	test.doc->lang = STR("kk");
	test.doc->lang3 = STR("kaz");
	top = node_add(a, test.doc->root, NODE_ACT);
	n = node_add(a, node_add(a, top, NODE_BODY), NODE_PARAGRAPH);
	n->num = STR("1");
	if (attachments > 0) {
		all = node_add(a, top, NODE_ATTACHMENTS);
		while (attachments-- > 0) {
			n = node_add(a, all, NODE_ATTACHMENT);
			n = node_add(a, n, NODE_DOC);
			node_add(a, n, NODE_MAIN_BODY);
		}
	}
	eid_assign(a, test.doc->root);
	return top;
}

static void known(void)
{
	test.doc->work = (struct work){
	    STR("kz"), STR("order"), STR("min-fin"), {2024, 2, 29}, STR("15")};
}

static void write(void)
{
	test.out.n = 0;
	write_akn(test.doc, &test.out, false);
}

static void has(const char *part)
{
	struct str s = buf_str(&test.out);

	if (str_find(s, str_from(part)) == s.n)
		fail_msg("no %s in:\n%.*s", part, STR_ARG(s));
}

static void lacks(const char *part)
{
	struct str s = buf_str(&test.out);

	if (str_find(s, str_from(part)) != s.n)
		fail_msg("%s in:\n%.*s", part, STR_ARG(s));
}

static void the_three_levels_name_the_act(void **state)
{
	(void)state;
	act(0);
	known();
	test.doc->title = STR("Есеп туралы");
	test.doc->registered = STR("34000");
	test.doc->entered = (struct date){2024, 3, 4};
	test.doc->made = (struct date){2024, 3, 1};
	meta_build(test.doc);
	write();
	has("<FRBRalias name=\"registration\" value=\"34000\"/>");
	has("<FRBRdate date=\"2024-03-04\" name=\"registration\"/>");
	has("<FRBRthis "
	    "value=\"/akn/kz/act/order/min-fin/2024-02-29/15/!main\"/>");
	has("<FRBRuri value=\"/akn/kz/act/order/min-fin/2024-02-29/15/"
	    "kaz@2024-02-29\"/>");
	has("kaz@2024-02-29/!main.xml\"/>");
	has("<FRBRalias name=\"title\" value=\"Есеп туралы\"/>");
	has("<FRBRdate date=\"2024-03-01\" name=\"markup\"/>");
	has("<FRBRnumber value=\"15\"/>");
	lacks("componentInfo");
	lacks("FRBRmasterExpression");
	lacks("temporalData");
	lacks("proprietary");
	lacks("preservation");
}

/* A joint act has an author and a name more for each further issuer. */
static void each_issuer_of_a_joint_act_is_its_author(void **state)
{
	struct work second = {.country = STR("kz"),
	                      .subtype = STR("order"),
	                      .author = STR("min-edu"),
	                      .date = {2024, 3, 2},
	                      .number = STR("7")};

	(void)state;
	act(0);
	known();
	*vec_push(&test.doc->arena, &test.doc->joint) = second;
	second.number = STR("8");
	*vec_push(&test.doc->arena, &test.doc->joint) = second;
	meta_build(test.doc);
	write();
	has("<FRBRalias name=\"joint\" "
	    "value=\"/akn/kz/act/order/min-edu/2024-03-02/7\"/>");
	has("<FRBRalias name=\"joint\" "
	    "value=\"/akn/kz/act/order/min-edu/2024-03-02/8\"/>");
	has("<FRBRauthor href=\"#min-fin\" as=\"#issuer\"/>\n"
	    "          <FRBRauthor href=\"#min-edu\" as=\"#issuer\"/>\n"
	    "          <FRBRcountry");
}

static void what_is_not_known_is_not_invented(void **state)
{
	(void)state;
	act(0);
	meta_build(test.doc);
	write();
	has("<FRBRdate date=\"0001-01-01\" name=\"unknown\"/>");
	has("<FRBRauthor href=\"#issuing-body\" as=\"#issuer\"/>");
	has("href=\"/akn/ontology/organization/kz/unknown\"");
	lacks("FRBRnumber");
	lacks("FRBRsubtype");
	lacks("lifecycle");
}

static void metadata_is_made_anew_not_twice(void **state)
{
	size_t once;

	(void)state;
	act(1);
	known();
	meta_build(test.doc);
	write();
	once = test.out.n;
	meta_build(test.doc);
	write();
	assert_int_equal(test.out.n, once);
	assert_int_equal(node_document(test.doc->root)->first->kind, NODE_META);
}

static void attachments_repeat_the_levels_under_their_names(void **state)
{
	struct node *all;

	(void)state;
	all = node_child(act(3), NODE_ATTACHMENTS);
	known();
	all->first->num = STR("2");
	all->last->num = STR("2");
	meta_build(test.doc);
	write();
	has("<FRBRthis value=\"/akn/kz/act/order/min-fin/2024-02-29/15/"
	    "!appendix_2\"/>");
	has("name=\"appendix\" href=\"#att_2\"");
	has("name=\"appendix_2_2\" href=\"#att_3\"");
	has("kaz@2024-02-29/!appendix.xml\"/>");
	has("<hasAttachment eId=\"ha_1\" "
	    "href=\"/akn/kz/act/order/min-fin/2024-02-29/15/!appendix_2\"");
}

static void each_day_of_force_has_its_event_and_period(void **state)
{
	struct node *body;

	(void)state;
	body = node_child(act(0), NODE_BODY);
	known();
	test.doc->force = (struct date){2024, 3, 10};
	test.doc->force_unit = body->first;
	*vec_push(&test.doc->arena, &test.doc->ordered) =
	    (struct ordered){.type = STR("repeal"),
	                     .mod = body->first,
	                     .destination = STR("/akn/x"),
	                     .force = test.doc->force};
	*vec_push(&test.doc->arena, &test.doc->ordered) =
	    (struct ordered){.type = STR("insertion"),
	                     .mod = body->first,
	                     .destination = STR("/akn/y"),
	                     .fresh = {body},
	                     .force = {2025, 1, 1}};
	*vec_push(&test.doc->arena, &test.doc->ordered) = (struct ordered){
	    .type = STR("repeal"), .destination = STR("/akn/z")};
	meta_build(test.doc);
	write();
	has("<eventRef eId=\"eref_2\" date=\"2024-03-10\" source=\"#ro_1\"");
	has("<eventRef eId=\"eref_3\" date=\"2025-01-01\" source=\"#ro_1\"");
	has("<temporalGroup eId=\"tmpg_2\">");
	has("<force period=\"#tmpg_2\"/>\n            <new href=\"#body\"/>");
	has("<destination href=\"/akn/z\"/>\n          </textualMod>");
	has("<forceMod eId=\"forceMod_1\" type=\"entryIntoForce\">\n"
	    "            <source href=\"#para_1\"/>");
}

static void other_languages_lead_to_the_kazakh_text(void **state)
{
	(void)state;
	act(0);
	known();
	test.doc->lang3 = STR("rus");
	meta_build(test.doc);
	write();
	has("<FRBRmasterExpression href=\"/akn/kz/act/order/min-fin/2024-02-29/"
	    "15/kaz@2024-02-29\"");
	has("<FRBRlanguage language=\"rus\"/>");
}

static void input_origin_and_findings_are_kept(void **state)
{
	struct node *top;

	(void)state;
	top = act(0);
	known();
	test.doc->raw = STR("abc");
	test.doc->name = STR("in/here/act.txt");
	test.doc->origin = STR("reconstruction: by hand");
	*vec_push(&test.doc->arena, &test.doc->findings) = (struct finding){
	    DIAG_LINK_RESTORED, node_child(top, NODE_BODY)->first, 7, true};
	*vec_push(&test.doc->arena, &test.doc->findings) =
	    (struct finding){DIAG_TITLE_MISSING, NULL, 0, false};
	meta_build(test.doc);
	write();
	has("name=\"act.txt\" bytes=\"3\" sha256=\"ba7816bf8f01cfea414140de5d"
	    "ae2223b00361a396177a9cb410ff61f20015ad\"/>");
	has("<kz:origin xmlns:kz=\"https://nusqa.example/ns\" "
	    "value=\"reconstruction: by hand\"/>");
	has("<kz:repair code=\"displaced-link\" for=\"#para_1\" line=\"7\"/>");
	has("<kz:warning code=\"title-missing\"/>");
}

static void one_who_is_mentioned_is_listed_once(void **state)
{
	const struct mention author = {STR("TLCOrganization"), STR("min-fin"),
	                               STR("/akn/o"), STR("Министрлік")};
	const struct mention editor = {STR("TLCPerson"), STR("editor"),
	                               STR("/akn/p"), STR("Редактор")};

	(void)state;
	act(0);
	known();
	doc_mention(test.doc, editor);
	doc_mention(test.doc, author);
	meta_build(test.doc);
	write();
	has("<TLCOrganization eId=\"min-fin\" href=\"/akn/o\"");
	has("<TLCOrganization eId=\"editor\"");
	lacks("<TLCPerson eId=\"editor\"");
}

static void what_was_built_is_read_back(void **state)
{
	struct report report = {0};
	struct doc *back = doc_new();

	(void)state;
	act(2);
	known();
	node_set(&test.doc->arena, node_document(test.doc->root)->first,
	         STR("xml:lang"), STR("kk"));
	node_document(test.doc->root)->last->last->num = STR("5");
	test.doc->title = STR("Есеп туралы");
	test.doc->author_name = STR("Қаржы министрлігі");
	test.doc->show = STR("№ 15 бұйрық");
	test.doc->origin = STR("reconstruction");
	test.doc->made = (struct date){2024, 3, 1};
	test.doc->force = (struct date){2024, 3, 10};
	test.doc->force_unit = eid_find(test.doc->root, STR("para_1"));
	*vec_push(&test.doc->arena, &test.doc->changed) =
	    (struct cited_act){test.doc->work, STR("сол")};
	meta_build(test.doc);
	write();
	back->raw = buf_str(&test.out);
	assert_true(read_akn(back, &report));
	assert_true(str_eq(back->work.author, STR("min-fin")));
	assert_int_equal(date_cmp(back->work.date, test.doc->work.date), 0);
	assert_true(str_eq(back->title, test.doc->title));
	assert_true(str_eq(back->author_name, test.doc->author_name));
	assert_true(str_eq(back->show, test.doc->show));
	assert_true(str_eq(back->origin, test.doc->origin));
	assert_true(str_eq(back->lang, STR("kk")));
	assert_true(str_eq(back->lang3, STR("kaz")));
	assert_int_equal(back->made.day, 1);
	assert_int_equal(back->force.day, 10);
	assert_true(str_eq(back->force_unit->eid, STR("para_1")));
	assert_int_equal(back->changed.n, 1);
	assert_true(
	    str_eq(node_document(back->root)->last->last->num, STR("5")));
	assert_int_equal(meta_expression_date(back).day, 29);
	doc_free(back);
}

/* The labels of the reference document, in its language. */
static const char *const labels[][2] = {
    {"order", "Бұйрық"},
    {"appendix", "Қосымша"},
    {"issuer", "Актіні қабылдаған орган"},
    {"signing", "Қол қою"},
    {"entry-into-force", "Күшіне ену"},
    {"in-force", "Күшінде"},
    {"enacting-formula", "Бұйыру формуласы"},
};

static struct map *label_map(void)
{
	struct map *m = arena_alloc(&test.doc->arena, sizeof(*m));

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		struct str *s = arena_alloc(&test.doc->arena, sizeof(*s));

		*s = str_from(labels[i][1]);
		*map_put(&test.doc->arena, m, str_from(labels[i][0])) = s;
	}
	return m;
}

/* What a parser knows besides what meta_read gives. */
static void knows_more(void)
{
	struct arena *a = &test.doc->arena;
	const struct {
		enum diag_code code;
		const char *eid;
		size_t line;
		bool repair;
	} log[] = {
	    {DIAG_LINK_RESTORED, "ref_2", 15, true},
	    {DIAG_LINK_RESTORED, "ref_3", 16, true},
	    {DIAG_LINK_RESTORED, "ref_4", 16, true},
	    {DIAG_TEXT_TRUNCATED, "att_1__table_1__tr_31", 0, false},
	};

	for (size_t i = 0; i < 4; i++)
		*vec_push(a, &test.doc->findings) = (struct finding){
		    log[i].code, eid_find(test.doc->root, str_from(log[i].eid)),
		    log[i].line, log[i].repair};
	*vec_push(a, &test.doc->ordered) = (struct ordered){
	    .type = STR("substitution"),
	    .mod = eid_find(test.doc->root, STR("mod_1")),
	    .destination =
		STR("/akn/kz/act/order/min-edu/2024-12-30/372/!appendix_3"),
	    .fresh = {eid_find(test.doc->root, STR("att_1__preface")),
	              eid_find(test.doc->root, STR("att_1__body"))},
	    .force = test.doc->force};
	test.doc->labels = label_map();
}

static void the_reference_order_gets_its_metadata_back(void **state)
{
	struct report report = {0};
	struct str xml, seed;

	(void)state;
	xml = shared_file(&test.a, "examples/order-258.xml");
	seed = shared_file(&test.a, "seed/order-258.txt");
	if (xml.p == NULL || seed.p == NULL)
		skip();
	test.doc->raw = xml;
	assert_true(read_akn(test.doc, &report));
	knows_more();
	test.doc->raw = seed;
	test.doc->name = STR("order-258.txt");
	meta_build(test.doc);
	write();
	assert_int_equal(test.out.n, xml.n);
	assert_memory_equal(test.out.p, xml.p, xml.n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_three_levels_name_the_act),
	    TEST(what_is_not_known_is_not_invented),
	    TEST(each_issuer_of_a_joint_act_is_its_author),
	    TEST(metadata_is_made_anew_not_twice),
	    TEST(attachments_repeat_the_levels_under_their_names),
	    TEST(each_day_of_force_has_its_event_and_period),
	    TEST(other_languages_lead_to_the_kazakh_text),
	    TEST(input_origin_and_findings_are_kept),
	    TEST(one_who_is_mentioned_is_listed_once),
	    TEST(what_was_built_is_read_back),
	    TEST(the_reference_order_gets_its_metadata_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
