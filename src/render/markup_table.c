#include "render/markup.h"

#include "render/escape.h"
#include "render/view.h"
#include "render/width.h"

enum {
	/* Across a page on paper; one that is turned, in smaller letters; and
	   a large one. */
	LETTERS_PAGE = 90,
	LETTERS_TURNED = 200,
	LETTERS_LARGE = 250,
	WIDTH_PAGE = 10200, /* of its text, in twentieths of a point */
	WIDTH_TURNED = 15100,
};

struct gridder {
	struct markup *m;
	struct table t;
	bool gone;     /* only what is marked as removed is listed */
	size_t head;   /* rows of the head */
	size_t groups; /* the row of the head by which columns belong together;
	                  NOWHERE: there is none */
	size_t *each;  /* widths of the columns on paper; NULL: as may be */
};

static bool is_gone(const struct node *n)
{
	for (; n != NULL; n = n->parent)
		if (n->mark == MARK_REMOVED)
			return true;
	return false;
}

static bool row_is_head(const struct node *row)
{
	for (const struct node *n = row->first; n != NULL; n = n->next)
		if (n->kind != NODE_TH)
			return false;
	return row->first != NULL;
}

/* Does a row, of which that is the first cell, consist of one heading?  What is
   below stands under it. */
static bool row_is_title(const struct table *t, size_t row, size_t first)
{
	const struct cell *c = first < t->cells.n ? &t->cells.p[first] : NULL;

	return c != NULL && c->row == row && c->node->kind == NODE_TH &&
	       t->cols > 1 && c->cols == t->cols;
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
	    [MARK_NONE] = "", [MARK_ADDED] = " new", [MARK_REMOVED] = " old"};
	bool doubt = str_eq(node_attr(n, STR("status")), STR("unknown"));
	struct buf names_of = {0};

	if (m->form != FORM_PAGE)
		return;
	markup_id(m, stop);
	buf_format(&names_of, "%s%s%s", names[n->mark], stop ? " c" : "",
	           doubt ? " doubt" : "");
	if (names_of.n != 0)
		buf_format(m->out, " class=\"%.*s\"",
		           STR_ARG(str_after(buf_str(&names_of), 1)));
	buf_free(&names_of);
}

/* What a heading is a heading of. */
static const char *cell_scope(const struct gridder *g, const struct cell *c)
{
	if (c->row >= g->head && c->cols == g->t.cols && c->cols > 1)
		return "rowgroup";
	if (c->row >= g->head && !row_is_head(g->t.rows.p[c->row]))
		return "row";
	return c->row == g->groups && c->cols > 1 ? "colgroup" : "col";
}

static void cell_put(struct gridder *g, const struct cell *c)
{
	bool th = c->node->kind == NODE_TH;
	struct markup *m = g->m;
	struct blocks blocks = {0};

	buf_format(m->out, "<%s", th ? "th" : "td");
	grid_class(m, c->node, grid_list(g, c->node, true));
	if (th)
		buf_format(m->out, " scope=\"%s\"", cell_scope(g, c));
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
		if (m->form == FORM_PAGE && blocks.p[i].note != NULL) {
			markup_note(m, &blocks.p[i]);
			continue;
		}
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

size_t markup_head(const struct table *t)
{
	size_t head = 0, i = 0;
	bool named = false;

	for (; head < t->rows.n && row_is_head(t->rows.p[head]); head++) {
		bool title = row_is_title(t, head, i);

		/* Under the names of the columns it heads the first rows. */
		if (named && title)
			break;
		named |= !title;
		while (i < t->cells.n && t->cells.p[i].row == head)
			i++;
	}
	for (size_t k = 0; k < i; k++)
		if (t->cells.p[k].row + t->cells.p[k].rows > head)
			return 0;
	return head;
}

/* The first row of the head that is not all of one heading (so that each row
   before it has one cell) groups the columns; those under one of its cells are
   a group. */
static void groups_find(struct gridder *g, bool *joined)
{
	g->groups = 0;
	while (g->groups < g->head && row_is_title(&g->t, g->groups, g->groups))
		g->groups++;
	for (size_t i = 0; i < g->t.cells.n; i++) {
		const struct cell *c = &g->t.cells.p[i];

		if (c->row > g->groups || g->groups >= g->head)
			break;
		for (size_t k = 1; c->row + c->rows > g->groups && k < c->cols;
		     k++)
			joined[c->col + k] = true;
	}
}

static void column_put(const struct gridder *g, size_t col, size_t all)
{
	struct buf *out = g->m->out;

	if (g->each == NULL)
		buf_add(out, STR("<col>"));
	else
		buf_format(out, "<col style=\"--part:%zu.%zu%%\">",
		           g->each[col] * 100 / all,
		           g->each[col] * 1000 / all % 10);
}

/* The columns, where there is something to say of them. */
static void columns_put(struct gridder *g)
{
	struct buf *out = g->m->out;
	bool *joined = arena_array(g->m->scratch, g->t.cols, sizeof(*joined));
	size_t all = 0;
	bool any = g->each != NULL;

	groups_find(g, joined);
	for (size_t i = 0; i < g->t.cols; i++) {
		all += g->each ? g->each[i] : 0;
		any |= joined[i];
	}
	if (g->m->form != FORM_PAGE || !any)
		return;
	for (size_t i = 0; i < g->t.cols; i++) {
		if (!joined[i])
			buf_add(out, i ? STR("</colgroup>\n<colgroup>")
			               : STR("<colgroup>"));
		column_put(g, i, all);
	}
	buf_add(out, STR("</colgroup>\n"));
}

/* A row, of which that is the first cell, may be the first of the body, or of
   those under a title; cells above it reach down to reached. */
static void row_begin(const struct gridder *g, size_t row, size_t first,
                      size_t reached)
{
	if (row == g->head)
		buf_add(g->m->out,
		        row ? STR("</thead>\n<tbody>\n") : STR("<tbody>\n"));
	else if (row > g->head && row_is_title(&g->t, row, first) &&
	         reached <= row)
		buf_add(g->m->out, STR("</tbody>\n<tbody>\n"));
}

static void rows_put(struct gridder *g)
{
	struct markup *m = g->m;
	size_t i = 0, reached = 0;

	if (g->head)
		buf_add(m->out, STR("<thead>\n"));
	for (size_t row = 0; row < g->t.rows.n; row++) {
		const struct node *tr = g->t.rows.p[row];

		row_begin(g, row, i, reached);
		buf_add(m->out, STR("<tr"));
		grid_class(m, tr, row_stop(g, tr));
		buf_char(m->out, '>');
		for (; i < g->t.cells.n && g->t.cells.p[i].row == row; i++) {
			const struct cell *c = &g->t.cells.p[i];

			if (c->row + c->rows > reached)
				reached = c->row + c->rows;
			cell_put(g, c);
		}
		buf_add(m->out, STR("</tr>\n"));
	}
	buf_add(m->out, g->head == g->t.rows.n && g->head ? STR("</thead>\n")
	                : g->t.rows.n                     ? STR("</tbody>\n")
	                                                  : STR(""));
}

static void grid_put(struct gridder *g, const struct node *table)
{
	struct buf *out = g->m->out;

	g->head = markup_head(&g->t);
	buf_add(out, STR("<table>\n"));
	caption_put(g->m, table);
	columns_put(g);
	rows_put(g);
	buf_add(out, STR("</table>\n"));
}

void markup_grid(struct markup *m, const struct node *table)
{
	struct gridder g = {.m = m};

	table_lay(m->scratch, table, true, &g.t);
	grid_put(&g, table);
}

/* A table that a page on paper has no room for says how many letters it has
   across; one that is as wide without its long words needs the page turned.
   Where that is not enough for all words, columns get their widths. */
static void table_fit(struct gridder *g)
{
	struct markup *m = g->m;
	struct want *want = width_wants(m->scratch, &g->t);
	size_t cols = g->t.cols;
	size_t least = width_letters(want, cols, false);
	size_t letters = width_letters(want, cols, true);
	bool wide = least > LETTERS_PAGE;

	buf_add(m->out, STR(" class=\"t"));
	if (wide)
		buf_add(m->out,
		        least > LETTERS_LARGE ? STR(" large") : STR(" wide"));
	if (letters > (wide ? LETTERS_TURNED : LETTERS_PAGE)) {
		buf_add(m->out, STR(" full"));
		g->each = width_share(m->scratch, want, cols,
		                      wide ? WIDTH_TURNED : WIDTH_PAGE);
		letters = least;
	}
	buf_char(m->out, '"');
	if (wide || g->each != NULL)
		buf_format(m->out, " style=\"--letters:%zu\"", letters);
}

bool markup_is_wide(struct markup *m, const struct node *table)
{
	struct arena_mark mark = arena_mark(m->scratch);
	struct table t = {0};
	bool wide;

	table_lay(m->scratch, table, true, &t);
	wide = width_letters(width_wants(m->scratch, &t), t.cols, false) >
	       LETTERS_PAGE;
	arena_release(m->scratch, mark);
	return wide;
}

static void table_put(struct markup *m, const struct node *table,
                      struct str lang, bool gone)
{
	struct gridder g = {.m = m, .gone = gone};
	struct str around = m->lang;

	table_lay(m->scratch, table, true, &g.t);
	buf_add(m->out, STR("<div"));
	table_fit(&g);
	markup_lang(m, lang);
	buf_add(m->out, STR(" tabindex=\"0\">\n"));
	if (!gone)
		markup_anchor(m, table);
	grid_put(&g, table);
	buf_add(m->out, STR("</div>\n"));
	m->lang = around;
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
	          e->block.lang, old);
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
		table_put(m, e->block.table, e->block.lang, false);
	} else {
		buf_format(m->out, " class=\"two%s\">\n", stop ? " c" : "");
		table_put_half(m, e, true);
		table_put_half(m, e, false);
	}
	buf_add(m->out, STR("</div>\n"));
}
