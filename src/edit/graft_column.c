/* Columns put in, replaced and taken out. */
#include "edit/apply_part.h"
#include "edit/column_fresh.h"
#include "edit/grid_column.h"

static void cell_put(struct applier *p, struct node *cell, struct node *n)
{
	if (p->options->mark)
		n->mark = MARK_ADDED;
	node_append(cell, n);
}

/* What the order says of a cell, put into it. */
static void cell_fill(struct applier *p, const struct resolved *to,
                      struct node *cell, const struct filled *f)
{
	const struct node *words = f->words;
	struct node *line;

	if (words == NULL) {
		line = node_new(p->h.a, NODE_P);
		if (f->num.n)
			node_append(
			    line, node_text(p->h.a, str_copy(p->h.a, f->num)));
		cell_put(p, cell, line);
		return;
	}
	if (node_class(words->kind) != CLASS_CELL) {
		cell_put(p, cell, graft_copy(p, to->edit, words));
		return;
	}
	for (const struct node *n = words->first; n != NULL; n = n->next)
		cell_put(p, cell, graft_copy(p, to->edit, n));
}

static void column_insert(struct applier *p, const struct resolved *to,
                          struct node *table)
{
	const struct fresh_column *column = to->column;
	struct grid_cell *cells =
	    arena_array(p->h.a, column->n, sizeof(*cells));

	for (size_t i = 0; i < column->n; i++) {
		const struct filled *f = &column->p[i];
		struct node *cell = node_new(p->h.a, NODE_TD);

		if (f->rows > 1)
			node_set(p->h.a, cell, STR("rowspan"),
			         str_format(p->h.a, "%zu", f->rows));
		cell_fill(p, to, cell, f);
		cells[i] = (struct grid_cell){f->row, cell};
	}
	grid_widen(p->h.a, table, to->at.column, cells, column->n);
}

static void column_replace(struct applier *p, const struct resolved *to,
                           struct node *table)
{
	for (size_t i = 0; i < to->column->n; i++) {
		const struct filled *f = &to->column->p[i];
		struct node *cell =
		    grid_at(table, f->row, to->at.column + to->shift);
		struct node *next;

		for (struct node *n = cell->first; n != NULL; n = next) {
			next = n->next;
			graft_out(p, n);
		}
		cell_fill(p, to, cell, f);
	}
}

struct node *graft_column(struct applier *p, const struct resolved *to)
{
	struct node *table = apply_twin(p, to->at.first);

	p->moved = true;
	if (to->edit->op == EDIT_INSERT_UNIT)
		column_insert(p, to, table);
	else if (to->edit->op == EDIT_REPLACE_UNIT)
		column_replace(p, to, table);
	else
		grid_drop(p->h.a, table, to->at.column + to->shift,
		          p->options->mark);
	return table;
}
