#include "base/vec.h"
#include "base/visible.h"
#include "render/excerpt.h"
#include "render/flow.h"
#include "render/view.h"
#include "tree/table.h"

enum {
	WIDTH_DEFAULT = 80,
	WIDTH_MIN = 24,
	INDENT = 2, /* of a smaller numbered unit in a larger one */
};

/* A line of a column: one of a flow, behind its prefix or as many blanks. */
struct line {
	const struct flow *flow;
	size_t at, indent;
	struct str prefix;
};

struct column {
	struct line *p;
	size_t n, cap;
};

struct sides {
	struct arena *a;
	struct buf *out;
	bool colour, changes;
	size_t width; /* of a column */
	struct column old, new;
	struct str said; /* the path that was put last */
	size_t replaced; /* up to there things took the place of others */
};

static void column_add(struct sides *s, struct column *c, struct block b,
                       struct str prefix)
{
	size_t indent = b.indent * INDENT + str_width(prefix);
	struct flow *f = arena_alloc(s->a, sizeof(*f));

	if (indent > s->width / 2)
		indent = s->width / 2;
	flow_make(s->a, &b, 1, flow_shown(s->colour), f);
	flow_wrap(s->a, f, s->width - indent);
	for (size_t i = 0; i < f->lines.n; i++)
		*vec_push(s->a, c) =
		    (struct line){f, i, indent, i ? STR("") : prefix};
}

/* What of a block one of the editions has; false: nothing. */
static bool block_of(struct arena *a, const struct block *b, unsigned without,
                     struct block *part)
{
	*part = *b;
	part->runs.p = NULL;
	part->runs.n = part->runs.cap = 0;
	for (size_t i = 0; i < b->runs.n; i++)
		if (!(b->runs.p[i].style & without))
			*vec_push(a, &part->runs) = b->runs.p[i];
	return part->runs.n > 0;
}

static size_t line_put(struct sides *s, const struct column *c, size_t i)
{
	const struct line *line = &c->p[i];
	size_t prefix = str_width(line->prefix);

	buf_add(s->out, line->prefix);
	buf_repeat(s->out, STR(" "),
	           prefix < line->indent ? line->indent - prefix : 0);
	flow_put(line->flow, line->at, s->colour, s->out);
	return (prefix > line->indent ? prefix : line->indent) +
	       line->flow->lines.p[line->at].width;
}

/* The columns beside one another; they are empty then. */
static void sides_put(struct sides *s)
{
	size_t n = s->old.n > s->new.n ? s->old.n : s->new.n;

	for (size_t i = 0; i < n; i++) {
		size_t used = i < s->old.n ? line_put(s, &s->old, i) : 0;

		buf_repeat(s->out, STR(" "),
		           used < s->width ? s->width - used : 0);
		buf_add(s->out, i < s->new.n ? STR(" │ ") : STR(" │"));
		if (i < s->new.n)
			line_put(s, &s->new, i);
		buf_char(s->out, '\n');
	}
	s->old = s->new = (struct column){0};
}

static void rule_put(struct sides *s)
{
	buf_repeat(s->out, STR("─"), s->width);
	buf_add(s->out, STR("─┼─"));
	buf_repeat(s->out, STR("─"), s->width);
	buf_char(s->out, '\n');
}

static void path_line(struct sides *s, struct str path)
{
	buf_add(s->out, s->colour ? STR("\033[0;36m@@ ") : STR("@@ "));
	visible_put(s->out, path);
	buf_add(s->out, s->colour ? STR("\033[0m\n") : STR("\n"));
}

static void path_put(struct sides *s, struct str path)
{
	if (!s->changes || path.n == 0)
		return;
	if (!str_eq(path, s->said))
		path_line(s, path);
	s->said = path;
}

static void cell_add(struct sides *s, struct column *c, const struct cell *cell)
{
	struct str prefix = str_format(s->a, "%zu: ", cell->col + 1);
	struct blocks blocks = {0};

	blocks_read(s->a, cell->node, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		if (i > 0)
			prefix = STR("   ");
		column_add(s, c, blocks.p[i], prefix);
	}
}

/* The cells of a row of one side, column by column. */
struct row {
	struct table t;
	size_t row, cell; /* that are next */
};

static const struct cell *row_cell(const struct row *r)
{
	return r->cell < r->t.cells.n && r->t.cells.p[r->cell].row == r->row
	           ? &r->t.cells.p[r->cell]
	           : NULL;
}

/* A row on the sides that have it: cells of one column beside one another. */
static void row_put(struct sides *s, struct row *old, struct row *new)
{
	const struct cell *x = NULL, *y = NULL;

	for (;;) {
		x = old ? row_cell(old) : NULL;
		y = new ? row_cell(new) : NULL;
		if (x == NULL && y == NULL)
			break;
		if (x && y && x->col > y->col)
			x = NULL;
		else if (x && y && y->col > x->col)
			y = NULL;
		if (x)
			cell_add(s, &s->old, x);
		if (y)
			cell_add(s, &s->new, y);
		old ? old->cell += x != NULL : 0;
		new ? new->cell += y != NULL : 0;
		sides_put(s);
	}
	old ? old->row++ : 0;
	new ? new->row++ : 0;
}

static void caption_put(struct sides *s, const struct node *table)
{
	const struct node *n = node_child(table, NODE_CAPTION);
	struct blocks blocks = {0};
	struct block part;

	if (n == NULL)
		return;
	blocks_read(s->a, n, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		if (block_of(s->a, &blocks.p[i], STYLE_ADDED, &part))
			column_add(s, &s->old, part, STR(""));
		if (block_of(s->a, &blocks.p[i], STYLE_REMOVED, &part))
			column_add(s, &s->new, part, STR(""));
	}
	sides_put(s);
}

static void table_put(struct sides *s, const struct excerpt *e)
{
	const struct node *rows = view_make(s->a, e->table, MARK_NONE, e->rows);
	unsigned all = e->block.marked;
	struct row old = {0}, new = {0};

	if (all != STYLE_ADDED)
		table_lay(s->a,
		          all ? e->table
		              : view_make(s->a, e->table, MARK_ADDED, e->rows),
		          true, &old.t);
	if (all != STYLE_REMOVED)
		table_lay(
		    s->a,
		    all ? e->table
			: view_make(s->a, e->table, MARK_REMOVED, e->rows),
		    true, &new.t);
	caption_put(s, e->table);
	for (const struct node *n = rows->first; n; n = n->next) {
		if (n->kind != NODE_TR)
			continue;
		rule_put(s);
		for (const struct node *in = n; in; in = node_next(in, n))
			path_put(s, node_attr(in, STR("kz:path")));
		row_put(s,
		        n->mark == MARK_ADDED || all == STYLE_ADDED ? NULL
		                                                    : &old,
		        n->mark == MARK_REMOVED || all == STYLE_REMOVED ? NULL
		                                                        : &new);
	}
	rule_put(s);
}

static void excerpt_paths(struct sides *s, const struct excerpt *e)
{
	if (e->table != NULL)
		path_put(s, node_attr(e->table, STR("kz:path")));
	for (size_t i = 0; e->table != NULL && i < e->block.said.n; i++)
		path_put(s, node_attr(e->block.said.p[i], STR("kz:path")));
	for (size_t i = 0; e->table == NULL && i < e->npaths; i++)
		path_put(s, e->paths[i]);
}

/* One that stands on both sides, or a table. */
static void excerpt_put(struct sides *s, const struct excerpt *e)
{
	struct block part;

	if (e->table != NULL) {
		table_put(s, e);
		return;
	}
	if (block_of(s->a, &e->block, STYLE_ADDED, &part))
		column_add(s, &s->old, part, STR(""));
	if (block_of(s->a, &e->block, STYLE_REMOVED, &part))
		column_add(s, &s->new, part, STR(""));
}

static void gap_put(struct sides *s, const struct excerpt *e, bool first)
{
	bool gap = s->changes ? e->gap || (!first && e->npaths) : e->block.gap;

	if (gap)
		buf_char(s->out, '\n');
}

/* Those from i on that took the place of one another, up to a table, which
   stands on its own; the one behind them. */
static size_t sides_take(struct sides *s, const struct excerpts *list, size_t i)
{
	size_t end = i + 1, mid;

	if (i >= s->replaced)
		s->replaced = excerpts_replaced(list, i, &mid);
	while (end < s->replaced && list->p[i].table == NULL &&
	       list->p[end].table == NULL)
		end++;
	gap_put(s, &list->p[i], i == 0);
	s->said = STR("");
	for (size_t k = i; k < end; k++)
		excerpt_paths(s, &list->p[k]);
	for (size_t k = i; k < end; k++)
		excerpt_put(s, &list->p[k]);
	sides_put(s);
	return end;
}

void side_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	size_t width = o->width ? o->width : WIDTH_DEFAULT, i = 0;
	struct excerpts list = {0};
	struct arena a, scratch;
	struct sides s = {.a = &scratch,
	                  .out = out,
	                  .colour = o->colour,
	                  .changes = o->changes};

	if (width < WIDTH_MIN)
		width = WIDTH_MIN;
	s.width = (width - 3) / 2;
	arena_init(&a);
	arena_init(&scratch);
	excerpts_read(&a, doc->root, o, &list);
	while (i < list.n) {
		struct arena_mark mark = arena_mark(&scratch);

		i = sides_take(&s, &list, i);
		arena_release(&scratch, mark);
	}
	arena_free(&a);
	arena_free(&scratch);
}
