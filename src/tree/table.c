#include "tree/table.h"

#include "base/told.h"
#include "base/vec.h"

enum {
	SPANNED_MAX = 1000, /* columns up to which cells may span */
};

/* The columns while the rows are read from above. */
struct columns {
	enum node_mark without; /* what is not of the edition read */
	VEC(size_t) until;      /* the row from which each is free again */
	size_t *opened;         /* by row: columns covered from this row on */
	size_t *closed;         /* and those that end before it */
	size_t covered;         /* from above, in the row being read */
};

static void table_fault(struct arena *a, struct table *t, const struct node *n,
                        struct str what)
{
	*vec_push(a, &t->faults) = (struct table_fault){n, what};
}

/* A span as it is written, or as it was; 1 where it is not or makes no sense.
 */
static size_t table_span(struct arena *a, struct table *t, const struct node *n,
                         struct str name, struct str was)
{
	struct str s = was.n ? node_attr(n, was) : was;
	unsigned v = 1;

	if (s.n == 0)
		s = node_attr(n, name);
	if (s.p != NULL && (!str_number(s, &v) || v == 0)) {
		table_fault(a, t, n, TOLD("a span that is no number"));
		v = 1;
	}
	return v;
}

/* Read the cell's spans, cut to what there is room for. */
static void table_spans(struct arena *a, struct table *t, struct cell *c,
                        bool was)
{
	size_t most = c->col < SPANNED_MAX ? SPANNED_MAX - c->col : 1;

	c->rows = table_span(a, t, c->node, STR("rowspan"),
	                     was ? STR("kz:rowspan") : STR(""));
	c->cols = table_span(a, t, c->node, STR("colspan"),
	                     was ? STR("kz:colspan") : STR(""));
	if (c->rows > t->rows.n - c->row) {
		table_fault(a, t, c->node, TOLD("a span past the last row"));
		c->rows = t->rows.n - c->row;
	}
	if (c->cols > most || (c->rows > 1 && c->col >= SPANNED_MAX)) {
		table_fault(a, t, c->node, TOLD("a span too wide"));
		c->cols = most;
		if (c->col >= SPANNED_MAX)
			c->rows = 1;
	}
}

/* Give the cell its columns. */
static void table_cover(struct arena *a, struct table *t, struct columns *k,
                        const struct cell *c)
{
	bool over = false;

	for (size_t i = c->col; i < c->col + c->cols; i++) {
		while (k->until.n <= i)
			*vec_push(a, &k->until) = 0;
		over = over || k->until.p[i] > c->row;
		if (k->until.p[i] < c->row + c->rows)
			k->until.p[i] = c->row + c->rows;
	}
	if (over)
		table_fault(a, t, c->node, TOLD("cells overlap"));
	if (c->rows > 1) {
		k->opened[c->row + 1] += c->cols;
		k->closed[c->row + c->rows] += c->cols;
	}
}

static bool table_has(const struct node *n, enum node_mark without)
{
	return without == MARK_NONE || n->mark != without;
}

/* Read a row; the number of its columns, covered ones too. */
static size_t table_row(struct arena *a, struct table *t, struct columns *k,
                        size_t row)
{
	size_t col = 0, width = k->covered;

	for (const struct node *n = t->rows.p[row]->first; n; n = n->next) {
		struct cell c = {.node = n, .row = row};

		if (node_class(n->kind) != CLASS_CELL ||
		    !table_has(n, k->without))
			continue;
		while (col < k->until.n && k->until.p[col] > row)
			col++;
		c.col = col;
		table_spans(a, t, &c, k->without == MARK_ADDED);
		table_cover(a, t, k, &c);
		*vec_push(a, &t->cells) = c;
		col += c.cols;
		width += c.cols;
	}
	return width;
}

void table_lay_edition(struct arena *a, const struct node *node,
                       enum node_mark without, struct table *t)
{
	struct columns k = {.without = without};
	size_t *widths, widest = 0;

	*t = (struct table){0};
	for (const struct node *n = node->first; n != NULL; n = n->next)
		if (n->kind == NODE_TR && table_has(n, without))
			*vec_push(a, &t->rows) = n;
	k.opened = arena_array(a, t->rows.n + 1, sizeof(size_t));
	k.closed = arena_array(a, t->rows.n + 1, sizeof(size_t));
	widths = arena_array(a, t->rows.n, sizeof(size_t));
	for (size_t row = 0; row < t->rows.n; row++) {
		k.covered += k.opened[row] - k.closed[row];
		widths[row] = table_row(a, t, &k, row);
		if (widths[row] > widest)
			widest = widths[row];
	}
	t->cols = k.until.n;
	for (size_t row = 0; row < t->rows.n; row++)
		if (widths[row] != widest)
			table_fault(a, t, t->rows.p[row],
			            TOLD("a row with fewer columns"));
}

void table_lay(struct arena *a, const struct node *node, bool removed,
               struct table *t)
{
	table_lay_edition(a, node, removed ? MARK_NONE : MARK_REMOVED, t);
}
