#include "tree/edition.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "tree/table.h"

#include <stdlib.h>

enum { SPANS = 2 };

static const struct {
	struct str now, was;
} spans[SPANS] = {
    {STR_INIT("rowspan"), STR_INIT("kz:rowspan")},
    {STR_INIT("colspan"), STR_INIT("kz:colspan")},
};

/* A cell, and the column that it is to stand in. */
struct seat {
	size_t at, i;
	struct node *cell;
};

static int seat_order(const void *x, const void *y)
{
	const struct seat *a = x, *b = y;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return (a->i > b->i) - (a->i < b->i);
}

/* Cells in the order of the columns of before, where those are known. */
static void row_order(struct arena *a, struct node *tr)
{
	VEC(struct seat) seats = {0};
	unsigned at = 0;

	for (struct node *c = tr->first; c != NULL; c = c->next) {
		str_number(node_attr(c, STR("kz:column")), &at);
		*vec_push(a, &seats) = (struct seat){at, seats.n, c};
	}
	if (at == 0)
		return;
	qsort(seats.p, seats.n, sizeof(*seats.p), seat_order);
	for (size_t i = 0; i < seats.n; i++) {
		node_unlink(seats.p[i].cell);
		node_append(tr, seats.p[i].cell);
	}
}

/* The spans of before take the place of those of now; "1" is none. */
static void spans_restore(struct arena *a, struct node *n)
{
	for (size_t i = 0; i < SPANS; i++) {
		struct str was = node_attr(n, spans[i].was);

		if (was.n == 0)
			continue;
		if (str_eq(was, STR("1")))
			node_unset(n, spans[i].now);
		else
			node_set(a, n, spans[i].now, was);
	}
}

/* Leave of what is under top what one edition has. */
static void edition_cut(struct arena *a, struct node *top,
                        enum node_mark without)
{
	struct node *n = top;

	while (n != NULL) {
		struct node *gone = n;

		if (n != top && n->mark == without) {
			n = node_skip(n, top);
			node_unlink(gone);
			continue;
		}
		if (without == MARK_ADDED)
			spans_restore(a, n);
		for (size_t i = 0; i < SPANS; i++)
			node_unset(n, spans[i].was);
		n = node_next(n, top);
	}
}

struct node *edition_read(struct arena *a, const struct node *table,
                          enum node_mark without)
{
	struct node *copy = node_copy(a, table);

	if (without == MARK_NONE)
		return copy;
	edition_cut(a, copy, without);
	for (struct node *n = copy->first; n && without == MARK_ADDED;
	     n = n->next)
		if (n->kind == NODE_TR)
			row_order(a, n);
	return copy;
}

void edition_keep_span(struct arena *a, struct node *cell, const char *name,
                       struct str was)
{
	struct str key = str_format(a, "kz:%s", name);
	struct str now = node_attr(cell, str_from(name));

	if (node_attr(cell, key).n)
		return;
	was = was.n ? was : STR("1");
	if (!str_eq(was, now.n ? now : STR("1")))
		node_set(a, cell, key, str_copy(a, was));
}

/* How many rows a cell spans in each edition; 0: it is not there. */
struct reach {
	size_t old, new;
};

/* Rows of both editions, and what is known of them. */
struct joint {
	struct arena *a;
	struct node *table; /* the copy */
	struct table all, old, new;
	struct map places;       /* of rows: their place among all, + 1 */
	struct map reaches;      /* of cells: struct reach */
	size_t *old_at, *new_at; /* by row of an edition: its place */
	size_t *old_before, *new_before; /* by place: rows of the edition */
	size_t *crossed; /* by place: cells that cross the line above it */
};

/* Is there anything in it but words that are marked? */
static bool is_joint(const struct node *table)
{
	for (const struct node *n = table->first; n; n = node_next(n, table)) {
		enum node_class class = node_class(n->kind);

		if (class != CLASS_ROW && class != CLASS_CELL)
			continue;
		if (n->mark != MARK_NONE)
			return true;
		for (size_t i = 0; i < SPANS; i++)
			if (node_attr(n, spans[i].was).n)
				return true;
	}
	return false;
}

static bool has_moved_columns(const struct node *table)
{
	for (const struct node *n = table->first; n; n = node_next(n, table))
		if (node_attr(n, STR("kz:column")).n)
			return true;
	return false;
}

static struct reach *reach_of(struct joint *j, const struct node *cell)
{
	void **slot = map_put_at(j->a, &j->reaches, cell);

	if (*slot == NULL) {
		*slot = arena_alloc(j->a, sizeof(struct reach));
		*(struct reach *)*slot = (struct reach){0};
	}
	return *slot;
}

/* The places of an edition's rows among all, and how many stand before. */
static void rows_place(struct joint *j, const struct table *t, size_t **at,
                       size_t **before)
{
	*at = arena_array(j->a, t->rows.n, sizeof(**at));
	*before = arena_array(j->a, j->all.rows.n + 1, sizeof(**before));
	for (size_t i = 0; i < t->rows.n; i++) {
		(*at)[i] =
		    (size_t)(uintptr_t)map_get_at(&j->places, t->rows.p[i]) - 1;
		(*before)[(*at)[i] + 1] = 1;
	}
	for (size_t i = 0; i < j->all.rows.n; i++)
		(*before)[i + 1] += (*before)[i];
}

/* What the cells of an edition span, and the lines that they cross. */
static void cells_place(struct joint *j, bool old)
{
	const struct table *t = old ? &j->old : &j->new;
	const size_t *at = old ? j->old_at : j->new_at;

	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];
		struct reach *r = reach_of(j, c->node);

		if (old)
			r->old = c->rows;
		else
			r->new = c->rows;
		j->crossed[at[c->row] + 1]++;
		j->crossed[at[c->row + c->rows - 1] + 1]--;
	}
}

/* Lay out both editions; false where one is no grid, or they have not as many
   columns. */
static bool joint_open(struct joint *j)
{
	table_lay_edition(j->a, j->table, MARK_NONE, &j->all);
	table_lay_edition(j->a, j->table, MARK_ADDED, &j->old);
	table_lay_edition(j->a, j->table, MARK_REMOVED, &j->new);
	if (j->old.faults.n || j->new.faults.n || j->old.cols != j->new.cols)
		return false;
	for (size_t i = 0; i < j->all.rows.n; i++)
		*map_put_at(j->a, &j->places, j->all.rows.p[i]) =
		    (void *)(uintptr_t)(i + 1);
	rows_place(j, &j->old, &j->old_at, &j->old_before);
	rows_place(j, &j->new, &j->new_at, &j->new_before);
	j->crossed = arena_array(j->a, j->all.rows.n + 1, sizeof(*j->crossed));
	cells_place(j, true);
	cells_place(j, false);
	for (size_t i = 0; i < j->all.rows.n; i++)
		j->crossed[i + 1] += j->crossed[i];
	return true;
}

/* The row behind those that a cell of row `at` spans in both editions; 0:
   there are rows among them that only one of both has it span. */
static size_t cell_end(const struct joint *j, size_t at, const struct reach *r)
{
	size_t old = j->old_before[at], new = j->new_before[at], end = at + 1;

	if (r->old && j->old_at[old + r->old - 1] >= end)
		end = j->old_at[old + r->old - 1] + 1;
	if (r->new && j->new_at[new + r->new - 1] >= end)
		end = j->new_at[new + r->new - 1] + 1;
	return j->old_before[end] - old == r->old &&
	               j->new_before[end] - new == r->new
	           ? end
	           : 0;
}

/* Does one grid hold the cells of a row? */
static bool row_holds(struct joint *j, size_t at)
{
	const struct node *tr = j->all.rows.p[at];

	for (const struct node *c = tr->first; c != NULL; c = c->next) {
		if (node_class(c->kind) != CLASS_CELL)
			continue;
		if ((c->mark != MARK_NONE && c->mark != tr->mark) ||
		    node_attr(c, spans[1].was).n ||
		    cell_end(j, at, reach_of(j, c)) == 0)
			return false;
	}
	return true;
}

/* Let the cells of a row span rows of both editions. */
static void row_join(struct joint *j, size_t at)
{
	struct node *tr = (struct node *)j->all.rows.p[at];

	for (struct node *c = tr->first; c != NULL; c = c->next) {
		size_t rows;

		if (node_class(c->kind) != CLASS_CELL)
			continue;
		rows = cell_end(j, at, reach_of(j, c)) - at;
		node_unset(c, spans[0].was);
		if (rows > 1)
			node_set(j->a, c, spans[0].now,
			         str_format(j->a, "%zu", rows));
		else
			node_unset(c, spans[0].now);
	}
}

/* Is something said of n, or of what it stands in, that went? */
static bool is_said_gone(const struct node *n, const struct node *top)
{
	for (; n != top->parent; n = n->parent)
		if (n->mark == MARK_REMOVED)
			return true;
	return false;
}

/* A row as it was; what is said of what stays is said in that of now. */
static struct node *row_was(struct joint *j, const struct node *tr)
{
	struct node *was = node_copy(j->a, tr), *n = was;

	edition_cut(j->a, was, MARK_ADDED);
	do {
		if (!is_said_gone(n, was)) {
			node_unset(n, STR("kz:path"));
			node_unset(n, STR("kz:moved"));
		}
		n = node_next(n, was);
	} while (n != NULL);
	was->mark = MARK_REMOVED;
	return was;
}

/* Rows up to `to` stand there as they were, and again as they are. */
static void rows_part(struct joint *j, size_t from, size_t to)
{
	struct node *first = (struct node *)j->all.rows.p[from];

	for (size_t i = from; i < to; i++)
		if (j->all.rows.p[i]->mark != MARK_ADDED)
			node_before(first, row_was(j, j->all.rows.p[i]));
	for (size_t i = from; i < to; i++) {
		struct node *tr = (struct node *)j->all.rows.p[i];

		if (tr->mark == MARK_REMOVED) {
			node_unlink(tr);
			continue;
		}
		edition_cut(j->a, tr, MARK_REMOVED);
		tr->mark = MARK_ADDED;
	}
}

const struct node *edition_join(struct arena *a, const struct node *table)
{
	struct joint j = {.a = a};

	if (!is_joint(table) || has_moved_columns(table))
		return table;
	j.table = node_copy(a, table);
	if (!joint_open(&j))
		return table;
	for (size_t from = 0, to; from < j.all.rows.n; from = to) {
		bool holds = true;

		for (to = from; to == from || j.crossed[to] != 0; to++)
			holds = holds && row_holds(&j, to);
		for (size_t i = from; i < to && holds; i++)
			row_join(&j, i);
		if (!holds)
			rows_part(&j, from, to);
	}
	return j.table;
}

void edition_part(struct arena *a, struct node *table, struct node *was)
{
	struct node *next, *first;

	edition_cut(a, table, MARK_REMOVED);
	first = node_child(table, NODE_TR);
	for (struct node *n = first; n != NULL; n = n->next)
		if (n->kind == NODE_TR)
			n->mark = MARK_ADDED;
	for (struct node *n = was->first; n != NULL; n = next) {
		next = n->next;
		if (n->kind != NODE_TR)
			continue;
		node_unlink(n);
		n->mark = MARK_REMOVED;
		if (first != NULL)
			node_before(first, n);
		else
			node_append(table, n);
	}
}

/* The words of a cell, those of each of its paragraphs on a line. */
static struct str cell_words(struct arena *a, const struct node *cell)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = cell; n != NULL; n = node_next(n, cell)) {
		if (n->kind == NODE_P && out.n)
			buf_char(&out, '\n');
		buf_add(&out, n->kind == NODE_TEXT ? n->text : STR(""));
	}
	s = str_copy(a, str_trim(buf_str(&out)));
	buf_free(&out);
	return s;
}

bool edition_is_same(struct arena *a, const struct node *x,
                     const struct node *y)
{
	struct table old, new;

	table_lay_edition(a, x, MARK_NONE, &old);
	table_lay_edition(a, y, MARK_NONE, &new);
	if (old.rows.n != new.rows.n || old.cells.n != new.cells.n)
		return false;
	for (size_t i = 0; i < old.cells.n; i++) {
		const struct cell *c = &old.cells.p[i], *d = &new.cells.p[i];

		if (c->row != d->row || c->col != d->col ||
		    c->rows != d->rows || c->cols != d->cols ||
		    !str_eq(cell_words(a, c->node), cell_words(a, d->node)))
			return false;
	}
	return true;
}
