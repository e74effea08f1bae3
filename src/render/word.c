#include "render/word.h"

#include "base/archive.h"
#include "base/xml.h"

#define XML_HEAD                                                               \
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE                                                              \
	"application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char part_types[] = XML_HEAD
    "<Types xmlns=\"" PACKAGE "content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/"
    "vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
    "vnd.openxmlformats-package.core-properties+xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE
    "document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE
    "styles+xml\"/>";

static void part_types_of(const struct word_file *file, struct buf *out)
{
	buf_add(out, STR(part_types));
	if (file->notes.n != 0)
		buf_add(out,
		        STR("<Override PartName=\"/word/footnotes.xml\" "
		            "ContentType=\"" WORD_TYPE "footnotes+xml\"/>"));
	buf_add(out, STR("</Types>\n"));
}

/* The two that only draw the lines above the others have to be there. */
static void part_notes(const struct word_file *file, struct buf *out)
{
	buf_add(out, STR(XML_HEAD "<w:footnotes xmlns:w=\"" WORD "\">"
	                          "<w:footnote w:type=\"separator\" "
	                          "w:id=\"-1\"><w:p><w:r><w:separator/>"
	                          "</w:r></w:p></w:footnote>"
	                          "<w:footnote w:type=\""
	                          "continuationSeparator\" w:id=\"0\">"
	                          "<w:p><w:r><w:continuationSeparator/>"
	                          "</w:r></w:p></w:footnote>\n"));
	buf_add(out, file->notes);
	buf_add(out, STR("</w:footnotes>\n"));
}

static const char part_relations[] =
    XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">"
	     "<Relationship Id=\"rId1\" Type=\"" OFFICE
	     "relationships/officeDocument\" Target=\"word/document.xml\"/>"
	     "<Relationship Id=\"rId2\" Type=\"" PACKAGE
	     "relationships/metadata/core-properties\" "
	     "Target=\"docProps/core.xml\"/>"
	     "</Relationships>\n";

enum { LINK_FIRST = 2 /* the number of the first relation to an address */ };

static void part_relations_of(const struct word_file *file, struct buf *out)
{
	buf_add(out,
	        STR(XML_HEAD "<Relationships xmlns=\"" PACKAGE
	                     "relationships\"><Relationship Id=\"rId1\" "
	                     "Type=\"" OFFICE
	                     "relationships/styles\" Target=\"styles.xml\"/>"));
	for (size_t i = 0; file->links && i < file->links->list.n; i++) {
		buf_format(out,
		           "<Relationship Id=\"rId%zu\" Type=\"" OFFICE
		           "relationships/hyperlink\" Target=\"",
		           i + LINK_FIRST);
		xml_put(out, file->links->list.p[i], XML_EITHER);
		buf_add(out, STR("\" TargetMode=\"External\"/>"));
	}
	if (file->notes.n != 0)
		buf_add(out, STR("<Relationship Id=\"notes\" Type=\"" OFFICE
		                 "relationships/footnotes\" "
		                 "Target=\"footnotes.xml\"/>"));
	buf_add(out, STR("</Relationships>\n"));
}

static void part_styles(const struct word_file *file, struct buf *out)
{
	buf_add(out, STR(XML_HEAD "<w:styles xmlns:w=\"" WORD "\">"
	                          "<w:docDefaults><w:rPrDefault><w:rPr>"
	                          "<w:rFonts w:ascii=\"Times New Roman\" "
	                          "w:hAnsi=\"Times New Roman\" "
	                          "w:eastAsia=\"Times New Roman\" "
	                          "w:cs=\"Times New Roman\"/>"
	                          "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
	                          "<w:lang w:val=\""));
	xml_put(out, file->locale, XML_EITHER);
	buf_add(out,
	        STR("\"/></w:rPr></w:rPrDefault><w:pPrDefault/>"
	            "</w:docDefaults>"
	            "<w:style w:type=\"paragraph\" w:default=\"1\" "
	            "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
	            "\n"));
	buf_add(out, file->styles);
	buf_add(out, STR("</w:styles>\n"));
}

static void part_core(const struct word_file *file, struct buf *out)
{
	buf_add(out, STR(XML_HEAD "<cp:coreProperties xmlns:cp=\"" PACKAGE
	                          "metadata/core-properties\" xmlns:dc=\""
	                          "http://purl.org/dc/elements/1.1/\">"
	                          "<dc:title>"));
	xml_put(out, file->title, XML_EITHER);
	buf_add(out, STR("</dc:title><dc:language>"));
	xml_put(out, file->locale, XML_EITHER);
	buf_add(out, STR("</dc:language></cp:coreProperties>\n"));
}

bool word_pack(const struct word_file *file, struct buf *out)
{
	struct buf styles = {0}, core = {0}, relations = {0};
	struct buf types = {0}, notes = {0};
	bool good;

	part_types_of(file, &types);
	part_notes(file, &notes);

	part_relations_of(file, &relations);
	part_styles(file, &styles);
	part_core(file, &core);
	const struct archive_part parts[] = {
	    {STR("[Content_Types].xml"), buf_str(&types)},
	    {STR("_rels/.rels"), str_from(part_relations)},
	    {STR("docProps/core.xml"), buf_str(&core)},
	    {STR("word/_rels/document.xml.rels"), buf_str(&relations)},
	    {STR("word/document.xml"), file->document},
	    {STR("word/styles.xml"), buf_str(&styles)},
	    {STR("word/footnotes.xml"), buf_str(&notes)},
	};
	/* The last part is there where there are notes. */
	good = archive_write(
		   parts, sizeof(parts) / sizeof(*parts) - (file->notes.n == 0),
		   out) == ARCHIVE_GOOD;
	buf_free(&styles);
	buf_free(&core);
	buf_free(&relations);
	buf_free(&types);
	buf_free(&notes);
	return good;
}

void word_open(struct buf *out)
{
	buf_add(out, STR(XML_HEAD "<w:document xmlns:w=\"" WORD
	                          "\" xmlns:r=\"" OFFICE
	                          "relationships\"><w:body>"));
}

void word_close(struct buf *out, struct word_page page)
{
	buf_format(out,
	           "<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
	           "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" "
	           "w:left=\"%d\" w:header=\"400\" w:footer=\"400\" "
	           "w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n",
	           page.width, page.height,
	           page.width > page.height ? " w:orient=\"landscape\"" : "",
	           page.margin, page.margin, page.margin, page.margin);
}

void word_link(struct arena *a, struct word_links *links, struct str to,
               struct buf *out)
{
	size_t place = (size_t)(uintptr_t)map_get(&links->places, to);

	if (place == 0) {
		to = str_copy(a, to);
		*vec_push(a, &links->list) = to;
		place = links->list.n;
		*map_put(a, &links->places, to) = (void *)(uintptr_t)place;
	}
	buf_format(out, "<w:hyperlink r:id=\"rId%zu\">",
	           place - 1 + LINK_FIRST);
}

void word_link_end(struct buf *out)
{
	buf_add(out, STR("</w:hyperlink>"));
}

void word_text(struct buf *out, struct str s, bool gone)
{
	const char *name = gone ? "delText" : "t";

	while (s.n) {
		size_t n = str_find(s, STR("\n"));

		if (n > 0) {
			buf_format(out, "<w:%s xml:space=\"preserve\">", name);
			xml_put(out, str_sub(s, 0, n), XML_EITHER);
			buf_format(out, "</w:%s>", name);
		}
		if (n < s.n)
			buf_add(out, STR("<w:br/>"));
		s = str_after(s, n < s.n ? n + 1 : n);
	}
}

void word_lang(struct buf *out, struct str lang)
{
	buf_add(out, STR("<w:lang w:val=\""));
	xml_put(out, lang, XML_EITHER);
	buf_add(out, STR("-KZ\"/>"));
}

void word_table(struct buf *out, const size_t *each, size_t cols, int margin)
{
	static const char *const sides[] = {"top",   "left",    "bottom",
	                                    "right", "insideH", "insideV"};
	size_t width = 0;

	for (size_t i = 0; i < cols; i++)
		width += each[i];
	buf_format(out,
	           "<w:tbl><w:tblPr><w:tblW w:w=\"%zu\" w:type=\"dxa\"/>"
	           "<w:tblBorders>",
	           width);
	for (size_t i = 0; i < sizeof(sides) / sizeof(*sides); i++)
		buf_format(out,
		           "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
		           "w:color=\"auto\"/>",
		           sides[i]);
	buf_format(out,
	           "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
	           "<w:tblCellMar><w:left w:w=\"%d\" w:type=\"dxa\"/>"
	           "<w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar>"
	           "</w:tblPr><w:tblGrid>",
	           margin, margin);
	for (size_t i = 0; i < cols; i++)
		buf_format(out, "<w:gridCol w:w=\"%zu\"/>", each[i]);
	buf_add(out, STR("</w:tblGrid>\n"));
}

void word_cell(struct buf *out, size_t width, size_t cols,
               enum word_merge merge)
{
	buf_format(out, "<w:tc><w:tcPr><w:tcW w:w=\"%zu\" w:type=\"dxa\"/>",
	           width);
	if (cols > 1)
		buf_format(out, "<w:gridSpan w:val=\"%zu\"/>", cols);
	if (merge != WORD_ALONE)
		buf_add(out, merge == WORD_REST
		                 ? STR("<w:vMerge/>")
		                 : STR("<w:vMerge w:val=\"restart\"/>"));
	buf_add(out, STR("</w:tcPr>"));
}
