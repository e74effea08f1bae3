/* What a file is, told by its bytes, and what it is not. */
#include "base/archive.h"
#include "paged.h"
#include "text/readers.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* Reading fails with a message that has these words in it. */
static void is_refused(struct str bytes, const char *words)
{
	const struct reader_options o = {0};
	const struct reader *r = reader_sniff(bytes);
	struct str said;

	paged.said.n = 0;
	assert_non_null(r->read);
	assert_null(r->read(sheet_open(&paged.a, STR("file")), bytes, &o,
	                    &paged.report));
	said = buf_str(&paged.said);
	if (str_find(said, str_from(words)) == said.n)
		fail_msg("%s\nis not in\n%.*s", words, STR_ARG(said));
}

static void files_that_nothing_reads_are_named(void **state)
{
	static const struct {
		struct str bytes;
		const char *words;
	} files[] = {
	    {STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 "
	              "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"),
	     "N1016 at 0:0 a document of Word 97-2003 (DOC); save it as DOCX"},
	    {STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 "
	              "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
	     "password"},
	    {STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "old Office"},
	    {STR_INIT("\xEF\xBB\xBF{\\rtf1 x}"), "(RTF); save it as DOCX"},
	    {STR_INIT("<?xml version=\"1.0\"?>"
	              "<?mso-application progid=\"Word.Document\"?>"),
	     "one XML file"},
	    {STR_INIT("From: <x>\r\nMIME-Version: 1.0\r\n"), "(MHT)"},
	    {STR_INIT("\x89PNG\r\n\x1A\n"), "a scan"},
	    {STR_INIT("\xFF\xD8\xFF\xE0"), "a scan"},
	    {STR_INIT("II*\0"), "a scan"},
	    {STR_INIT("AT&TFORM"), "(DjVu)"},
	    {STR_INIT("\x1F\x8B\x08"), "(gzip); unpack it"},
	    {STR_INIT("Rar!\x1A\x07"), "(RAR); unpack it"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		is_refused(files[i].bytes, files[i].words);
}

static void text_that_begins_like_such_a_file_is_text(void **state)
{
	static const struct str texts[] = {
	    STR_INIT("BM \xD0\xB7\xD0\xB0\xD2\xA3"), STR_INIT("MZ"),
	    STR_INIT("From: \xD0\xB0"),
	    STR_INIT("<\xD0\xB0> 7z, Rar!, PK, %PDF")};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_true(str_eq(reader_sniff(texts[i])->name, STR("text")));
}

/* A zip file with these parts. */
static struct str zipped(const struct archive_part *parts, size_t n)
{
	struct buf out = {0};
	struct str bytes;

	assert_int_equal(archive_write(parts, n, &out), ARCHIVE_GOOD);
	bytes = str_copy(&paged.a, buf_str(&out));
	buf_free(&out);
	return bytes;
}

static void zip_files_are_named_by_their_parts(void **state)
{
	static const struct archive_part files[][1] = {
	    {{STR_INIT("xl/workbook.xml"), STR_INIT("<a/>")}},
	    {{STR_INIT("ppt/presentation.xml"), STR_INIT("<a/>")}},
	    {{STR_INIT("mimetype"), STR_INIT("application/epub+zip")}},
	    {{STR_INIT("mimetype"),
	      STR_INIT("application/vnd.oasis.opendocument.text")}},
	    {{STR_INIT("act.txt"), STR_INIT("x")}},
	};
	static const char *const words[] = {
	    "(XLSX)", "(PPTX)", "(EPUB)", "(ODT); save it as DOCX",
	    "a zip file with no document in it; unpack"};

	(void)state;
	if (!archive_ready())
		skip();
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		is_refused(zipped(files[i], 1), words[i]);
}

/* Bytes that are said to be of a format, and are of another. */
static void is_other(const char *format, struct str bytes, const char *words)
{
	struct str said;

	paged.said.n = 0;
	assert_false(reader_fits(reader_find(str_from(format)), STR("file"),
	                         bytes, &paged.report));
	said = buf_str(&paged.said);
	if (str_find(said, str_from(words)) == said.n)
		fail_msg("%s\nis not in\n%.*s", words, STR_ARG(said));
}

static void a_format_that_does_not_fit_is_refused(void **state)
{
	static const struct str page = STR_INIT("<html><p>1.</p></html>"),
				text = STR_INIT("1. \xD0\x96 < 5."),
				tree = STR_INIT("<akomaNtoso>"),
				zip = STR_INIT("PK\x03\x04"),
				pdf = STR_INIT("%PDF-1.7");

	(void)state;
	is_other("akn", page, "N1017 at 0:0 a page (-f html)");
	is_other("akn", text, "bare text (-f text)");
	is_other("akn", zip, "a document of Word (-f docx)");
	is_other("docx", pdf, "a PDF (-f pdf)");
	is_other("docx", page, "a page");
	is_other("pdf", text, "bare text");
	is_other("html", text, "bare text");
	is_other("html", tree, "an act in Akoma Ntoso");
	is_other("html", pdf, "a PDF");
	is_other("text", page, "a page");
	is_other("text", tree, "an act in Akoma Ntoso");
	is_other("text", zip, "a document of Word");
	is_other("text", STR("{\\rtf"), "N1016 at 0:0 a document in Rich");
}

static void a_format_that_may_fit_is_taken(void **state)
{
	static const struct {
		const char *format;
		struct str bytes;
	} files[] = {
	    {"html", STR_INIT("1. <b>x</b>")},
	    {"html", STR_INIT("<div2><p>1.</p></div2>")},
	    {"html", STR_INIT("\xFF\xFE<\0p\0>\0")},
	    {"text", STR_INIT("<1> x")},
	    {"text", STR_INIT("<x> y")},
	    {"akn", STR_INIT("<akomaNtoso>")},
	    {"akn", STR_INIT("\xFE\xFF\0<\0a")},
	    {"docx", STR_INIT("PK\x03\x04")},
	    {"docx", STR_INIT("")},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		assert_true(reader_fits(reader_find(str_from(files[i].format)),
		                        STR("file"), files[i].bytes,
		                        &paged.report));
	assert_null(reader_find(STR("")));
}

#define ON_PAPER(test)                                                         \
	cmocka_unit_test_setup_teardown(test, paged_set_up, paged_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_PAPER(files_that_nothing_reads_are_named),
	    ON_PAPER(text_that_begins_like_such_a_file_is_text),
	    ON_PAPER(zip_files_are_named_by_their_parts),
	    ON_PAPER(a_format_that_does_not_fit_is_refused),
	    ON_PAPER(a_format_that_may_fit_is_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
