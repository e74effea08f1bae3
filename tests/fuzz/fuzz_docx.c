/* Any bytes, as a document of a word processor or as a part of one, end in a
   sheet or in a reason. */
#include "base/archive.h"
#include "text/read_docx.h"
#include "text/read_sheet.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static const char *const names[] = {"document", "styles", "numbering",
                                    "footnotes", "comments"};

enum { NAMES = sizeof(names) / sizeof(*names) };

static void read_all(struct str docx)
{
	for (int reject = 0; reject < 2; reject++) {
		const struct reader_options o = {.reject = reject != 0};
		struct report report = {0};
		struct buf out = {0};
		struct sheet *s;
		struct arena a;

		arena_init(&a);
		s = docx_read(sheet_open(&a, STR("fuzz")), docx, &o, &report);
		if (s != NULL)
			sheet_print(s, &out);
		buf_free(&out);
		arena_free(&a);
	}
}

/* The parts, divided by NUL. */
static void read_parts(struct str s)
{
	struct archive_part parts[NAMES + 2] = {
	    {STR("_rels/.rels"),
	     STR("<Relationships xmlns=\"a/package/2006/\"><Relationship "
	         "Type=\"/officeDocument\" Target=\"document\"/>"
	         "</Relationships>")},
	    {STR("_rels/document.rels"),
	     STR("<Relationships xmlns=\"a/package/2006/\"><Relationship "
	         "Type=\"/styles\" Target=\"styles\"/><Relationship "
	         "Type=\"/numbering\" Target=\"numbering\"/><Relationship "
	         "Type=\"/footnotes\" Target=\"footnotes\"/><Relationship "
	         "Type=\"/comments\" Target=\"comments\"/></Relationships>")}};
	struct buf docx = {0};
	size_t count = 2;

	while (count < NAMES + 2 && s.n != 0) {
		parts[count].name = str_from(names[count - 2]);
		parts[count++].bytes = str_cut(&s, '\0');
	}
	if (archive_write(parts, count, &docx) == ARCHIVE_GOOD)
		read_all(buf_str(&docx));
	buf_free(&docx);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct str s = {(const char *)bytes, n};

	if (docx_sniff(s))
		read_all(s);
	else
		read_parts(s);
	return 0;
}
