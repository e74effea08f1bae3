#include "act.h"
#include "akn/schema.h"
#include "base/buf.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <setjmp.h>
#include <cmocka.h>

/* All messages of a test, a line each. */

static void keep(void *ctx, const struct message *m)
{
	(void)ctx;
	buf_format(&test.out, "%zu:%u: %.*s\n", m->line, diag_number(m->code),
	           STR_ARG(m->detail));
}

static struct report report = {.put = keep};

/* A file of its own with that text; its name.  The caller unlinks it. */
static char *file_with(const char *text)
{
	char *name = str_z(&test.a, STR("/tmp/nusqa-test-XXXXXX"));
	int fd = mkstemp(name);
	FILE *f = fdopen(fd, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	return name;
}

#define XSD(inside)                                                            \
	"<s:schema xmlns:s='http://www.w3.org/2001/XMLSchema' "                \
	"xmlns='urn:x' targetNamespace='urn:x' elementFormDefault="            \
	"'qualified'>\n" inside "</s:schema>"

static const char small[] =
    XSD("<s:element name='a'><s:complexType><s:sequence>"
        "<s:element name='b' maxOccurs='2' type='s:integer'/>"
        "</s:sequence></s:complexType></s:element>");

/* The schema of that text; what was said is in heard. */
static struct schema *load(const char *text)
{
	char *name = file_with(text);
	struct schema *s = schema_load(name, &report);

	unlink(name);
	return s;
}

static void is(const char *want)
{
	buf_char(&test.out, '\0');
	assert_string_equal(test.out.p, want);
	test.out.n = 0;
}

static void a_schema_checks_many_documents(void **state)
{
	struct schema *s = load(small);

	(void)state;
	assert_non_null(s);
	for (int i = 0; i < 2; i++) {
		assert_true(schema_check(s,
		                         STR("<a xmlns='urn:x'><b>1</b></a>"),
		                         STR("x"), &report));
		is("");
		assert_false(schema_check(
		    s, STR("<a xmlns='urn:x'>\n<b>x</b>\n<c/></a>"), STR("x"),
		    &report));
		is("2:4005: Element 'b': 'x' is not a valid value of the "
		   "atomic type 'xs:integer'.\n"
		   "3:4005: Element 'c': This element is not expected.\n");
	}
	schema_free(s);
}

static void what_is_not_xml_is_said(void **state)
{
	struct schema *s = load(small);

	(void)state;
	assert_false(schema_check(s, STR("<a>\n</b>"), STR("x"), &report));
	is("2:4005: Opening and ending tag mismatch: a line 1 and b\n");
	assert_false(schema_check(s, STR(""), STR("x"), &report));
	assert_true(test.out.n > 0);
	schema_free(s);
}

static void a_missing_or_broken_schema_is_fatal(void **state)
{
	(void)state;
	assert_null(schema_load("/nowhere/at/all.xsd", &report));
	is("0:4004: a file is missing\n");
	assert_null(load("<schema\n"));
	assert_true(str_starts(buf_str(&test.out), STR("2:4004: ")));
	test.out.n = 0;
	assert_null(load(XSD("<s:element/>")));
	assert_true(str_starts(buf_str(&test.out), STR("2:4004: ")));
	assert_int_equal(report.worst, NUSQA_FATAL);
}

static void a_schema_never_leads_into_the_network(void **state)
{
	(void)state;
	assert_null(load(XSD("<s:import namespace='urn:y' "
	                     "schemaLocation='http://localhost:9/y.xsd'/>")));
	is("0:4004: it wants files from the network\n");
}

static void the_reference_documents_are_valid(void **state)
{
	struct str xsd = shared_file(&test.a, "xsd/akomantoso30.xsd");
	struct str xml = shared_file(&test.a, "examples/order-258.xml");
	const char *dir = getenv("NUSQA_SHARED");
	struct schema *s;

	(void)state;
	if (xsd.p == NULL || xml.p == NULL)
		skip();
	s = schema_load(
	    str_z(&test.a, str_format(&test.a, "%s/xsd/akomantoso30.xsd",
	                              dir ? dir : "../shared")),
	    &report);
	assert_non_null(s);
	assert_true(schema_check(s, xml, STR("x"), &report));
	is("");
	schema_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_schema_checks_many_documents),
	    TEST(what_is_not_xml_is_said),
	    TEST(a_missing_or_broken_schema_is_fatal),
	    TEST(a_schema_never_leads_into_the_network),
	    TEST(the_reference_documents_are_valid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
