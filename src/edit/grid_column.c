#include "edit/grid_column.h"

#include "tree/table.h"

static void cell_columns(struct arena *a, struct node *cell, size_t cols)
{
	if (cols > 1)
		node_set(a, cell, STR("colspan"), str_format(a, "%zu", cols));
	else
		node_unset(cell, STR("colspan"));
}

/* Does a cell reach over the place behind a column; over all of them, also
   where that is at the edge? */
static bool reaches_over(const struct table *t, const struct cell *c,
                         size_t after)
{
	return (c->col < after && c->col + c->cols > after) ||
	       (c->cols == t->cols && t->cols > 1);
}

/* The cell of each row before which a new one goes, one that begins behind a
   column; NULL: at the end. */
static struct node **seats(struct arena *a, const struct table *t, size_t after)
{
	struct node **out = arena_array(a, t->rows.n, sizeof(*out));

	for (size_t i = t->cells.n; i-- > 0;)
		if (t->cells.p[i].col >= after)
			out[t->cells.p[i].row] =
			    (struct node *)t->cells.p[i].node;
	return out;
}

static bool is_head(const struct node *n)
{
	return n != NULL && n->kind == NODE_TH;
}

void grid_widen(struct arena *a, struct node *table, size_t after,
                const struct grid_cell *cells, size_t n)
{
	struct arena scratch;
	struct node **seat;
	struct table t;

	arena_init(&scratch);
	table_lay(&scratch, table, false, &t);
	seat = seats(&scratch, &t, after);
	for (size_t i = 0; i < t.cells.n; i++) {
		const struct cell *c = &t.cells.p[i];

		if (reaches_over(&t, c, after))
			cell_columns(a, (struct node *)c->node, c->cols + 1);
	}
	for (size_t i = 0; i < n; i++) {
		size_t row = cells[i].row;
		struct node *cell = cells[i].cell;

		if (seat[row] != NULL)
			node_before(seat[row], cell);
		else
			node_append((struct node *)t.rows.p[row], cell);
		if (is_head(cell->next ? cell->next : cell->prev))
			cell->kind = NODE_TH;
	}
	arena_free(&scratch);
}

struct node *grid_at(const struct node *table, size_t row, size_t col)
{
	const struct node *hit = NULL;
	struct arena scratch;
	struct table t;

	arena_init(&scratch);
	table_lay(&scratch, table, false, &t);
	for (size_t i = 0; i < t.cells.n && hit == NULL; i++) {
		const struct cell *c = &t.cells.p[i];

		if (c->row == row && c->col + 1 == col && c->cols == 1)
			hit = c->node;
	}
	arena_free(&scratch);
	return (struct node *)hit;
}

static bool in_column(const struct cell *c, size_t col)
{
	return c->col < col && c->col + c->cols >= col;
}

bool grid_drops(const struct node *table, size_t col)
{
	struct arena scratch;
	struct table t;
	size_t covered = 0;
	bool good;

	arena_init(&scratch);
	table_lay(&scratch, table, false, &t);
	for (size_t i = 0; i < t.cells.n; i++)
		if (in_column(&t.cells.p[i], col))
			covered += t.cells.p[i].rows;
	good = t.cols > 1 && t.faults.n == 0 && covered == t.rows.n;
	arena_free(&scratch);
	return good;
}

/* What a cell holds is marked as removed. */
static void cell_clear(struct node *cell)
{
	for (struct node *n = cell->first; n != NULL; n = n->next)
		n->mark = MARK_REMOVED;
}

void grid_drop(struct arena *a, struct node *table, size_t col, bool keep)
{
	struct arena scratch;
	struct table t;

	arena_init(&scratch);
	table_lay(&scratch, table, false, &t);
	for (size_t i = 0; i < t.cells.n; i++) {
		const struct cell *c = &t.cells.p[i];
		struct node *cell = (struct node *)c->node;

		if (!in_column(c, col))
			continue;
		if (c->cols == 1 && keep)
			cell_clear(cell);
		else if (c->cols == 1)
			node_unlink(cell);
		else if (!keep)
			cell_columns(a, cell, c->cols - 1);
	}
	arena_free(&scratch);
}
