#include "packed.h"

#include "base/diag.h"
#include "text/read_docx.h"
#include "text/read_sheet.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define SPACES                                                                 \
	" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"       \
	"2006/main\" xmlns:r=\"" OFFICE "relationships\" xmlns:m=\"" OFFICE    \
	"math\" "                                                              \
	"xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/"   \
	"2006\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/"   \
	"main\""
#define RELATIONS                                                              \
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"    \
	"2006/relationships\">"

static struct str part_of(struct arena *a, const char *name, const char *xml)
{
	return str_format(a, "<w:%s" SPACES ">%s</w:%s>", name, xml, name);
}

struct str packed_docx(struct arena *a, const struct packed *p)
{
	const struct {
		const char *file, *name, *xml;
	} more[] = {{"styles", "styles", p->styles},
	            {"numbering", "numbering", p->numbering},
	            {"footnotes", "footnotes", p->footnotes},
	            {"comments", "comments", p->comments},
	            {"header", "hdr", p->header},
	            {"settings", "settings", p->settings}};
	struct archive_part parts[9] = {
	    {STR("_rels/.rels"),
	     STR(RELATIONS "<Relationship Id=\"a\" Type=\"" OFFICE
	                   "relationships/officeDocument\" "
	                   "Target=\"word/document.xml\"/></Relationships>")},
	    {STR("word/document.xml"),
	     part_of(a, "document",
	             str_z(a, str_format(a, "<w:body>%s</w:body>", p->body)))}};
	struct buf relations = {0}, out = {0};
	size_t n = 2;
	struct str docx;

	buf_add(&relations, STR(RELATIONS));
	for (size_t i = 0; i < sizeof(more) / sizeof(*more); i++) {
		if (more[i].xml == NULL)
			continue;
		parts[n].name = str_format(a, "word/%s.xml", more[i].file);
		parts[n++].bytes = part_of(a, more[i].name, more[i].xml);
		buf_format(&relations,
		           "<Relationship Id=\"p%zu\" Type=\"" OFFICE
		           "relationships/%s\" Target=\"%s.xml\"/>",
		           i, more[i].file, more[i].file);
	}
	buf_format(&relations, "%s</Relationships>",
	           p->relations ? p->relations : "");
	parts[n].name = STR("word/_rels/document.xml.rels");
	parts[n++].bytes = buf_str(&relations);
	assert_int_equal(archive_write(parts, n, &out), ARCHIVE_GOOD);
	docx = str_copy(a, buf_str(&out));
	buf_free(&relations);
	buf_free(&out);
	return docx;
}

static void hear(void *ctx, const struct message *m)
{
	buf_format(ctx, "N%u %zu:%zu %.*s\n", diag_number(m->code), m->line,
	           m->col, STR_ARG(m->detail));
}

struct str packed_read(struct arena *a, struct str docx, bool reject,
                       struct buf *messages)
{
	struct report report = {.put = hear, .ctx = messages};
	const struct reader_options o = {.reject = reject};
	struct sheet *s =
	    docx_read(sheet_open(a, STR("a.docx")), docx, &o, &report);
	struct buf out = {0};
	struct str read;

	if (s == NULL)
		return (struct str){NULL, 0};
	sheet_print(s, &out);
	read = buf_str(&out);
	str_cut(&read, '\n');
	read = str_copy(a, read);
	buf_free(&out);
	return read;
}
