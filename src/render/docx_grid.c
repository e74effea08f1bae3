#include "render/docx_grid.h"

#include "render/joined.h"
#include "render/width.h"
#include "render/word.h"
#include "tree/table.h"

enum {
	CELL_MARGIN = 80, /* at both sides of the text of a cell */
};

struct gridder {
	struct docx *d;
	struct table t;
	size_t *each;             /* widths of columns */
	const struct cell **down; /* by column, what reaches down from above */
	size_t *left;             /* by column: rows that it still covers */
};

/* By the style it is known again. */
static struct str cell_style(const struct node *td)
{
	if (td == NULL)
		return STR("Cell");
	if (str_eq(node_attr(td, STR("status")), STR("unknown")))
		return STR("Doubt");
	return td->kind == NODE_TH ? STR("Head") : STR("Cell");
}

/* What of a cell stands in a row: the rest of one that began above has no
   words. */
static void cell_put(struct gridder *g, const struct cell *c, bool rest)
{
	struct docx *d = g->d;
	struct blocks blocks = {0};
	struct str style = cell_style(rest ? NULL : c->node);
	size_t width = 0;

	for (size_t i = 0; i < c->cols && c->col + i < g->t.cols; i++)
		width += g->each[c->col + i];
	word_cell(d->out, width, c->cols,
	          c->rows == 1 ? WORD_ALONE
	          : rest       ? WORD_REST
	                       : WORD_DOWN);
	if (!rest && c->node != NULL)
		joined_read(d->scratch, c->node, false, true, &blocks);
	for (size_t i = 0; i < blocks.n; i++)
		docx_paragraph(d, &blocks.p[i], style, 0);
	if (blocks.n == 0)
		buf_format(d->out,
		           "<w:p><w:pPr><w:pStyle w:val=\"%.*s\"/></w:pPr>"
		           "</w:p>",
		           STR_ARG(style));
	buf_add(d->out, STR("</w:tc>\n"));
}

static void row_open(struct gridder *g, size_t row, bool head)
{
	const struct node *tr = g->t.rows.p[row];
	enum node_mark mark = MARK_NONE;

	for (const struct node *n = tr; n && mark == MARK_NONE; n = n->parent)
		mark = n->mark;
	buf_add(g->d->out, STR("<w:tr>"));
	if (!head && mark == MARK_NONE)
		return;
	buf_add(g->d->out, STR("<w:trPr>"));
	if (head)
		buf_add(g->d->out, STR("<w:tblHeader/>"));
	if (mark != MARK_NONE)
		docx_change(g->d, mark == MARK_REMOVED ? "del" : "ins", true);
	buf_add(g->d->out, STR("</w:trPr>"));
}

/* A row, column by column: cells that begin in it (from the i-th on), and those
   that reach into it.  Cells over others come last.  The first cell of the next
   row. */
static size_t row_put(struct gridder *g, size_t row, size_t i)
{
	const struct cell *p = g->t.cells.p;

	for (size_t col = 0; col < g->t.cols;) {
		const struct cell empty = {
		    .row = row, .col = col, .rows = 1, .cols = 1};
		const struct cell *c = &empty;
		bool rest = g->left[col] > 0;

		if (rest)
			c = g->down[col];
		else if (i < g->t.cells.n && p[i].row == row && p[i].col <= col)
			c = &p[i++];
		cell_put(g, c, rest);
		g->left[col] = rest ? g->left[col] - 1 : c->rows - 1;
		g->down[col] = c == &empty ? NULL : c;
		col += c->cols;
	}
	for (; i < g->t.cells.n && p[i].row == row; i++)
		cell_put(g, &p[i], false);
	return i;
}

void docx_caption(struct docx *d, const struct node *table)
{
	const struct node *n = node_child(table, NODE_CAPTION);
	struct blocks blocks = {0};

	if (n == NULL)
		return;
	joined_read(d->scratch, n, false, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++)
		docx_paragraph(d, &blocks.p[i], STR("Act"), 0);
}

void docx_grid(struct docx *d, const struct node *table)
{
	struct gridder g = {.d = d};
	struct arena *a = d->scratch;
	size_t head;

	table_lay(a, table, true, &g.t);
	if (g.t.cols == 0 || g.t.rows.n == 0)
		return;
	g.each = width_share(a, width_wants(a, &g.t), g.t.cols, d->width);
	head = markup_head(&g.t);
	g.down = arena_array(a, g.t.cols, sizeof(*g.down));
	g.left = arena_array(a, g.t.cols, sizeof(*g.left));
	word_table(d->out, g.each, g.t.cols, CELL_MARGIN);
	for (size_t row = 0, i = 0; row < g.t.rows.n; row++) {
		struct arena_mark mark = arena_mark(a);

		row_open(&g, row, row < head);
		i = row_put(&g, row, i);
		buf_add(d->out, STR("</w:tr>\n"));
		arena_release(a, mark);
	}
	/* Tables that touch would be one. */
	buf_add(d->out, STR("</w:tbl><w:p/>\n"));
}
