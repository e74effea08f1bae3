/* Columns of tables: where they come, what comes into which row. */
#include "base/told.h"
#include "edit/captioned.h"
#include "edit/column.h"
#include "edit/column_fresh.h"
#include "edit/grid_column.h"
#include "edit/resolve_part.h"

/* Is a row one cell over all columns? */
static bool is_over_all(const struct table *t, const struct cell *c)
{
	return c->cols == t->cols && t->cols > 1;
}

/* Rows of a table by what they hold: words, a cell over the place behind a
   column. */
struct row_kind {
	bool words, over;
};

static struct row_kind *row_kinds(struct finder *f, const struct table *t,
                                  size_t after)
{
	struct row_kind *out = arena_array(f->a, t->rows.n, sizeof(*out));

	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		out[c->row].words |= column_words(f, c->node).n != 0;
		if ((c->col < after && c->col + c->cols > after) ||
		    is_over_all(t, c))
			for (size_t r = c->row; r < c->row + c->rows; r++)
				out[r].over = true;
	}
	return out;
}

/* The rows of the head: those of head cells, or as far down as the cells of
   the first row reach; none of them numbers the columns. */
static size_t head_rows(const struct table *t, size_t numbers)
{
	size_t heads = 0, reach = 1;

	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		if (c->node->kind == NODE_TH && c->row + c->rows > heads)
			heads = c->row + c->rows;
		if (c->row == 0 && c->rows > reach)
			reach = c->rows;
	}
	if (heads < reach)
		heads = reach;
	return heads < numbers ? heads : numbers;
}

/* A cell for each row that has one of its own. */
static void slots_between(struct finder *f, const struct table *t, size_t after,
                          struct slots *out, struct slots *headed)
{
	struct row_kind *kinds = row_kinds(f, t, after);
	size_t numbers = column_numbers(f, t), head = head_rows(t, numbers);
	bool joined = head > 1;

	for (size_t r = 0; r < head && r < t->rows.n; r++)
		joined &= !kinds[r].over;
	for (size_t r = 0; r < t->rows.n; r++) {
		struct slot s = {.row = r,
		                 .rows = 1,
		                 .number = r == numbers,
		                 .blank = r >= head && !kinds[r].words};

		if (kinds[r].over)
			continue;
		*vec_push(f->a, out) = s;
		s.rows = r == 0 ? head : 1;
		if (joined && (r == 0 || r >= head))
			*vec_push(f->a, headed) = s;
	}
}

/* The cells that a column has for itself. */
static void slots_of(struct finder *f, const struct table *t, size_t col,
                     struct slots *out)
{
	struct row_kind *kinds = row_kinds(f, t, 0);
	size_t numbers = column_numbers(f, t), head = head_rows(t, numbers);

	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		if (c->col + 1 == col && c->cols == 1)
			*vec_push(f->a, out) = (struct slot){
			    .row = c->row,
			    .rows = c->rows,
			    .number = c->row == numbers,
			    .blank = c->row >= head && !kinds[c->row].words};
	}
}

/* What comes, for each row; false after a refusal. */
static bool fill(struct resolver *r, struct resolved *to, const struct table *t,
                 size_t old)
{
	struct fresh_column *column = arena_alloc(r->a, sizeof(*column));
	struct slots slots = {0}, headed = {0};
	const struct column_task task = {.f = &r->finder,
	                                 .edits = r->task->edits,
	                                 .e = to->edit,
	                                 .t = t,
	                                 .old = old,
	                                 .slots = &slots,
	                                 .headed = &headed};

	if (to->edit->fresh == NULL)
		return resolve_no(r, to->edit, DIAG_PAYLOAD_MISSING, STR(""));
	if (t->faults.n)
		return resolve_no(
		    r, to->edit, DIAG_CHANGE_UNABLE,
		    TOLD("the rows of the table have not the same "
		         "columns"));
	if (old)
		slots_of(&r->finder, t, old, &slots);
	else
		slots_between(&r->finder, t, to->at.column, &slots, &headed);
	if (!column_fresh(&task, column))
		return resolve_unfound(r, to->edit);
	to->column = column;
	return true;
}

/* The table that gets a column. */
static bool column_table(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct node *in;

	if (!find_spot(&r->finder, &e->at, e->at.n - 1, &to->gap.in))
		return resolve_unfound(r, e);
	in = to->gap.in.first;
	if (in->kind != NODE_TABLE)
		in = captioned_find(&r->finder, to->gap.in.unit, STR(""));
	if (in == NULL)
		return resolve_unfound(r, e);
	to->at = (struct spot){
	    .kind = SPOT_COLUMN, .unit = in, .first = in, .last = in};
	to->gap.in = (struct spot){
	    .kind = SPOT_NODE, .unit = in, .first = in, .last = in};
	to->target = in;
	return true;
}

/* Is no column of that number there? */
static bool is_free(struct resolver *r, const struct edit *e,
                    const struct node *table, struct str num)
{
	if (num.n == 0 || column_index(&r->finder, table, num) == 0)
		return true;
	return resolve_no(
	    r, e, DIAG_PROVISION_THERE,
	    told(r->a, "column %.*s is there already", STR_ARG(num)));
}

/* Behind which column it goes: the one that the order names, the one numbered
   right before it; without either the last. */
static bool column_seat(struct resolver *r, struct resolved *to,
                        const struct table *t)
{
	const struct edit *e = to->edit;
	const struct node *table = to->at.first;
	struct str num = edit_num(e), before = num;

	if (num.n && !column_is_number(num))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("a new column is named by words"));
	if (!is_free(r, e, table, num))
		return false;
	to->at.column = t->cols;
	if (e->of.n || num.n) {
		do
			before =
			    e->of.n ? e->of : find_number_before(r->a, before);
		while (find_is_coming(&r->finder, e, before) && e->of.n == 0);
		to->at.column = column_index(&r->finder, table, before);
	}
	to->gap.ordinal = (unsigned)to->at.column + 1;
	to->anchor.after = table;
	return to->at.column != 0 || resolve_unfound(r, e);
}

static bool column_comes(struct resolver *r, struct resolved *to)
{
	struct table t;

	if (!column_table(r, to))
		return false;
	table_lay(r->a, to->at.first, false, &t);
	return column_seat(r, to, &t) && fill(r, to, &t, 0);
}

static bool column_changes(struct resolver *r, struct resolved *to)
{
	struct table t;

	table_lay(r->a, to->at.first, false, &t);
	return fill(r, to, &t, to->at.column);
}

bool resolve_column(struct resolver *r, struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_INSERT_UNIT:
		return column_comes(r, to);
	case EDIT_REPLACE_UNIT:
		return column_changes(r, to);
	default:
		break;
	}
	/* All rows must have it, or a cell that reaches over it. */
	return grid_drops(to->at.first, to->at.column) ||
	       resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("the table has rows without this column, or no "
	                       "other"));
}

bool resolve_is_column(const struct resolved *to)
{
	return to->target != NULL && to->at.kind == SPOT_COLUMN &&
	       (to->edit->op == EDIT_INSERT_UNIT ||
	        to->edit->op == EDIT_REPLACE_UNIT ||
	        to->edit->op == EDIT_DELETE_UNIT);
}

/* The table would be left without any column. */
static void empty_check(struct resolver *r, struct resolved *to, size_t gone)
{
	struct table t;

	table_lay(r->a, to->at.unit, false, &t);
	if (gone >= t.cols)
		resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		           TOLD("no column would be left of the table"));
}

void resolve_columns(struct resolver *r)
{
	for (size_t i = 0; i < r->out.n; i++) {
		struct resolved *to = &r->out.p[i];
		size_t gone = 0;

		if (!resolve_is_column(to) || to->edit->op == EDIT_INSERT_UNIT)
			continue;
		for (size_t k = 0; k < r->out.n; k++) {
			const struct resolved *x = &r->out.p[k];

			if (!resolve_is_column(x) || x->at.unit != to->at.unit)
				continue;
			to->shift += x->edit->op == EDIT_INSERT_UNIT &&
			             x->at.column < to->at.column;
			gone += x->edit->op == EDIT_DELETE_UNIT;
		}
		if (to->edit->op == EDIT_DELETE_UNIT)
			empty_check(r, to, gone);
	}
}
