#include "edit/grid.h"

#include "tree/table.h"

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

bool grid_takes(const struct node *table, const struct node *after,
                size_t cells)
{
	struct layout l;
	size_t covered = 0, row, cols;

	layout_open(&l, table, after);
	row = after ? l.row + 1 : 0;
	for (size_t i = 0; i < l.t.cells.n; i++)
		if (reaches(&l.t.cells.p[i], row))
			covered += l.t.cells.p[i].cols;
	cols = l.t.cols;
	layout_close(&l);
	return cells + covered == cols;
}

bool grid_replaces(const struct node *tr, size_t cells)
{
	struct layout l;
	bool good = true;

	layout_open(&l, tr->parent, tr);
	for (size_t i = 0; i < l.t.cells.n; i++) {
		const struct cell *c = &l.t.cells.p[i];

		if (reaches(c, l.row) || reaches(c, l.row + 1))
			good = false;
	}
	good = good && cells == l.t.cols;
	layout_close(&l);
	return good;
}

static void cell_rows(struct arena *a, struct node *cell, size_t rows)
{
	if (rows > 1)
		node_set(a, cell, STR("rowspan"), str_format(a, "%zu", rows));
	else
		node_unset(cell, STR("rowspan"));
}

void grid_insert(struct arena *a, struct node *table, struct node *after,
                 struct node *tr)
{
	struct layout l;
	size_t row;

	layout_open(&l, table, after);
	row = after ? l.row + 1 : 0;
	for (size_t i = 0; i < l.t.cells.n; i++) {
		const struct cell *c = &l.t.cells.p[i];

		if (reaches(c, row))
			cell_rows(a, (struct node *)c->node, c->rows + 1);
	}
	if (after != NULL)
		node_after(after, tr);
	else if (l.t.rows.n)
		node_before((struct node *)l.t.rows.p[0], tr);
	else
		node_append(table, tr);
	layout_close(&l);
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

	if (keep)
		cell = node_copy(a, cell);
	else
		node_unlink(cell);
	cell_rows(a, cell, c->rows - 1);
	if (behind != NULL)
		node_before(behind, cell);
	else
		node_append(next, cell);
}

void grid_remove(struct arena *a, struct node *tr, bool keep)
{
	struct layout l;

	layout_open(&l, tr->parent, tr);
	for (size_t i = 0; i < l.t.cells.n; i++) {
		const struct cell *c = &l.t.cells.p[i];

		if (reaches(c, l.row))
			cell_rows(a, (struct node *)c->node, c->rows - 1);
		else if (c->row == l.row && c->rows > 1)
			cell_down(a, &l, c, keep);
	}
	layout_close(&l);
	if (keep)
		tr->mark = MARK_REMOVED;
	else
		node_unlink(tr);
}

const struct node *grid_cell(const struct node *tr, size_t col)
{
	const struct node *hit = NULL;
	struct layout l;

	layout_open(&l, tr->parent, tr);
	for (size_t i = 0; i < l.t.cells.n; i++) {
		const struct cell *c = &l.t.cells.p[i];

		if (c->row == l.row && c->col + 1 == col && c->cols == 1)
			hit = c->node;
	}
	layout_close(&l);
	return hit;
}
