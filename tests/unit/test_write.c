#include "act.h"
#include "akn/write.h"
#include "tree/eid.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static struct node *put(struct node *parent, enum node_kind kind)
{
	return node_add(&test.doc->arena, parent, kind);
}

static struct node *say(struct node *parent, struct str text)
{
	struct node *n = node_text(&test.doc->arena, text);

	node_append(parent, n);
	return n;
}

/* All that is written inside the root, marks or not. */
static struct str written(bool marks)
{
	struct str s;

	test.out.n = 0;
	write_akn(test.doc, &test.out, marks);
	s = buf_str(&test.out);
	s = str_after(s, str_find(s, STR("3.0\">")) + 5);
	s = str_sub(s, 0, str_find(s, STR("</akomaNtoso>")));
	return s;
}

static void structure_is_indented_and_words_are_not(void **state)
{
	struct node *para =
	    put(put(put(test.doc->root, NODE_ACT), NODE_BODY), NODE_PARAGRAPH);
	struct node *p;

	(void)state;
	say(put(para, NODE_NUM), STR("1."));
	p = put(put(para, NODE_CONTENT), NODE_P);
	say(p, STR("ақпан "));
	say(put(p, NODE_REF), STR("2"));
	say(p, STR(" және"));
	put(p, NODE_EOL);
	say(p, STR(" "));
	say(p, STR("3"));
	str_is(written(false),
	       "\n  <act>\n    <body>\n      <paragraph>\n"
	       "        <num>1.</num>\n"
	       "        <content>\n"
	       "          <p>ақпан <ref>2</ref> және<eol/> 3</p>\n"
	       "        </content>\n      </paragraph>\n"
	       "    </body>\n  </act>\n");
}

static void cells_of_paragraphs_stay_on_their_line(void **state)
{
	struct node *tr = put(put(test.doc->root, NODE_TABLE), NODE_TR);
	struct node *td = put(tr, NODE_TD);

	(void)state;
	say(put(td, NODE_P), STR("a"));
	put(td, NODE_P);
	put(tr, NODE_TD);
	put(put(put(put(tr, NODE_TD), NODE_TABLE), NODE_TR), NODE_TH);
	str_is(written(false), "\n  <table>\n    <tr>\n"
	                       "      <td><p>a</p><p/></td>\n"
	                       "      <td/>\n"
	                       "      <td>\n        <table>\n          <tr>\n"
	                       "            <th/>\n          </tr>\n"
	                       "        </table>\n      </td>\n"
	                       "    </tr>\n  </table>\n");
}

static void quoted_structure_is_indented_among_words(void **state)
{
	struct node *p = put(test.doc->root, NODE_P), *q;

	(void)state;
	say(p, STR("a:"));
	q = put(p, NODE_QUOTED_STRUCTURE);
	put(q, NODE_PARAGRAPH);
	say(p, STR(";"));
	str_is(written(false), "\n  <p>a:<quotedStructure>\n    <paragraph/>\n"
	                       "  </quotedStructure>;</p>\n");
}

static void eid_comes_first_and_the_rest_in_order(void **state)
{
	struct node *n = put(test.doc->root, NODE_TABLE);

	(void)state;
	node_set(&test.doc->arena, n, STR("class"), STR("plan"));
	node_set(&test.doc->arena, n, STR("border"), STR("1"));
	n->eid = STR("table_1");
	str_is(written(false),
	       "\n  <table eId=\"table_1\" class=\"plan\" border=\"1\"/>\n");
}

static void special_characters_are_escaped(void **state)
{
	struct node *p = put(test.doc->root, NODE_P);

	(void)state;
	node_set(&test.doc->arena, p, STR("title"), STR("<\"&'\n\t\r>"));
	say(p, STR("<\"&'\n\t\r>]]>"));
	str_is(written(false),
	       "\n  <p title=\"&lt;&quot;&amp;'&#10;&#9;&#13;&gt;\">"
	       "&lt;\"&amp;'\n\t&#13;&gt;]]&gt;</p>\n");
}

static void what_xml_cannot_hold_is_replaced(void **state)
{
	struct node *p = put(test.doc->root, NODE_P);

	(void)state;
	say(p, STR("a\x01z\xFF\xD2"));
	say(p, STR("\xEF\xBF\xBE\xED\xA0\x80қ№😀"));
	str_is(written(false), "\n  <p>a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD"
	                       "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
	                       "\xEF\xBF\xBD"
	                       "қ№😀</p>\n");
}

/* Three points: one removed, one added, one in which words changed. */
static void changed(void)
{
	struct node *body = put(test.doc->root, NODE_BODY), *n, *p;

	n = put(body, NODE_PARAGRAPH);
	n->num = STR("1");
	n->mark = MARK_REMOVED;
	put(n, NODE_INTRO);
	eid_assign(&test.doc->arena, n);
	n->eid = STR("para_1");
	n->first->eid = STR("para_1__intro");
	n = put(body, NODE_PARAGRAPH);
	n->num = STR("1");
	n->mark = MARK_ADDED;
	n = put(body, NODE_PARAGRAPH);
	n->num = STR("2");
	p = put(put(n, NODE_CONTENT), NODE_P);
	say(p, STR("екі"))->mark = MARK_REMOVED;
	say(p, STR("үш"))->mark = MARK_ADDED;
	eid_assign(&test.doc->arena, test.doc->root);
}

#define NS " xmlns:kz=\"https://nusqa.example/ns\""

static void marks_are_attributes_and_ins_and_del(void **state)
{
	(void)state;
	changed();
	str_is(written(true),
	       "\n  <body eId=\"body\">\n"
	       "    <paragraph eId=\"was__para_1\"" NS " kz:mark=\"removed\">\n"
	       "      <intro eId=\"was__para_1__intro\"/>\n    </paragraph>\n"
	       "    <paragraph eId=\"para_1\"" NS " kz:mark=\"added\"/>\n"
	       "    <paragraph eId=\"para_2\">\n"
	       "      <content eId=\"para_2__content\">\n"
	       "        <p><del" NS " kz:mark=\"removed\">екі</del>"
	       "<ins" NS " kz:mark=\"added\">үш</ins></p>\n"
	       "      </content>\n    </paragraph>\n  </body>\n");
}

static void without_marks_what_is_removed_is_left_out(void **state)
{
	(void)state;
	changed();
	str_is(written(false),
	       "\n  <body eId=\"body\">\n"
	       "    <paragraph eId=\"para_1\"/>\n"
	       "    <paragraph eId=\"para_2\">\n"
	       "      <content eId=\"para_2__content\">\n"
	       "        <p>үш</p>\n"
	       "      </content>\n    </paragraph>\n  </body>\n");
}

static void removed_eids_stay_unique(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct node *n = put(test.doc->root, NODE_BODY);

		n->eid = STR("body");
		n->mark = MARK_REMOVED;
	}
	str_is(written(true),
	       "\n  <body eId=\"was__body\"" NS " kz:mark=\"removed\"/>\n"
	       "  <body eId=\"was_2__body\"" NS " kz:mark=\"removed\"/>\n");
}

static void comments_cannot_break_the_file(void **state)
{
	struct node *n = node_element(&test.doc->arena, STR("!--"));

	(void)state;
	node_set(&test.doc->arena, n, STR("data"), STR("a--->-"));
	node_append(test.doc->root, n);
	n = node_element(&test.doc->arena, STR("?pi"));
	node_set(&test.doc->arena, n, STR("data"), STR("b?>c"));
	node_append(test.doc->root, n);
	str_is(written(false), "\n  <!--a- - ->- -->\n  <?pi b? >c?>\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(structure_is_indented_and_words_are_not),
	    TEST(cells_of_paragraphs_stay_on_their_line),
	    TEST(quoted_structure_is_indented_among_words),
	    TEST(eid_comes_first_and_the_rest_in_order),
	    TEST(special_characters_are_escaped),
	    TEST(what_xml_cannot_hold_is_replaced),
	    TEST(marks_are_attributes_and_ins_and_del),
	    TEST(without_marks_what_is_removed_is_left_out),
	    TEST(removed_eids_stay_unique),
	    TEST(comments_cannot_break_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
