#include "render/markup.h"

#include "render/escape.h"
#include "render/view.h"
#include "tree/table.h"

struct gridder {
	struct markup *m;
	struct table t;
	bool gone;   /* only what is marked as removed is listed */
	size_t head; /* rows of the head */
};

static bool is_gone(const struct node *n)
{
	for (; n != NULL; n = n->parent)
		if (n->mark == MARK_REMOVED)
			return true;
	return false;
}

/* List what is said in n, or of it alone. */
static size_t grid_list(struct gridder *g, const struct node *n, bool inside)
{
	size_t stop = 0;

	for (const struct node *at = n; at; at = node_next(at, n)) {
		if (!g->gone || is_gone(at))
			stop = markup_list(g->m, at, stop);
		if (!inside)
			break;
	}
	return stop;
}

/* A row that has changed and does not say where it stands. */
static size_t row_stop(struct gridder *g, const struct node *row)
{
	size_t stop = grid_list(g, row, false);

	if (stop || !g->m->pathless || (g->gone && !is_gone(row)))
		return stop;
	for (const struct node *n = row; n; n = node_next(n, row))
		if (n->mark != MARK_NONE)
			return markup_list_mute(
			    g->m, row,
			    row->mark == MARK_ADDED     ? STYLE_ADDED
			    : row->mark == MARK_REMOVED ? STYLE_REMOVED
							: 0);
	return 0;
}

static void grid_class(struct markup *m, const struct node *n, size_t stop)
{
	static const char *const names[] = {
	    [MARK_NONE] = "", [MARK_ADDED] = "new", [MARK_REMOVED] = "old"};

	if (m->form != FORM_PAGE)
		return;
	markup_id(m, stop);
	if (stop || n->mark != MARK_NONE)
		buf_format(m->out, " class=\"%s%s%s\"", names[n->mark],
		           stop && n->mark != MARK_NONE ? " " : "",
		           stop ? "c" : "");
}

static void cell_put(struct gridder *g, const struct cell *c)
{
	bool th = c->node->kind == NODE_TH;
	struct markup *m = g->m;
	struct blocks blocks = {0};

	buf_format(m->out, "<%s", th ? "th" : "td");
	grid_class(m, c->node, grid_list(g, c->node, true));
	if (th && c->row < g->head)
		buf_add(m->out, STR(" scope=\"col\""));
	if (c->rows > 1)
		buf_format(m->out, " rowspan=\"%zu\"", c->rows);
	if (c->cols > 1)
		buf_format(m->out, " colspan=\"%zu\"", c->cols);
	buf_char(m->out, '>');
	if (c->node->prev == NULL && !g->gone)
		markup_anchor(m, c->node->parent);
	blocks_read(m->scratch, c->node, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		blocks.p[i].number = 0;
		buf_add(m->out, blocks.n > 1 ? STR("<p>") : STR(""));
		markup_words(m, &blocks.p[i], th ? STYLE_BOLD : 0);
		buf_add(m->out, blocks.n > 1 ? STR("</p>") : STR(""));
	}
	buf_format(m->out, "</%s>", th ? "th" : "td");
}

static void caption_put(struct markup *m, const struct node *table)
{
	const struct node *n = node_child(table, NODE_CAPTION);
	struct blocks blocks = {0};

	if (n == NULL)
		return;
	buf_add(m->out, STR("<caption>"));
	blocks_read(m->scratch, n, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++)
		markup_words(m, &blocks.p[i], STYLE_BOLD);
	buf_add(m->out, STR("</caption>\n"));
}

bool markup_is_head(const struct node *row)
{
	for (const struct node *n = row->first; n != NULL; n = n->next)
		if (n->kind != NODE_TH)
			return false;
	return row->first != NULL;
}

/* Rows at the top that a page may repeat: no cell of theirs reaches into the
   others. */
static size_t head_rows(const struct table *t)
{
	size_t head = 0;

	while (head < t->rows.n && markup_is_head(t->rows.p[head]))
		head++;
	for (size_t i = 0; i < t->cells.n && t->cells.p[i].row < head; i++)
		if (t->cells.p[i].row + t->cells.p[i].rows > head)
			return 0;
	return head;
}

static void rows_put(struct gridder *g)
{
	struct markup *m = g->m;
	size_t i = 0;

	if (g->head)
		buf_add(m->out, STR("<thead>\n"));
	for (size_t row = 0; row < g->t.rows.n; row++) {
		const struct node *tr = g->t.rows.p[row];

		if (row == g->head)
			buf_add(m->out, row ? STR("</thead>\n<tbody>\n")
			                    : STR("<tbody>\n"));
		buf_add(m->out, STR("<tr"));
		grid_class(m, tr, row_stop(g, tr));
		buf_char(m->out, '>');
		for (; i < g->t.cells.n && g->t.cells.p[i].row == row; i++)
			cell_put(g, &g->t.cells.p[i]);
		buf_add(m->out, STR("</tr>\n"));
	}
	buf_add(m->out, g->head == g->t.rows.n && g->head ? STR("</thead>\n")
	                : g->t.rows.n                     ? STR("</tbody>\n")
	                                                  : STR(""));
}

void markup_grid(struct markup *m, const struct node *table, bool gone)
{
	struct gridder g = {.m = m, .gone = gone};

	table_lay(m->scratch, table, true, &g.t);
	g.head = head_rows(&g.t);
	buf_add(m->out, STR("<table>\n"));
	caption_put(m, table);
	rows_put(&g);
	buf_add(m->out, STR("</table>\n"));
}

static void table_put(struct markup *m, const struct node *table, bool gone)
{
	buf_add(m->out, STR("<div class=\"t\" tabindex=\"0\">\n"));
	if (!gone)
		markup_anchor(m, table);
	markup_grid(m, table, gone);
	buf_add(m->out, STR("</div>\n"));
}

static void table_put_half(struct markup *m, const struct excerpt *e, bool old)
{
	buf_format(m->out, "<div class=\"%s\">\n<p class=\"which\">",
	           old ? "old" : "new");
	escape_html(m->out, old ? markup_label(m, "page-old", "Old")
	                        : markup_label(m, "page-new", "New"));
	buf_add(m->out, STR("</p>\n"));
	table_put(m,
	          view_make(m->scratch, e->table,
	                    old ? MARK_ADDED : MARK_REMOVED, e->rows),
	          old);
	buf_add(m->out, STR("</div>\n"));
}

void markup_table(struct markup *m, const struct excerpt *e, bool first)
{
	size_t stop = markup_list(m, e->table, 0);

	for (size_t i = 0; i < e->block.said.n; i++)
		stop = markup_list(m, e->block.said.p[i], stop);
	if (stop == 0 && first && e->block.marked)
		stop = markup_list_mute(m, e->table, e->block.marked);
	buf_add(m->out, STR("<div"));
	markup_id(m, stop);
	if (!e->twice) {
		buf_format(m->out, " class=\"one%s\">\n", stop ? " c" : "");
		table_put(m, e->block.table, false);
	} else {
		buf_format(m->out, " class=\"two%s\">\n", stop ? " c" : "");
		table_put_half(m, e, true);
		table_put_half(m, e, false);
	}
	buf_add(m->out, STR("</div>\n"));
}
