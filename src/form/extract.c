#include "form/extract.h"

#include "tree/table.h"

static void run_add(struct arena *a, struct passage *to, struct str s,
                    unsigned style)
{
	if (s.n)
		*vec_push(a, &to->runs) =
		    (struct run){.text = s, .style = style};
}

void extract_leaf(const struct edition *e, size_t i, bool plain,
                  struct passage *to)
{
	unsigned style = e->fresh ? STYLE_ADDED : STYLE_REMOVED;
	const struct leaf_mark *m = &e->marks[i];
	struct str s = e->o->p[i].text;
	size_t at = 0;

	for (size_t k = 0; k < m->n && !m->whole && !plain; k++) {
		const struct hunk *h = &m->hunks[k];
		size_t from = e->fresh ? h->y : h->x;
		size_t to_byte = from + (e->fresh ? h->ny : h->nx);

		run_add(e->a, to, str_sub(s, at, from), 0);
		run_add(e->a, to, str_sub(s, from, to_byte), style);
		at = to_byte;
	}
	run_add(e->a, to, str_after(s, at), m->whole && !plain ? style : 0);
}

/* A table that is being cut. */
struct cutter {
	const struct edition *e;
	struct table t;
	struct map items; /* of cells, one more than the item, by their nodes */
	bool *taken;      /* by row */
	size_t *before;   /* by row, and at the end: rows taken before it */
	bool *crossed;    /* by row taken: a cell reaches into it */
	struct grid *grid;
};

static void items_find(struct cutter *c, size_t table)
{
	const struct outline *o = c->e->o;

	for (size_t i = table; i < o->p[table].end; i++)
		if (o->p[i].class == NODE_TD)
			*map_put_at(c->e->a, &c->items, o->p[i].node) =
			    (void *)(uintptr_t)(i + 1);
}

/* Which rows are taken. */
static void rows_take(struct cutter *c, size_t table, size_t only, size_t row)
{
	const struct outline *o = c->e->o;
	size_t r = 0, n = 0;
	bool head = true;

	for (size_t i = outline_first(o, table); i != NOWHERE;
	     i = outline_next(o, i)) {
		if (o->p[i].node->kind != NODE_TR)
			continue;
		head = head && redaction_is_head(o, i);
		while (r < c->t.rows.n && c->t.rows.p[r] != o->p[i].node)
			r++;
		if (r == c->t.rows.n)
			break;
		c->taken[r] =
		    head || row == 0 ||
		    (only == NOWHERE ? c->e->shown[i] == row : i == only);
	}
	for (r = 0; r < c->t.rows.n; r++) {
		c->before[r] = n;
		n += c->taken[r];
	}
	c->before[r] = n;
}

static void cell_text(struct cutter *c, size_t item, struct passages *to)
{
	const struct outline *o = c->e->o;

	for (size_t i = item; i < o->p[item].end; i++) {
		if (!o->p[i].leaf || redaction_is_note(o, i))
			continue;
		extract_leaf(c->e, i, false, vec_push(c->e->a, &to->list));
	}
}

/* A new cell of a line, at its column: those that reach into it from above come
   first. */
static struct grid_cell *cell_add(struct cutter *c, size_t line, size_t col)
{
	struct grid_line *l = &c->grid->lines.p[line];
	size_t i;

	vec_push(c->e->a, &l->cells);
	i = l->cells.n - 1;
	for (; i > 0 && l->cells.p[i - 1].col > col; i--)
		l->cells.p[i] = l->cells.p[i - 1];
	l->cells.p[i] = (struct grid_cell){.col = col};
	return &l->cells.p[i];
}

static void cell_take(struct cutter *c, const struct cell *cell)
{
	size_t from = c->before[cell->row];
	size_t rows = c->before[cell->row + cell->rows] - from;
	size_t item = (size_t)(uintptr_t)map_get_at(&c->items, cell->node);
	struct grid_cell *g;

	if (rows == 0 || item == 0)
		return;
	g = cell_add(c, from, cell->col);
	g->cols = cell->cols;
	g->rows = rows;
	cell_text(c, item - 1, &g->text);
	for (size_t r = from + 1; r < from + rows; r++)
		c->crossed[r] = true;
}

/* A line that says that rows are left out. */
static struct grid_line gap_line(const struct cutter *c)
{
	struct grid_line line = {0};
	struct grid_cell *g = vec_push(c->e->a, &line.cells);

	g->cols = c->t.cols;
	g->rows = 1;
	run_add(c->e->a, vec_push(c->e->a, &g->text.list), c->e->gap, 0);
	return line;
}

/* Put them between rows that do not follow one another, but where a cell
   reaches over them. */
static void gaps_put(struct cutter *c)
{
	struct grid *with = arena_alloc(c->e->a, sizeof(*with));
	size_t last = c->t.rows.n;

	with->cols = c->t.cols;
	for (size_t r = 0; r < c->t.rows.n; r++) {
		size_t k = c->before[r];

		if (!c->taken[r])
			continue;
		if (last + 1 < r && k > 0 && !c->crossed[k])
			*vec_push(c->e->a, &with->lines) = gap_line(c);
		*vec_push(c->e->a, &with->lines) = c->grid->lines.p[k];
		last = r;
	}
	c->grid = with;
}

struct grid *extract_grid(const struct edition *e, size_t table, size_t only,
                          size_t row)
{
	struct cutter c = {.e = e};

	table_lay(e->a, e->o->p[table].node, false, &c.t);
	c.taken = arena_array(e->a, c.t.rows.n, sizeof(*c.taken));
	c.crossed = arena_array(e->a, c.t.rows.n, sizeof(*c.crossed));
	c.before = arena_array(e->a, c.t.rows.n + 1, sizeof(*c.before));
	c.grid = arena_alloc(e->a, sizeof(*c.grid));
	items_find(&c, table);
	rows_take(&c, table, only, row);
	for (size_t i = 0; i < c.before[c.t.rows.n]; i++)
		vec_push(e->a, &c.grid->lines);
	for (size_t i = 0; i < c.t.cells.n; i++)
		cell_take(&c, &c.t.cells.p[i]);
	gaps_put(&c);
	return c.grid;
}
