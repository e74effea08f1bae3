/* Whole acts: what the reader makes of them. */
#include "act.h"
#include "akn/read.h"
#include "akn/write.h"
#include "json.h"
#include "shared.h"
#include "tree/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* What is written is read back to the same tree, metadata and all. */
static void survives(const char *name)
{
	struct doc *again = doc_new();
	struct buf one = {0}, two = {0};
	struct report report = {0};

	write_akn(test.doc, &one, false);
	again->name = test.doc->name;
	again->raw = buf_str(&one);
	assert_true(read_akn(again, &report));
	write_akn(again, &two, false);
	if (!str_eq(buf_str(&one), buf_str(&two)))
		fail_msg("%s is read back as another tree", name);
	two.n = one.n = 0;
	doc_free(again);
	buf_free(&one);
	buf_free(&two);
}

static void what_is_written_is_read_back(void **state)
{
	struct names names;

	(void)state;
	test_read(own_file(&test.a, "corpus/order-258/source.txt"));
	survives("order 258");
	test_read(own_file(&test.a, "corpus/order-372/source.txt"));
	survives("order 372");
	names = shared_names(&test.a, "acts/kk", ".txt");
	for (size_t i = 0; i < names.n; i++) {
		test_read(shared_file(&test.a, names.p[i]));
		survives(names.p[i]);
	}
}

/* All that was said is that the act's requisites are not known. */
static void only_meta_is_missing(const char *name)
{
	struct str rest = buf_str(&test.said.text);

	while (rest.n) {
		struct str line = str_cut(&rest, '\n');

		if (!str_starts(line, STR("0:0 meta: ")))
			fail_msg("%s: %.*s", name, STR_ARG(line));
	}
}

static void what_is_read_passes_the_checks(void **state)
{
	struct names names = shared_names(&test.a, "acts/kk", ".txt");

	(void)state;
	test_read(own_file(&test.a, "corpus/order-258/source.txt"));
	said_clear(&test.said);
	check_doc(test.doc, &test.said.in);
	said_is(&test.said, "");
	for (size_t i = 0; i < names.n; i++) {
		test_read(shared_file(&test.a, names.p[i]));
		said_clear(&test.said);
		check_doc(test.doc, &test.said.in);
		only_meta_is_missing(names.p[i]);
	}
}

/* Is it one whom the metadata lists under an id of our own choice? */
static bool is_listed(const struct node *n)
{
	struct str href = node_attr(n, STR("href"));

	return n->kind == NODE_PERSON || n->kind == NODE_ROLE ||
	       n->kind == NODE_ORGANIZATION ||
	       (str_starts(node_name(n), STR("TLC")) &&
	        str_find(href, STR("/kz/")) < href.n &&
	        !str_ends(href, STR("/min-edu")));
}

/* May an attribute of n have another value? */
static bool may_differ(const struct node *n, struct str name)
{
	static const char *const ids[] = {"refersTo", "as", "href", "showAs"};

	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		if (is_listed(n) && str_eq(name, str_from(ids[i])))
			return true;
	if (str_eq(node_name(n), STR("FRBRdate")) && str_eq(name, STR("date")))
		return str_eq(node_attr(n, STR("name")), STR("markup"));
	return (str_eq(node_name(n), STR("kz:input")) &&
	        str_eq(name, STR("name"))) ||
	       str_eq(name, STR("xsi:schemaLocation")) ||
	       str_starts(name, STR("xmlns"));
}

/* Attributes of x that y has not, or has otherwise. */
static void attrs_differ(const struct node *x, const struct node *y,
                         struct buf *out)
{
	for (const struct attr *t = x->attrs; t != NULL; t = t->next)
		if (!may_differ(x, t->name) &&
		    !str_eq(t->value, node_attr(y, t->name)))
			buf_format(out, "%.*s %.*s: %.*s=%.*s, not %.*s\n",
			           STR_ARG(node_name(x)), STR_ARG(x->eid),
			           STR_ARG(t->name), STR_ARG(t->value),
			           STR_ARG(node_attr(y, t->name)));
}

static void nodes_differ(const struct node *x, const struct node *y,
                         struct buf *out)
{
	bool leaf = x->kind == NODE_TEXT && y->kind == NODE_TEXT;

	if (x->kind != y->kind || !str_eq(node_name(x), node_name(y)))
		buf_format(out, "%.*s %.*s is not %.*s\n",
		           STR_ARG(node_name(x)), STR_ARG(x->eid),
		           STR_ARG(node_name(y)));
	if (!is_listed(x) && !str_eq(x->eid, y->eid))
		buf_format(out, "%.*s is not %.*s\n", STR_ARG(x->eid),
		           STR_ARG(y->eid));
	if (leaf && !str_eq(x->text, y->text))
		buf_format(out, "\"%.*s\" is not \"%.*s\"\n", STR_ARG(x->text),
		           STR_ARG(y->text));
	attrs_differ(x, y, out);
	attrs_differ(y, x, out);
}

/* What follows n, the parser's log left out, and those whom only one lists. */
static const struct node *step(const struct node *n, const struct node *root)
{
	n = node_next(n, root);
	while (n != NULL && (str_eq(node_name(n), STR("kz:log")) ||
	                     str_starts(node_name(n), STR("TLC"))))
		n = node_skip(n, root);
	return n;
}

/* Two trees, but for what may differ: a line for each difference. */
static void trees_differ(const struct doc *one, const struct doc *other,
                         struct buf *out)
{
	const struct node *x = one->root, *y = other->root;

	while (x != NULL && y != NULL && out->n == 0) {
		nodes_differ(x, y, out);
		x = step(x, one->root);
		y = step(y, other->root);
	}
	if (x != NULL || y != NULL)
		buf_add(out, STR("one is longer\n"));
}

/* How many of those that d lists are of that kind. */
static size_t listed(const struct doc *d, const char *element)
{
	size_t n = 0;

	for (const struct node *t = d->root; t; t = node_next(t, d->root))
		n += str_eq(node_name(t), str_from(element));
	return n;
}

static void the_seed_becomes_the_reference_document(void **state)
{
	static const char *const lists[] = {"TLCPerson", "TLCRole",
	                                    "TLCOrganization", "TLCEvent",
	                                    "TLCConcept"};
	struct str raw = shared_file(&test.a, "seed/order-258.txt");
	struct str xml = shared_file(&test.a, "examples/order-258.xml");
	struct doc *want, *got;
	struct report report = {0};
	struct buf out = {0}, written = {0};

	(void)state;
	if (raw.p == NULL || xml.p == NULL)
		skip();
	test_read(raw);
	want = doc_new();
	got = doc_new();
	want->raw = xml;
	assert_true(read_akn(want, &report));
	/* Through the file, so that both are seen alike. */
	write_akn(test.doc, &written, false);
	got->raw = buf_str(&written);
	assert_true(read_akn(got, &report));
	trees_differ(got, want, &out);
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		if (listed(got, lists[i]) != listed(want, lists[i]))
			buf_format(&out, "%zu %s, not %zu\n",
			           listed(got, lists[i]), lists[i],
			           listed(want, lists[i]));
	if (out.n)
		print_error("%.*s", STR_ARG(buf_str(&out)));
	assert_int_equal(out.n, 0);
	doc_free(want);
	doc_free(got);
	buf_free(&written);
	buf_free(&out);
}

static void the_corpus_is_the_seed(void **state)
{
	struct str raw = shared_file(&test.a, "seed/order-258.txt");

	(void)state;
	if (raw.p == NULL)
		skip();
	assert_true(
	    str_eq(raw, own_file(&test.a, "corpus/order-258/source.txt")));
}

/* The paragraphs of a truth that are no table's, brackets left out, a line
   each. */
static void truth_blocks(struct str json, struct buf *out)
{
	struct json t, last = {0};
	bool text = false;

	while ((t = json_next(&json)).kind) {
		if (t.kind == '"' && last.kind == ':' && text) {
			for (size_t i = 0; i < t.text.n; i++) {
				char c = t.text.p[i];

				if (c != '[' && c != ']' && c != '\\')
					buf_char(out, c);
			}
			buf_char(out, '\n');
			text = false;
		}
		text = text || (t.kind == '"' && str_eq(t.text, STR("text")));
		last = t;
	}
}

/* The same of a document: blocks outside of tables, each with its number. */
static void doc_blocks(struct buf *out)
{
	for (const struct node *n = test.doc->root; n;) {
		bool block = n->kind == NODE_P || n->kind == NODE_HEADING;

		if (n->kind == NODE_META || n->kind == NODE_TABLE) {
			n = node_skip(n, test.doc->root);
			continue;
		}
		if (n->kind == NODE_NUM)
			buf_format(out, "%.*s ", STR_ARG(act_text(&test.a, n)));
		else if (block && n->first != NULL)
			buf_format(out, "%.*s\n",
			           STR_ARG(act_text(&test.a, n)));
		n = block ? node_skip(n, test.doc->root)
		          : node_next(n, test.doc->root);
	}
}

static void paragraphs_of_flattened_orders_are_whole_again(void **state)
{
	struct names names = shared_names(&test.a, "tables", ".txt");
	struct buf got = {0}, want = {0};
	size_t wrong = 0;

	(void)state;
	if (names.n == 0)
		skip();
	for (size_t i = 0; i < names.n; i++) {
		struct str name = str_from(names.p[i]);

		name.n -= sizeof("txt") - 1;
		test_read(shared_file(&test.a, names.p[i]));
		got.n = want.n = 0;
		truth_blocks(
		    shared_file(&test.a, str_z(&test.a, str_join(&test.a, name,
		                                                 STR("json")))),
		    &want);
		doc_blocks(&got);
		assert_true(want.n > 0);
		if (str_eq(buf_str(&got), buf_str(&want)))
			continue;
		print_error("%s:\n%.*s\nis not:\n%.*s\n", names.p[i],
		            STR_ARG(buf_str(&got)), STR_ARG(buf_str(&want)));
		wrong++;
	}
	buf_free(&got);
	buf_free(&want);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_is_written_is_read_back),
	    TEST(what_is_read_passes_the_checks),
	    TEST(the_seed_becomes_the_reference_document),
	    TEST(the_corpus_is_the_seed),
	    TEST(paragraphs_of_flattened_orders_are_whole_again),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
