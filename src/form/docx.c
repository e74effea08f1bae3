/* The comparative table as a document of Office Open XML (ECMA-376). */
#include "form/comparative.h"

#include "form/width.h"
#include "render/word.h"

/* Lengths in twentieths of a point. */
enum {
	MARGIN = 850,
	CELL_MARGIN = 108, /* at both sides of a cell */
	GRID_SIZE = 20,    /* of letters in tables of the act, in half points */
	GRID_MARGIN = 50,
};

static const size_t widths[COMPARATIVE_COLUMNS] = {680, 2270, 4990, 4990, 2208};

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
	word_text(out, r->text, false);
	buf_add(out, STR("</w:r>"));
}

/* align: "center"; NULL. */
static void put_words(struct buf *out, struct str s, const char *align,
                      bool bold)
{
	struct run r = {.text = s, .style = bold ? STYLE_BOLD : 0};

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

/* A cell of a table of the act; rest: what of it is in a row below. */
static void put_grid_cell(struct buf *out, const size_t *each,
                          const struct grid_cell *c, bool rest)
{
	size_t width = 0;

	for (size_t i = 0; i < c->cols; i++)
		width += each[c->col + i];
	word_cell(out, width, c->cols,
	          c->rows == 1 ? WORD_ALONE
	          : rest       ? WORD_REST
	                       : WORD_DOWN);
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
	word_table(out, w.each, g->cols, GRID_MARGIN);
	for (size_t i = 0; i < g->lines.n; i++)
		put_grid_line(&w, &g->lines.p[i]);
	buf_add(out, STR("</w:tbl>"));
}

static void put_cell_head(struct buf *out, size_t column)
{
	word_cell(out, widths[column], 1, WORD_ALONE);
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
	word_open(out);
	if (c->above.n)
		put_words(out, c->above, "center", false);
	put_words(out, c->title, "center", true);
	if (c->below.n)
		put_words(out, c->below, "center", false);
	put_words(out, STR(""), NULL, false);
	word_table(out, widths, COMPARATIVE_COLUMNS, CELL_MARGIN);
	put_columns(out, c);
	for (size_t i = 0; i < c->rows.n; i++) {
		struct arena_mark mark = arena_mark(a);

		put_row(a, out, i + 1, &c->rows.p[i]);
		arena_release(a, mark);
	}
	buf_add(out, STR("</w:tbl><w:p/>"));
	word_close(out, (struct word_page){WORD_LONG, WORD_SHORT, MARGIN});
}

bool comparative_docx(struct arena *a, const struct comparative *c,
                      struct buf *out)
{
	struct buf document = {0};
	struct word_file file = {.locale = c->locale, .title = c->title};
	bool good;

	part_document(a, c, &document);
	file.document = buf_str(&document);
	good = word_pack(&file, out);
	buf_free(&document);
	return good;
}
