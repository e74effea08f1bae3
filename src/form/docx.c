/* The comparative table as a document of Office Open XML (ECMA-376). */
#include "form/comparative.h"

#include "base/xml.h"
#include "base/zip.h"
#include "form/width.h"

/* Lengths in twentieths of a point. */
enum {
	PAGE_WIDTH = 16838, /* A4 lying */
	PAGE_HEIGHT = 11906,
	MARGIN = 850,
	CELL_MARGIN = 108, /* at both sides of a cell */
	GRID_SIZE = 20,    /* of letters in tables of the act, in half points */
	GRID_MARGIN = 50,
};

static const size_t widths[COMPARATIVE_COLUMNS] = {680, 2270, 4990, 4990, 2208};

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
    "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE
    "document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE
    "styles+xml\"/></Types>\n";

static const char part_relations[] =
    XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">"
	     "<Relationship Id=\"rId1\" Type=\"" OFFICE
	     "relationships/officeDocument\" Target=\"word/document.xml\"/>"
	     "</Relationships>\n";

static const char part_document_relations[] =
    XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">"
	     "<Relationship Id=\"rId1\" Type=\"" OFFICE
	     "relationships/styles\" Target=\"styles.xml\"/>"
	     "</Relationships>\n";

static void part_styles(const struct comparative *c, struct buf *out)
{
	buf_add(out, STR(XML_HEAD "<w:styles xmlns:w=\"" WORD "\">"
	                          "<w:docDefaults><w:rPrDefault><w:rPr>"
	                          "<w:rFonts w:ascii=\"Times New Roman\" "
	                          "w:hAnsi=\"Times New Roman\" "
	                          "w:eastAsia=\"Times New Roman\" "
	                          "w:cs=\"Times New Roman\"/>"
	                          "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
	                          "<w:lang w:val=\""));
	xml_put(out, c->locale, XML_EITHER);
	buf_add(out,
	        STR("\"/></w:rPr></w:rPrDefault><w:pPrDefault/>"
	            "</w:docDefaults>"
	            "<w:style w:type=\"paragraph\" w:default=\"1\" "
	            "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
	            "</w:styles>\n"));
}

/* Words with the line breaks in them. */
static void put_text(struct buf *out, struct str s)
{
	bool first = true;

	while (s.n) {
		buf_add(out, first ? STR("") : STR("<w:br/>"));
		buf_add(out, STR("<w:t xml:space=\"preserve\">"));
		xml_put(out, str_cut(&s, '\n'), XML_EITHER);
		buf_add(out, STR("</w:t>"));
		first = false;
	}
}

static void put_run(struct buf *out, const struct run *r, int size)
{
	buf_add(out, STR("<w:r>"));
	if (r->style || size) {
		buf_add(out, STR("<w:rPr>"));
		if (r->style & (STYLE_ADDED | STYLE_BOLD))
			buf_add(out, STR("<w:b/><w:bCs/>"));
		if (r->style & STYLE_REMOVED)
			buf_add(out, STR("<w:strike/>"));
		if (size)
			buf_format(out,
			           "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>",
			           size, size);
		buf_add(out, STR("</w:rPr>"));
	}
	put_text(out, r->text);
	buf_add(out, STR("</w:r>"));
}

/* align: "center"; NULL. */
static void put_words(struct buf *out, struct str s, const char *align,
                      bool bold)
{
	struct run r = {s, bold ? STYLE_BOLD : 0};

	buf_add(out, STR("<w:p>"));
	if (align)
		buf_format(out, "<w:pPr><w:jc w:val=\"%s\"/></w:pPr>", align);
	if (s.n)
		put_run(out, &r, 0);
	buf_add(out, STR("</w:p>"));
}

static void put_passage(struct buf *out, const struct passage *p, int size)
{
	buf_add(out, STR("<w:p>"));
	for (size_t i = 0; i < p->runs.n; i++)
		put_run(out, &p->runs.p[i], size);
	buf_add(out, STR("</w:p>"));
}

/* A table of columns of those widths, with space beside the text of cells. */
static void put_table_head(struct buf *out, const size_t *each, size_t cols,
                           int margin)
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

/* A cell of a table of the act; rest: what of it is in a row below. */
static void put_grid_cell(struct buf *out, const size_t *each,
                          const struct grid_cell *c, bool rest)
{
	size_t width = 0;

	for (size_t i = 0; i < c->cols; i++)
		width += each[c->col + i];
	buf_format(out, "<w:tc><w:tcPr><w:tcW w:w=\"%zu\" w:type=\"dxa\"/>",
	           width);
	if (c->cols > 1)
		buf_format(out, "<w:gridSpan w:val=\"%zu\"/>", c->cols);
	if (c->rows > 1)
		buf_add(out, rest ? STR("<w:vMerge/>")
		                  : STR("<w:vMerge w:val=\"restart\"/>"));
	buf_add(out, STR("</w:tcPr>"));
	for (size_t i = 0; i < c->text.list.n && !rest; i++)
		put_passage(out, &c->text.list.p[i], GRID_SIZE);
	if (c->text.list.n == 0 || rest)
		buf_add(out, STR("<w:p/>"));
	buf_add(out, STR("</w:tc>"));
}

/* A table of the act being written. */
struct writer {
	struct buf *out;
	const struct grid *grid;
	const size_t *each; /* widths of its columns */
	const struct grid_cell *
	    *down;    /* by column, what reaches down from it */
	size_t *left; /* by column: rows that it still covers */
};

/* What stands in a row, column by column: cells that begin in it, and those
   that reach into it.  Where cells stand over one another there are more of
   them than columns: those come last. */
static void put_grid_line(struct writer *w, const struct grid_line *line)
{
	size_t k = 0;

	buf_add(w->out, STR("<w:tr>"));
	for (size_t col = 0; col < w->grid->cols;) {
		const struct grid_cell empty = {
		    .col = col, .cols = 1, .rows = 1};
		const struct grid_cell *c = &empty;
		bool rest = w->left[col] > 0;

		if (rest)
			c = w->down[col];
		else if (k < line->cells.n && line->cells.p[k].col <= col)
			c = &line->cells.p[k++];
		put_grid_cell(w->out, w->each, c, rest);
		w->left[col] = rest ? w->left[col] - 1 : c->rows - 1;
		w->down[col] = c == &empty ? NULL : c;
		col += c->cols;
	}
	for (; k < line->cells.n; k++)
		put_grid_cell(w->out, w->each, &line->cells.p[k], false);
	buf_add(w->out, STR("</w:tr>\n"));
}

static void put_grid(struct arena *a, struct buf *out, const struct grid *g)
{
	struct writer w = {.out = out, .grid = g};

	if (g->cols == 0 || g->lines.n == 0)
		return;
	w.each = width_columns(a, g, widths[2] - 2 * CELL_MARGIN);
	w.down = arena_array(a, g->cols, sizeof(struct grid_cell *));
	w.left = arena_array(a, g->cols, sizeof(size_t));
	put_table_head(out, w.each, g->cols, GRID_MARGIN);
	for (size_t i = 0; i < g->lines.n; i++)
		put_grid_line(&w, &g->lines.p[i]);
	buf_add(out, STR("</w:tbl>"));
}

static void put_cell_head(struct buf *out, size_t column)
{
	buf_format(out,
	           "<w:tc><w:tcPr><w:tcW w:w=\"%zu\" w:type=\"dxa\"/>"
	           "</w:tcPr>",
	           widths[column]);
}

/* A cell ends in a paragraph, even behind a table. */
static void put_wording(struct arena *a, struct buf *out, size_t column,
                        const struct redaction *w)
{
	put_cell_head(out, column);
	for (size_t i = 0; i < w->parts.n; i++) {
		if (w->parts.p[i].grid)
			put_grid(a, out, w->parts.p[i].grid);
		else
			put_passage(out, &w->parts.p[i].text, 0);
	}
	if (w->parts.n == 0 || w->parts.p[w->parts.n - 1].grid)
		buf_add(out, STR("<w:p/>"));
	buf_add(out, STR("</w:tc>\n"));
}

static void put_row(struct arena *a, struct buf *out, size_t number,
                    const struct comparative_row *row)
{
	buf_add(out, STR("<w:tr>"));
	put_cell_head(out, 0);
	put_words(out, str_format(a, "%zu", number), "center", false);
	buf_add(out, STR("</w:tc>"));
	put_cell_head(out, 1);
	for (size_t i = 0; i < row->element.n; i++)
		put_words(out, row->element.p[i], NULL, false);
	buf_add(out, STR("</w:tc>\n"));
	put_wording(a, out, 2, &row->old);
	put_wording(a, out, 3, &row->fresh);
	put_cell_head(out, 4);
	buf_add(out, STR("<w:p/></w:tc></w:tr>\n"));
}

static void put_columns(struct buf *out, const struct comparative *c)
{
	buf_add(out, STR("<w:tr><w:trPr><w:tblHeader/></w:trPr>"));
	for (size_t i = 0; i < COMPARATIVE_COLUMNS; i++) {
		put_cell_head(out, i);
		put_words(out, c->columns[i], "center", true);
		buf_add(out, STR("</w:tc>"));
	}
	buf_add(out, STR("</w:tr>\n"));
}

static void part_document(struct arena *a, const struct comparative *c,
                          struct buf *out)
{
	buf_add(out, STR(XML_HEAD "<w:document xmlns:w=\"" WORD "\"><w:body>"));
	if (c->above.n)
		put_words(out, c->above, "center", false);
	put_words(out, c->title, "center", true);
	if (c->below.n)
		put_words(out, c->below, "center", false);
	put_words(out, STR(""), NULL, false);
	put_table_head(out, widths, COMPARATIVE_COLUMNS, CELL_MARGIN);
	put_columns(out, c);
	for (size_t i = 0; i < c->rows.n; i++) {
		struct arena_mark mark = arena_mark(a);

		put_row(a, out, i + 1, &c->rows.p[i]);
		arena_release(a, mark);
	}
	buf_add(out, STR("</w:tbl><w:p/>"));
	buf_format(out,
	           "<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"%d\" "
	           "w:orient=\"landscape\"/><w:pgMar w:top=\"%d\" "
	           "w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
	           "w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/>"
	           "</w:sectPr></w:body></w:document>\n",
	           PAGE_WIDTH, PAGE_HEIGHT, MARGIN, MARGIN, MARGIN, MARGIN);
}

bool comparative_docx(struct arena *a, const struct comparative *c,
                      struct buf *out)
{
	struct zip zip = {.a = a};
	struct buf styles = {0}, document = {0};

	part_styles(c, &styles);
	part_document(a, c, &document);
	zip_add(&zip, STR("[Content_Types].xml"), str_from(part_types));
	zip_add(&zip, STR("_rels/.rels"), str_from(part_relations));
	zip_add(&zip, STR("word/_rels/document.xml.rels"),
	        str_from(part_document_relations));
	zip_add(&zip, STR("word/document.xml"), buf_str(&document));
	zip_add(&zip, STR("word/styles.xml"), buf_str(&styles));
	buf_free(&styles);
	buf_free(&document);
	return zip_close(&zip, out);
}
