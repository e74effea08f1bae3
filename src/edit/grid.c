#include "edit/grid.h"

#include "tree/edition.h"

/* A table laid out, and a row of it. */
struct layout {
	struct arena a;
	struct table t;
	size_t row; /* of the row asked for; t.rows.n: none */
};

static void layout_open(struct layout *l, const struct node *table,
                        const struct node *tr)
{
	arena_init(&l->a);
	table_lay(&l->a, table, false, &l->t);
	l->row = 0;
	while (l->row < l->t.rows.n && l->t.rows.p[l->row] != tr)
		l->row++;
}

static void layout_close(struct layout *l)
{
	arena_free(&l->a);
}

/* Does a cell stand in row and in the one before it? */
static bool reaches(const struct cell *c, size_t row)
{
	return c->row < row && c->row + c->rows > row;
}

size_t grid_width(const struct node *tr)
{
	size_t width = 0;

	for (const struct node *n = tr->first; n != NULL; n = n->next) {
		unsigned v = 1;

		if (node_class(n->kind) != CLASS_CELL)
			continue;
		str_number(node_attr(n, STR("colspan")), &v);
		width += v ? v : 1;
	}
	return width;
}

/* A row and its own cells. */
struct grid_row {
	size_t row, from, to;
};

static void rows_open(struct arena *a, struct grid *g)
{
	map_reserve(a, &g->rows, g->t.rows.n);
	for (size_t i = 0, k = 0; i < g->t.rows.n; i++) {
		struct grid_row *r = arena_alloc(a, sizeof(*r));

		r->row = i;
		r->from = k;
		while (k < g->t.cells.n && g->t.cells.p[k].row == i)
			k++;
		r->to = k;
		*map_put_at(a, &g->rows, g->t.rows.p[i]) = r;
	}
}

const struct grid *grid_lay(struct arena *a, const struct node *table)
{
	struct grid *g = arena_alloc(a, sizeof(*g));

	*g = (struct grid){0};
	table_lay(a, table, false, &g->t);
	rows_open(a, g);
	g->over = arena_array(a, g->t.rows.n + 1, sizeof(*g->over));
	for (size_t i = 0; i < g->t.cells.n; i++) {
		const struct cell *c = &g->t.cells.p[i];

		if (c->rows == 1)
			continue;
		g->over[c->row + 1] += c->cols;
		g->over[c->row + c->rows] -= c->cols;
	}
	for (size_t row = 1; row <= g->t.rows.n; row++)
		g->over[row] += g->over[row - 1];
	return g;
}

bool grid_takes(const struct grid *g, const struct node *after, size_t cells)
{
	const struct grid_row *r = after ? map_get_at(&g->rows, after) : NULL;

	return cells + (r ? g->over[r->row + 1] : 0) == g->t.cols;
}

bool grid_spans(const struct grid *g, const struct node *after)
{
	const struct grid_row *r = after ? map_get_at(&g->rows, after) : NULL;

	return r != NULL && g->over[r->row + 1] != 0;
}

bool grid_replaces(const struct grid *g, const struct node *tr, size_t cells)
{
	const struct grid_row *r = map_get_at(&g->rows, tr);

	return r && g->over[r->row] == 0 && g->over[r->row + 1] == 0 &&
	       cells == g->t.cols;
}

const struct node *grid_cell(const struct grid *g, const struct node *tr,
                             size_t col)
{
	const struct grid_row *r = map_get_at(&g->rows, tr);

	for (size_t i = r ? r->from : 0; r && i < r->to; i++) {
		const struct cell *c = &g->t.cells.p[i];

		if (c->col + 1 == col && c->cols == 1)
			return c->node;
	}
	return NULL;
}

/* Does a cell stand in the edition of before? */
static bool was_there(const struct node *cell)
{
	return cell->mark != MARK_ADDED && cell->parent->mark != MARK_ADDED;
}

static void cell_rows(struct arena *a, struct node *cell, size_t rows,
                      bool keep)
{
	struct str was = node_attr(cell, STR("rowspan"));

	if (rows > 1)
		node_set(a, cell, STR("rowspan"), str_format(a, "%zu", rows));
	else
		node_unset(cell, STR("rowspan"));
	if (keep && was_there(cell))
		edition_keep_span(a, cell, "rowspan", was);
}

/* Does any cell reach over rows?  Most tables have none such, and need not be
   laid out for each row that comes or goes. */
static bool has_spans(const struct node *table)
{
	for (const struct node *tr = table->first; tr; tr = tr->next)
		for (const struct node *c = tr->first; c; c = c->next)
			if (c->attrs && node_attr(c, STR("rowspan")).n)
				return true;
	return false;
}

/* The cells that reach over the place behind row `after` reach over one more.
 */
static void cells_grow(struct arena *a, const struct node *table,
                       const struct node *after, bool keep)
{
	struct layout l;
	size_t row;

	layout_open(&l, table, after);
	row = after ? l.row + 1 : 0;
	for (size_t i = 0; i < l.t.cells.n; i++) {
		const struct cell *c = &l.t.cells.p[i];

		if (reaches(c, row))
			cell_rows(a, (struct node *)c->node, c->rows + 1, keep);
	}
	layout_close(&l);
}

static struct node *first_row(const struct node *table)
{
	struct node *tr = table->first;

	while (tr && (tr->kind != NODE_TR || tr->mark == MARK_REMOVED))
		tr = tr->next;
	return tr;
}

void grid_insert(struct arena *a, struct node *table, struct node *after,
                 struct node *tr, bool keep)
{
	struct node *first = first_row(table);

	if (has_spans(table))
		cells_grow(a, table, after, keep);
	if (after != NULL)
		node_after(after, tr);
	else if (first != NULL)
		node_before(first, tr);
	else
		node_append(table, tr);
}

/* The first cell of a row that stands behind column col; NULL. */
static struct node *cell_behind(const struct layout *l, size_t row, size_t col)
{
	for (size_t i = 0; i < l->t.cells.n; i++)
		if (l->t.cells.p[i].row == row && l->t.cells.p[i].col > col)
			return (struct node *)l->t.cells.p[i].node;
	return NULL;
}

/* A cell that begins in a row that goes begins in the next one. */
static void cell_down(struct arena *a, struct layout *l, const struct cell *c,
                      bool keep)
{
	struct node *next = (struct node *)l->t.rows.p[c->row + 1];
	struct node *behind = cell_behind(l, c->row + 1, c->col);
	struct node *cell = (struct node *)c->node;

	if (keep) {
		cell = node_copy(a, cell);
		cell->mark = MARK_ADDED;
		node_unset(cell, STR("kz:rowspan"));
	} else {
		node_unlink(cell);
	}
	if (behind != NULL)
		node_before(behind, cell);
	else
		node_append(next, cell);
	cell_rows(a, cell, c->rows - 1, false);
}

/* What of the cells around a row goes with it, what stays. */
static void cells_shrink(struct arena *a, struct node *tr, bool keep)
{
	struct layout l;

	layout_open(&l, tr->parent, tr);
	for (size_t i = 0; i < l.t.cells.n; i++) {
		const struct cell *c = &l.t.cells.p[i];

		if (reaches(c, l.row))
			cell_rows(a, (struct node *)c->node, c->rows - 1, keep);
		else if (c->row == l.row && c->rows > 1)
			cell_down(a, &l, c, keep);
	}
	layout_close(&l);
}

void grid_remove(struct arena *a, struct node *tr, bool keep)
{
	if (has_spans(tr->parent))
		cells_shrink(a, tr, keep);
	if (keep)
		tr->mark = MARK_REMOVED;
	else
		node_unlink(tr);
}
