#include "render/markup.h"
#include "render/view.h"
#include "tree/table.h"

/* A label or a caption, in bold. */
static void md_label(struct markup *m, struct str s)
{
	struct run run = {.text = s, .style = STYLE_BOLD};
	struct block b = {.runs = {&run, 1, 1}};

	markup_words(m, &b, 0);
	buf_add(m->out, STR("\n\n"));
}

static void md_cell(struct markup *m, const struct node *cell)
{
	struct blocks blocks = {0};

	blocks_read(m->scratch, cell, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		if (i > 0)
			buf_add(m->out, STR("<br>"));
		markup_words(m, &blocks.p[i],
		             cell->kind == NODE_TH ? STYLE_BOLD : 0);
	}
}

/* A table has to have a head, if an empty one. */
static void md_rule(struct markup *m, size_t cols, const char *cell)
{
	for (size_t i = 0; i < cols; i++)
		buf_format(m->out, "| %s ", cell);
	buf_add(m->out, STR("|\n"));
}

static void md_rows(struct markup *m, const struct table *t)
{
	const struct cell *first = t->cells.p;

	m->form = FORM_CELLS;
	if (first->node->kind != NODE_TH) {
		md_rule(m, t->cols, "");
		md_rule(m, t->cols, "---");
	}
	for (size_t i = 0; i < t->cells.n; i++) {
		bool last = i + 1 == t->cells.n ||
		            t->cells.p[i + 1].row != t->cells.p[i].row;

		buf_add(m->out, STR("| "));
		md_cell(m, t->cells.p[i].node);
		buf_char(m->out, ' ');
		if (!last)
			continue;
		buf_add(m->out, STR("|\n"));
		if (t->cells.p[i].row == 0 && first->node->kind == NODE_TH)
			md_rule(m, t->cols, "---");
	}
	m->form = FORM_LINES;
}

/* A table of Markdown knows no spans. */
static bool md_holds(const struct table *t)
{
	for (size_t i = 0; i < t->cells.n; i++)
		if (t->cells.p[i].rows > 1 || t->cells.p[i].cols > 1)
			return false;
	return t->cells.n > 0 && t->faults.n == 0;
}

static void md_caption(struct markup *m, const struct node *table)
{
	const struct node *n = node_child(table, NODE_CAPTION);
	struct blocks blocks = {0};

	if (n == NULL)
		return;
	blocks_read(m->scratch, n, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		markup_words(m, &blocks.p[i], 0);
		buf_add(m->out, STR("\n\n"));
	}
}

static void md_grid(struct markup *m, const struct node *table)
{
	struct table t;

	table_lay(m->scratch, table, true, &t);
	if (md_holds(&t)) {
		md_caption(m, table);
		md_rows(m, &t);
	} else {
		m->form = FORM_HTML;
		markup_grid(m, table);
		m->form = FORM_LINES;
	}
	buf_char(m->out, '\n');
}

static void md_table(struct markup *m, const struct excerpt *e)
{
	if (!e->twice) {
		md_grid(m, e->block.table);
		return;
	}
	md_label(m, markup_label(m, "page-old", "Old"));
	md_grid(m, view_make(m->scratch, e->table, MARK_ADDED, e->rows));
	md_label(m, markup_label(m, "page-new", "New"));
	md_grid(m, view_make(m->scratch, e->table, MARK_REMOVED, e->rows));
}

static void md_path(struct markup *m, struct str path)
{
	struct run run = {.text = path};
	struct block b = {.runs = {&run, 1, 1}};

	if (path.n == 0)
		return;
	buf_add(m->out, STR("> "));
	markup_words(m, &b, 0);
	buf_add(m->out, STR("\n\n"));
}

/* Where what is shown stands; of a table, the table. */
static void md_paths(struct markup *m, const struct excerpt *e)
{
	if (e->table != NULL) {
		md_path(m, excerpt_place(e));
		return;
	}
	for (size_t i = 0; i < e->npaths; i++)
		md_path(m, e->paths[i]);
}

static void md_excerpt(struct markup *m, const struct excerpt *e, bool at)
{
	size_t level;

	if (at)
		md_paths(m, e);
	if (e->table != NULL) {
		md_table(m, e);
		return;
	}
	if (e->block.note != NULL) {
		markup_note(m, &e->block);
		buf_add(m->out, STR("\n\n"));
		return;
	}
	level = block_level(&e->block);
	buf_repeat(m->out, STR("#"), level);
	if (level)
		buf_char(m->out, ' ');
	markup_words(m, &e->block, level ? STYLE_BOLD : 0);
	buf_add(m->out, STR("\n\n"));
}

void md_render(const struct doc *doc, const struct render_options *o,
               struct buf *out)
{
	struct arena a, scratch;
	struct excerpts list = {0};
	struct markup m = {.a = &a,
	                   .scratch = &scratch,
	                   .doc = doc,
	                   .out = out,
	                   .form = FORM_LINES};

	arena_init(&a);
	arena_init(&scratch);
	excerpts_read(&a, doc->root, o, &list);
	for (size_t i = 0; i < list.n; i++) {
		struct arena_mark mark = arena_mark(&scratch);

		if (o->changes && list.p[i].gap)
			buf_add(out, STR("* * *\n\n"));
		md_excerpt(&m, &list.p[i], o->changes);
		arena_release(&scratch, mark);
	}
	arena_free(&a);
	arena_free(&scratch);
}
