#include "diff/spans.h"

#include "base/vec.h"
#include "tree/table.h"

#include <stdlib.h>

/* A cell, and where it is to stand. */
struct seat {
	size_t row, col;
	struct node *node;
};

bool spans_any(const struct node *table)
{
	for (const struct node *n = table; n != NULL; n = node_next(n, table)) {
		struct str rows = node_attr(n, STR("rowspan"));

		if (node_class(n->kind) == CLASS_CELL && rows.n != 0 &&
		    !str_eq(rows, STR("1")))
			return true;
	}
	return false;
}

static int seat_cmp(const void *left, const void *right)
{
	const struct seat *x = left, *y = right;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->col < y->col ? -1 : x->col > y->col;
}

static struct node *cell_empty(struct arena *a, const struct cell *of)
{
	struct node *td = node_new(a, of->node->kind);

	if (of->cols > 1)
		node_set(a, td, STR("colspan"), str_format(a, "%zu", of->cols));
	node_add(a, td, NODE_P);
	return td;
}

void spans_undo(struct arena *a, struct node *table)
{
	struct table t = {0};
	VEC(struct seat) seats = {0};

	table_lay(a, table, false, &t);
	for (size_t i = 0; i < t.cells.n; i++) {
		const struct cell *c = &t.cells.p[i];
		struct node *n = (struct node *)c->node;

		*vec_push(a, &seats) = (struct seat){c->row, c->col, n};
		node_unset(n, STR("rowspan"));
		for (size_t k = 1; k < c->rows; k++)
			*vec_push(a, &seats) =
			    (struct seat){c->row + k, c->col, cell_empty(a, c)};
	}
	if (seats.n == 0)
		return;
	qsort(seats.p, seats.n, sizeof(*seats.p), seat_cmp);
	for (size_t i = 0; i < seats.n; i++) {
		struct node *row = (struct node *)t.rows.p[seats.p[i].row];

		if (seats.p[i].node->parent != NULL)
			node_unlink(seats.p[i].node);
		node_append(row, seats.p[i].node);
	}
}
