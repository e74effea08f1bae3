/* Documents that are made to do harm, or broken: a sheet, or a reason. */
#include "packed.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define W                                                                      \
	"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"   \
	"main\""
#define RELS(target)                                                           \
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"    \
	"2006/relationships\"><Relationship Id=\"a\" Type=\"x/"                \
	"officeDocument\" Target=\"" target "\"/></Relationships>"

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

static struct str archive_of(const struct archive_part *parts, size_t n)
{
	struct buf out = {0};
	struct str s;

	assert_int_equal(archive_write(parts, n, &out), ARCHIVE_GOOD);
	s = str_copy(&arena, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Of a document with that main part. */
static struct str document_of(struct str xml)
{
	const struct archive_part parts[] = {
	    {STR("_rels/.rels"), STR(RELS("word/document.xml"))},
	    {STR("word/document.xml"), xml}};

	return archive_of(parts, 2);
}

static void refused(struct str docx, const char *why)
{
	struct buf said = {0};

	assert_null(packed_read(&arena, docx, false, &said).p);
	if (!str_starts(buf_str(&said), STR("N1021 0:0 ")) ||
	    str_find(buf_str(&said), str_from(why)) == said.n)
		fail_msg("no %s: %.*s", why, (int)said.n, said.p);
	buf_free(&said);
}

static void read_is(struct str docx, const char *sheet)
{
	struct buf said = {0};
	struct str s = packed_read(&arena, docx, false, &said);

	if (!str_eq(s, str_from(sheet)))
		fail_msg("not\n%s\nbut\n%.*s", sheet, STR_ARG(s));
	buf_free(&said);
}

static void a_part_that_unpacks_to_far_too_much_is_not_read(void **state)
{
	struct buf xml = {0};

	(void)state;
	buf_add(&xml, STR("<w:document " W ">"));
	buf_repeat(&xml, STR("                "), 300000);
	buf_add(&xml, STR("</w:document>"));
	refused(document_of(buf_str(&xml)),
	        "word/document.xml: it unpacks to more than is read");
	buf_free(&xml);
}

static void ten_thousand_nested_tables_are_too_many(void **state)
{
	struct buf xml = {0};

	(void)state;
	buf_add(&xml, STR("<w:document " W ">"));
	buf_repeat(&xml, STR("<w:tbl><w:tr><w:tc>"), 10000);
	buf_repeat(&xml, STR("</w:tc></w:tr></w:tbl>"), 10000);
	buf_add(&xml, STR("</w:document>"));
	refused(document_of(buf_str(&xml)), "it is nested too deeply");
	buf_free(&xml);
}

static void tables_nested_as_deep_as_may_be_are_read(void **state)
{
	struct buf xml = {0};

	(void)state;
	buf_add(&xml, STR("<w:document " W ">"));
	buf_repeat(&xml, STR("<w:tbl><w:tr><w:tc>"), 80);
	buf_add(&xml, STR(P("а")));
	buf_repeat(&xml, STR("</w:tc></w:tr></w:tbl>"), 80);
	buf_add(&xml, STR("</w:document>"));
	read_is(document_of(buf_str(&xml)),
	        "T 0 0\nR\nC 1 1 0\nL 0 1 1\tа\nE\n");
	buf_free(&xml);
}

static void entities_are_neither_declared_nor_fetched(void **state)
{
	(void)state;
	refused(document_of(
		    STR("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
	                "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
	                "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w:document " W ">&c;"
	                "</w:document>")),
	        "a document type declaration is not read");
	refused(document_of(STR("<!DOCTYPE d SYSTEM \"/etc/passwd\">"
	                        "<w:document " W "/>")),
	        "a document type declaration is not read");
	refused(document_of(STR("<w:document " W "><w:p><w:r><w:t>&lol;"
	                        "</w:t></w:r></w:p></w:document>")),
	        "word/document.xml: ");
}

static void a_part_that_is_missing_is_named(void **state)
{
	const struct archive_part none[] = {{STR("a.txt"), STR("a")}};
	const struct archive_part lost[] = {
	    {STR("_rels/.rels"), STR(RELS("word/document.xml"))}};

	(void)state;
	refused(archive_of(none, 1), "a zip file with no document in it");
	refused(archive_of(lost, 1), "word/document.xml is missing");
	refused(STR("PK\x03\x04 and nothing"), "no zip file, or a broken one");
}

static void a_name_never_leads_out_of_the_archive(void **state)
{
	const struct archive_part up[] = {
	    {STR("_rels/.rels"), STR(RELS("../../../etc/passwd"))},
	    {STR("etc/passwd"),
	     STR("<w:document " W ">" P("в архиве") "</w:document>")}};
	const struct archive_part out[] = {
	    {STR("_rels/.rels"), STR(RELS("/../etc/hostname"))}};

	(void)state;
	read_is(archive_of(up, 2), "L 0 1 1\tв архиве\n");
	refused(archive_of(out, 1), "etc/hostname is missing");
}

static void a_list_of_types_leads_to_the_text_too(void **state)
{
	const struct archive_part parts[] = {
	    {STR("[Content_Types].xml"),
	     STR("<Types xmlns=\"http://schemas.openxmlformats.org/package/"
	         "2006/content-types\"><Override PartName=\"/a/B.xml\" "
	         "ContentType=\"application/vnd.openxmlformats-officedocument."
	         "wordprocessingml.document.main+xml\"/></Types>")},
	    {STR("a/b.xml"), STR("<w:document " W ">" P("а") "</w:document>")}};

	(void)state;
	read_is(archive_of(parts, 2), "L 0 1 1\tа\n");
}

static void a_file_cut_short_anywhere_is_refused_or_read(void **state)
{
	const struct packed p = {.body = "<w:tbl><w:tr><w:tc>" P(
				     "а") "</w:tc></w:tr></w:tbl>" P("б"),
	                         .styles = "<w:style w:styleId=\"A\"/>"};
	struct str docx = packed_docx(&arena, &p);
	size_t read = 0;

	(void)state;
	for (size_t n = 0; n <= docx.n; n++) {
		struct arena_mark mark = arena_mark(&arena);
		struct buf said = {0};

		if (packed_read(&arena, str_sub(docx, 0, n), false, &said).p !=
		    NULL)
			read++;
		else
			assert_true(
			    str_starts(buf_str(&said), STR("N1021 0:0 ")));
		buf_free(&said);
		arena_release(&arena, mark);
	}
	assert_int_equal(read, 1);
}

static void a_file_with_any_byte_wrong_ends_too(void **state)
{
	const struct packed p = {.body = P("аб")};
	struct str docx = packed_docx(&arena, &p);

	(void)state;
	for (size_t n = 0; n < docx.n; n++) {
		struct arena_mark mark = arena_mark(&arena);
		char *bytes = str_z(&arena, docx);
		struct buf said = {0};

		bytes[n] ^= 0x55;
		if (packed_read(&arena, (struct str){bytes, docx.n}, false,
		                &said)
		        .p == NULL)
			assert_true(said.n != 0);
		buf_free(&said);
		arena_release(&arena, mark);
	}
}

static void numbers_beyond_all_measure_are_bounded(void **state)
{
	(void)state;
	read_is(document_of(STR(
		    "<w:document " W "><w:tbl><w:tr><w:trPr><w:gridBefore "
		    "w:val=\"999999999\"/></w:trPr><w:tc><w:tcPr><w:gridSpan "
		    "w:val=\"-5\"/></w:tcPr>" P(
			"а") "</w:tc><w:tc><w:tcPr>"
			     "<w:gridSpan "
			     "w:val=\"99999999999999999999\"/><w:vMerge/>"
			     "</w:tcPr>" P(
				 "б") "</w:tc></w:tr></w:tbl></w:document>")),
	        "T 0 0\nR\nC 256 1 0\nC 1 1 0\nL 0 1 1\tа\nC 1 1 0\nL 0 2 1\t"
	        "б\nE\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_part_that_unpacks_to_far_too_much_is_not_read),
	    TEST(ten_thousand_nested_tables_are_too_many),
	    TEST(tables_nested_as_deep_as_may_be_are_read),
	    TEST(entities_are_neither_declared_nor_fetched),
	    TEST(a_part_that_is_missing_is_named),
	    TEST(a_name_never_leads_out_of_the_archive),
	    TEST(a_list_of_types_leads_to_the_text_too),
	    TEST(a_file_cut_short_anywhere_is_refused_or_read),
	    TEST(a_file_with_any_byte_wrong_ends_too),
	    TEST(numbers_beyond_all_measure_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
