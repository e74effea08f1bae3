#include "diff/merged.h"

/* Cells of a row by the columns that they begin in. */
struct row {
	struct node **cells;
	size_t *wide; /* columns that each covers */
	size_t n;
};

/* Goes over the rows of a table. */
struct merger {
	struct merged *m;
	size_t y; /* the table */
	const struct item *old, *new;
	struct map items; /* rows of the new text: their items, and one */
	bool moved;       /* columns stand elsewhere */
};

static size_t cell_wide(const struct node *cell)
{
	unsigned cols = 1;

	if (!str_number(node_attr(cell, STR("colspan")), &cols) || cols == 0)
		return 1;
	return cols;
}

/* The cells of a row by their columns; without those marked as removed, unless
   all of it is. */
static struct row row_read(struct arena *a, const struct node *tr, size_t n)
{
	struct row row = {.cells = arena_array(a, n, sizeof(*row.cells)),
	                  .wide = arena_array(a, n, sizeof(*row.wide)),
	                  .n = n};
	size_t at = 0;

	for (struct node *c = tr ? tr->first : NULL; c != NULL; c = c->next) {
		if (node_class(c->kind) != CLASS_CELL ||
		    (c->mark == MARK_REMOVED && tr->mark != MARK_REMOVED))
			continue;
		if (at >= n)
			break;
		row.cells[at] = c;
		row.wide[at] = cell_wide(c);
		at += row.wide[at];
	}
	return row;
}

static void slot_add(struct merged *m, size_t x, size_t y)
{
	*vec_push(m->a, &m->slots) = (struct slot){x, y, NULL};
}

/* The columns of both, in the order of the new ones. */
static void slots_make(struct merger *g)
{
	size_t next = 0;

	g->m->slots.n = 0;
	for (size_t c = 0; c < g->new->columns; c++) {
		const struct column *to = &g->new->to[c];

		g->moved = g->moved || to->moved;
		for (; to->at != NOWHERE && !to->moved && next < to->at; next++)
			if (g->old->to[next].at == NOWHERE)
				slot_add(g->m, next, NOWHERE);
		slot_add(g->m, to->at, c);
	}
	for (; next < g->old->columns; next++)
		if (g->old->to[next].at == NOWHERE)
			slot_add(g->m, next, NOWHERE);
}

/* Has a cell only columns that the other edition has not? */
static bool is_alone(const struct item *table, size_t from, size_t wide)
{
	for (size_t c = from; c < from + wide && c < table->columns; c++)
		if (table->to[c].at != NOWHERE)
			return false;
	return true;
}

static struct node *cell_empty(struct merger *g, enum node_mark mark)
{
	struct node *td = node_new(g->m->a, NODE_TD);

	node_add(g->m->a, td, NODE_P);
	td->mark = mark;
	return td;
}

/* The old row that a row of the table was; NULL. */
static const struct node *row_before(struct merger *g, const struct node *tr)
{
	size_t item = (size_t)(uintptr_t)map_get_at(&g->items, tr), x;

	if (item == 0 || tr->mark == MARK_ADDED)
		return NULL;
	x = g->m->d->y.p[item - 1].pair;
	if (x == NOWHERE || outline_table(&g->m->d->x, x) != g->new->pair)
		return NULL;
	return g->m->d->x.p[x].node;
}

/* What a cell spanned before, and where it stood. */
static void cell_keep(struct merger *g, struct node *cell, const struct slot *s,
                      const struct row *old)
{
	struct arena *a = g->m->a;

	if (s->x == NOWHERE || s->x >= old->n || old->cells[s->x] == NULL)
		return;
	if (old->wide[s->x] != cell_wide(cell))
		node_set(a, cell, STR("kz:colspan"),
		         str_format(a, "%zu", old->wide[s->x]));
	if (g->moved)
		node_set(a, cell, STR("kz:column"),
		         str_format(a, "%zu", s->x + 1));
}

/* The cell of a row that both editions have, or only the new one, in a slot;
   NULL. */
static struct node *cell_kept(struct merger *g, const struct slot *s,
                              const struct row *old, const struct row *new)
{
	struct node *cell;

	if (s->y != NOWHERE) {
		cell = new->cells[s->y];
		if (cell == NULL)
			return NULL;
		cell_keep(g, cell, s, old);
		if (is_alone(g->new, s->y, new->wide[s->y]))
			cell->mark = MARK_ADDED;
		return cell;
	}
	cell = old->cells[s->x];
	if (cell == NULL || !is_alone(g->old, s->x, old->wide[s->x]))
		return NULL;
	cell = node_copy(g->m->a, cell);
	cell->mark = MARK_REMOVED;
	if (g->moved)
		node_set(g->m->a, cell, STR("kz:column"),
		         str_format(g->m->a, "%zu", s->x + 1));
	return cell;
}

/* A row that both editions have, in the columns of both. */
static void row_merge(struct merger *g, struct node *tr,
                      const struct node *before)
{
	struct arena *a = &g->m->d->arena;
	struct row old = row_read(a, before, g->old->columns);
	struct row new = row_read(a, tr, g->new->columns);
	struct node *last = NULL;

	for (size_t i = 0; i < g->m->slots.n; i++) {
		struct slot *s = &g->m->slots.p[i];
		struct node *cell = cell_kept(g, s, &old, &new);

		if (cell == NULL)
			continue;
		if (cell->parent == NULL && last == NULL && tr->first != NULL)
			node_before(tr->first, cell);
		else if (cell->parent == NULL && last == NULL)
			node_append(tr, cell);
		else if (cell->parent == NULL)
			node_after(last, cell);
		if (s->said == NULL && cell_wide(cell) == 1 &&
		    node_attr(cell, STR("kz:path")).n == 0)
			s->said = cell;
		last = cell;
	}
}

/* A row that only one edition has: empty cells stand in the columns of the
   other. */
static void row_fill(struct merger *g, struct node *tr)
{
	bool gone = tr->mark == MARK_REMOVED;
	size_t n = gone ? g->old->columns : g->new->columns;
	struct row row = row_read(&g->m->d->arena, tr, n);
	VEC(struct node *) cells = {0};

	for (size_t i = 0; i < g->m->slots.n; i++) {
		const struct slot *s = &g->m->slots.p[i];
		size_t at = gone ? s->x : s->y;
		struct node *cell = NULL;

		if (at == NOWHERE)
			cell = cell_empty(g, gone ? MARK_ADDED : MARK_REMOVED);
		else if (at < n)
			cell = row.cells[at];
		if (cell != NULL && g->moved && gone && at != NOWHERE)
			node_set(g->m->a, cell, STR("kz:column"),
			         str_format(g->m->a, "%zu", at + 1));
		if (cell != NULL)
			*vec_push(&g->m->d->arena, &cells) = cell;
	}
	for (size_t i = 0; i < cells.n; i++) {
		if (cells.p[i]->parent != NULL)
			node_unlink(cells.p[i]);
		node_append(tr, cells.p[i]);
	}
}

void merged_make(struct merged *m, size_t y)
{
	const struct item *new = &m->d->y.p[y];
	struct merger g = {
	    .m = m, .y = y, .old = &m->d->x.p[new->pair], .new = new};

	slots_make(&g);
	for (size_t i = outline_first(&m->d->y, y); i != NOWHERE;
	     i = outline_next(&m->d->y, i))
		*map_put_at(&m->d->arena, &g.items, m->z->p[i].node) =
		    (void *)(uintptr_t)(i + 1);
	for (struct node *tr = m->z->p[y].node->first; tr; tr = tr->next) {
		const struct node *before;

		if (tr->kind != NODE_TR)
			continue;
		before = row_before(&g, tr);
		if (before != NULL)
			row_merge(&g, tr, before);
		else
			row_fill(&g, tr);
	}
}

struct node *merged_said(const struct merged *m, const struct change *c)
{
	for (size_t i = 0; i < m->slots.n; i++) {
		const struct slot *s = &m->slots.p[i];

		if ((c->new_column != 0 && s->y != c->new_column - 1) ||
		    (c->new_column == 0 &&
		     (s->y != NOWHERE || s->x != c->old_column - 1)))
			continue;
		if (s->said != NULL)
			return s->said;
	}
	return (struct node *)m->z->p[c->y].node;
}
