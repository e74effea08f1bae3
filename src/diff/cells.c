/* The cells of two rows paired by their columns. */
#include "diff/cells.h"

#include "diff/columns.h"

/* The table of the cells of a list; NOWHERE: they are none. */
static size_t cells_table(const struct chosen *c)
{
	return c->n && c->o->p[c->p[0]].class == NODE_TD
	           ? outline_table(c->o, c->p[0])
	           : NOWHERE;
}

bool cells_fit(const struct chosen *x, const struct chosen *y)
{
	return cells_table(x) != NOWHERE && cells_table(y) != NOWHERE &&
	       columns_fit(x->o, x->p[0], y->o, y->p[0]);
}

bool cells_are_alike(const struct chosen *x, const struct chosen *y)
{
	size_t a = cells_table(x), b = cells_table(y);

	return a != NOWHERE && b != NOWHERE &&
	       x->o->p[a].columns == y->o->p[b].columns;
}

/* By column: the cell that covers it; NOWHERE. */
static size_t *cells_lay(struct arena *a, const struct chosen *c,
                         size_t columns)
{
	size_t *in = arena_array(a, columns, sizeof(*in));

	for (size_t k = 0; k < columns; k++)
		in[k] = NOWHERE;
	for (size_t j = 0; j < c->n; j++) {
		const struct item *cell = &c->o->p[c->p[j]];

		for (size_t k = 0; k < cell->columns; k++)
			if (cell->place - 1 + k < columns)
				in[cell->place - 1 + k] = c->p[j];
	}
	return in;
}

void cells_pair(struct arena *a, struct chosen x, struct chosen y, bool fit)
{
	const struct item *table = &x.o->p[cells_table(&x)];
	size_t columns = y.o->p[cells_table(&y)].columns;
	size_t *in = cells_lay(a, &y, columns);

	for (size_t i = 0; i < x.n; i++) {
		struct item *cell = &x.o->p[x.p[i]];

		for (size_t c = 0; c < cell->columns; c++) {
			size_t at = cell->place - 1 + c;

			if (fit && table->to)
				at = at < table->columns ? table->to[at].at
				                         : NOWHERE;
			if (at >= columns || in[at] == NOWHERE ||
			    y.o->p[in[at]].pair != NOWHERE)
				continue;
			cell->pair = in[at];
			y.o->p[in[at]].pair = x.p[i];
			break;
		}
	}
}
