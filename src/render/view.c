#include "render/view.h"

#include "base/vec.h"
#include "tree/edition.h"
#include "tree/table.h"

#include <stdlib.h>

/* A cell and the shown row that it is to stand in. */
struct seat {
	size_t row, col;
	struct node *cell;
};

struct viewer {
	struct arena *a;
	struct node *table; /* the copy */
	struct table t;
	bool *shown;  /* by row of it */
	size_t *from; /* how many before a row are shown */
	VEC(struct seat) seats;
};

static int seat_order(const void *x, const void *y)
{
	const struct seat *a = x, *b = y;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->col > b->col) - (a->col < b->col);
}

/* Which rows of the copy are shown. */
static void view_choose(struct viewer *v, const struct node *table,
                        enum node_mark without, const bool *show)
{
	size_t i = 0, k = 0;

	v->shown = arena_array(v->a, v->t.rows.n, sizeof(*v->shown));
	v->from = arena_array(v->a, v->t.rows.n + 1, sizeof(*v->from));
	for (const struct node *n = table->first; n != NULL; n = n->next) {
		if (n->kind != NODE_TR)
			continue;
		if (without == MARK_NONE || n->mark != without)
			v->shown[k++] = show[i];
		i++;
	}
	for (k = 0; k < v->t.rows.n; k++)
		v->from[k + 1] = v->from[k] + v->shown[k];
}

/* Cells stand in the first row shown of theirs, and span those only. */
static void view_seat(struct viewer *v)
{
	for (size_t i = 0; i < v->t.cells.n; i++) {
		const struct cell *c = &v->t.cells.p[i];
		size_t n = v->from[c->row + c->rows] - v->from[c->row];
		struct node *cell = (struct node *)c->node;
		size_t row = c->row;

		node_unlink(cell);
		if (n == 0)
			continue;
		while (!v->shown[row])
			row++;
		node_unset(cell, STR("rowspan"));
		if (n > 1)
			node_set(v->a, cell, STR("rowspan"),
			         str_format(v->a, "%zu", n));
		*vec_push(v->a, &v->seats) = (struct seat){row, c->col, cell};
	}
	if (v->seats.n)
		qsort(v->seats.p, v->seats.n, sizeof(*v->seats.p), seat_order);
	for (size_t i = 0; i < v->seats.n; i++)
		node_append((struct node *)v->t.rows.p[v->seats.p[i].row],
		            v->seats.p[i].cell);
}

const struct node *view_make(struct arena *a, const struct node *table,
                             enum node_mark without, const bool *show)
{
	struct viewer v = {.a = a};

	if (without == MARK_NONE && show == NULL)
		return table;
	v.table = edition_read(a, table, without);
	if (show == NULL)
		return v.table;
	table_lay(a, v.table, true, &v.t);
	view_choose(&v, table, without, show);
	/* What is no grid keeps the cells of its rows. */
	if (v.t.faults.n == 0)
		view_seat(&v);
	for (size_t i = 0; i < v.t.rows.n; i++)
		if (!v.shown[i])
			node_unlink((struct node *)v.t.rows.p[i]);
	return v.table;
}

bool view_is_one(struct arena *a, const struct node *table)
{
	bool marked = false;
	struct table t;

	for (const struct node *n = table->first; n; n = node_next(n, table)) {
		if (node_attr(n, STR("kz:colspan")).n ||
		    node_attr(n, STR("kz:rowspan")).n)
			return false;
		marked |=
		    n->mark != MARK_NONE && (node_class(n->kind) == CLASS_ROW ||
		                             node_class(n->kind) == CLASS_CELL);
	}
	if (!marked)
		return true;
	table_lay(a, table, true, &t);
	return t.faults.n == 0;
}
