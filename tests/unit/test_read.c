#include "act.h"
#include "akn/read.h"
#include "akn/write.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>
#include <cmocka.h>

#define AKN                                                                    \
	"<akomaNtoso "                                                         \
	"xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\""

static struct message got; /* the last, without its strings */

static void keep(void *ctx, const struct message *m)
{
	(void)ctx;
	got = *m;
}

static bool read(struct str xml)
{
	struct report report = {.put = keep};

	got = (struct message){0};
	test.doc->raw = xml;
	return read_akn(test.doc, &report);
}

/* Read as the inside of an act, written again: the same. */
static void inside_survives(const char *xml)
{
	struct str whole = str_format(
	    &test.doc->arena,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" AKN ">\n  <act>\n"
	    "%s  </act>\n</akomaNtoso>\n",
	    xml);

	assert_true(read(whole));
	test.out.n = 0;
	write_akn(test.doc, &test.out, true);
	str_is(buf_str(&test.out), str_z(&test.doc->arena, whole));
}

static void fails(const char *xml, enum diag_code code, size_t line, size_t col)
{
	assert_false(read(str_from(xml)));
	assert_int_equal(got.code, code);
	assert_int_equal(got.line, line);
	assert_int_equal(got.col, col);
}

static void units_become_nodes_with_numbers(void **state)
{
	const struct node *n;

	(void)state;
	inside_survives("    <body>\n      <article eId=\"art_5-1\">\n"
	                "        <num>5-1-бап.</num>\n"
	                "        <heading>Ұғымдар</heading>\n"
	                "      </article>\n    </body>\n");
	n = node_document(test.doc->root)->first->first;
	assert_int_equal(n->kind, NODE_ARTICLE);
	str_is(n->num, "5-1");
	str_is(n->eid, "art_5-1");
	str_is(n->last->first->text, "Ұғымдар");
	assert_int_equal(test.doc->raw.p[n->span.at], '>');
}

static void spaces_among_words_stay(void **state)
{
	(void)state;
	inside_survives("    <preface>\n"
	                "      <p><docDate> </docDate> <docNumber>1</docNumber>"
	                "  № <eol/>\n y </p>\n    </preface>\n");
}

static void what_others_wrote_stays(void **state)
{
	(void)state;
	inside_survives(
	    "    <body>\n"
	    "      <hcontainer eId=\"x\" xmlns:q=\"urn:q\" name=\"n\""
	    " q:a=\"&lt;&quot;&#10;\">\n"
	    "        <content>\n"
	    "          <p>a <b>b <i> </i></b> <q:z/></p>\n"
	    "          <foreign>\n"
	    "            <math xmlns=\"urn:m\">\n"
	    "              <p>\n"
	    "                <mi>x</mi>\n"
	    "              </p>\n"
	    "              <list xmlns=\"http://docs.oasis-open.org/"
	    "legaldocml/ns/akn/3.0\"/>\n"
	    "            </math>\n"
	    "          </foreign>\n"
	    "        </content>\n"
	    "      </hcontainer>\n"
	    "    </body>\n");
}

static void signs_in_attributes_stay(void **state)
{
	(void)state;
	inside_survives("    <body>\n"
	                "      <paragraph class=\"&amp; &amp;amp; &lt;b&gt; "
	                "&quot; &amp;#38; &amp;&amp;\">\n"
	                "        <content>\n"
	                "          <p>а</p>\n"
	                "        </content>\n"
	                "      </paragraph>\n"
	                "    </body>\n");
	str_is(node_attr(act_find(test.doc, NODE_PARAGRAPH), STR("class")),
	       "& &amp; <b> \" &#38; &&");
}

static void signs_in_names_of_namespaces_stay(void **state)
{
	(void)state;
	inside_survives("    <body>\n"
	                "      <x:note xmlns:x=\"urn:a&amp;b\">a</x:note>\n"
	                "    </body>\n");
}

static void comments_and_instructions_stay_everywhere(void **state)
{
	struct str xml = STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	                     "<?style a=\"b\"?>\n<!-- before -->\n" AKN ">\n"
	                     "  <!-- in -->\n  <act>\n    <body>\n"
	                     "      <p>a<!-- words --> b</p>\n"
	                     "    </body>\n  </act>\n</akomaNtoso>\n"
	                     "<!-- after -->\n");

	(void)state;
	assert_true(read(xml));
	write_akn(test.doc, &test.out, false);
	str_is(buf_str(&test.out), xml.p);
}

static void a_prefix_for_akoma_ntoso_goes(void **state)
{
	struct str s;

	(void)state;
	assert_true(read(STR(
	    "<a:akomaNtoso xmlns:a=\"http://docs.oasis-open.org/legaldocml/ns/"
	    "akn/3.0\"><a:act name='x'><a:body/><z/></a:act></a:akomaNtoso>")));
	write_akn(test.doc, &test.out, false);
	s = buf_str(&test.out);
	assert_int_equal(node_document(test.doc->root)->kind, NODE_ACT);
	assert_true(str_find(s, STR("<akomaNtoso xmlns=\"http:")) < s.n);
	assert_true(str_find(s, STR("<z xmlns=\"\"/>")) < s.n);
}

static void marks_are_read_back(void **state)
{
	const struct node *p;

	(void)state;
	inside_survives(
	    "    <preface>\n"
	    "      <p xmlns:kz=\"https://nusqa.example/ns\" kz:mark=\"added\">"
	    "a</p>\n    </preface>\n");
	p = node_document(test.doc->root)->first->first;
	assert_int_equal(p->mark, MARK_ADDED);
	inside_survives(
	    "    <preface>\n      <p>a"
	    "<del xmlns:kz=\"https://nusqa.example/ns\" kz:mark=\"removed\">b"
	    "</del></p>\n    </preface>\n");
	p = node_document(test.doc->root)->first->first;
	assert_int_equal(p->last->kind, NODE_TEXT);
	assert_int_equal(p->last->mark, MARK_REMOVED);
}

static void what_is_not_xml_fails_with_its_place(void **state)
{
	(void)state;
	fails("", DIAG_XML_BROKEN, 0, 0);
	fails("бұйрық", DIAG_XML_BROKEN, 1, 1);
	fails(AKN ">\n<act>\n  <p>әрі</q>", DIAG_XML_BROKEN, 3, 13);
	fails(AKN "><act>", DIAG_XML_BROKEN, 1, 75);
	fails(AKN "><act><p>&x;</p></act></akomaNtoso>", DIAG_XML_BROKEN, 1,
	      81);
	fails(AKN "><act>\n<x:y/></act></akomaNtoso>", DIAG_XML_BROKEN, 2, 5);
	fails(AKN "><act>\n&#1;</act></akomaNtoso>", DIAG_XML_BROKEN, 2, 5);
}

static void other_xml_is_refused(void **state)
{
	(void)state;
	fails("<html><act/></html>", DIAG_XML_NOT_AKN, 1, 6);
	fails("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/"
	      "akn/3.0/CSD13\"><act/></akomaNtoso>",
	      DIAG_XML_NOT_AKN, 1, 75);
	fails(AKN "><bill/></akomaNtoso>", DIAG_XML_NOT_AKN, 1, 1);
}

static void no_entity_is_ever_declared(void **state)
{
	(void)state;
	fails("<!DOCTYPE a [<!ENTITY b \"cc\">\n"
	      "<!ENTITY d SYSTEM \"file:///etc/hostname\">]>" AKN "><act>&b;&d;"
	      "</act></akomaNtoso>",
	      DIAG_XML_BROKEN, 1, 13);
}

static void depth_is_limited(void **state)
{
	struct buf xml = {0};

	(void)state;
	buf_add(&xml, STR(AKN "><act><body>"));
	buf_repeat(&xml, STR("<p>"), 10000);
	assert_false(read(buf_str(&xml)));
	assert_int_equal(got.code, DIAG_XML_BROKEN);
	xml.n = 0;
	buf_add(&xml, STR(AKN "><act><body>"));
	buf_repeat(&xml, STR("<p>"), NODE_DEPTH_MAX - 3);
	buf_repeat(&xml, STR("</p>"), NODE_DEPTH_MAX - 3);
	buf_add(&xml, STR("</body></act></akomaNtoso>"));
	assert_true(read(buf_str(&xml)));
	write_akn(test.doc, &test.out, true);
	buf_free(&xml);
}

/* s without the white space that breaks lines between tags, and each run of
   it within a tag as one space. */
static struct str flat(struct arena *a, struct str s)
{
	struct str r = {arena_alloc(a, s.n), 0};
	char *p = (char *)r.p;

	for (size_t i = 0; i < s.n; i++) {
		size_t k = i;

		while (k < s.n && strchr(" \n", s.p[k]) != NULL)
			k++;
		if (k > i && memchr(s.p + i, '\n', k - i) != NULL) {
			bool tags = (i == 0 || s.p[i - 1] == '>') &&
			            (k == s.n || s.p[k] == '<');

			if (!tags)
				p[r.n++] = ' ';
			i = k - 1;
		} else {
			p[r.n++] = s.p[i];
		}
	}
	return r;
}

static void reference_documents_survive(void **state)
{
	static const char *const names[] = {
	    "examples/order-258.xml", "examples/order-372-2025-11-12.xml",
	    "examples/mods-demo.xml", "examples/consolidated-demo.xml",
	    "examples/multi-demo.xml"};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct str xml = shared_file(&test.doc->arena, names[i]), x, y;

		if (xml.p == NULL)
			skip();
		assert_true(read(xml));
		test.out.n = 0;
		write_akn(test.doc, &test.out, false);
		x = flat(&test.doc->arena, xml);
		y = flat(&test.doc->arena, buf_str(&test.out));
		str_is(y, str_z(&test.doc->arena, x));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(units_become_nodes_with_numbers),
	    TEST(spaces_among_words_stay),
	    TEST(what_others_wrote_stays),
	    TEST(signs_in_attributes_stay),
	    TEST(signs_in_names_of_namespaces_stay),
	    TEST(comments_and_instructions_stay_everywhere),
	    TEST(a_prefix_for_akoma_ntoso_goes),
	    TEST(marks_are_read_back),
	    TEST(what_is_not_xml_fails_with_its_place),
	    TEST(other_xml_is_refused),
	    TEST(no_entity_is_ever_declared),
	    TEST(depth_is_limited),
	    TEST(reference_documents_survive),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
