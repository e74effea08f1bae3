#include "render/grid.h"

#include "base/vec.h"
#include "render/flow.h"
#include "tree/table.h"

enum {
	ALIGNED_MAX = 40, /* a column is not padded to more than this */
	BOX_MIN = 4,      /* columns that a box needs: a letter and its frame */
};

/* A cell's text; drawn: how many of its lines have been. */
struct grid_cell {
	struct flow flow;
	size_t drawn;
};

struct grid {
	struct arena *a;
	struct table table;
	struct grid_cell *cells;
	size_t *widths;  /* of the columns */
	size_t *heights; /* of the rows, in lines */
	size_t *owners;  /* row by row: the cell at each place + 1 */
	enum flow_use use;
};

/* The columns that a cell's text may take. */
static size_t grid_width(const struct grid *g, const struct cell *c)
{
	size_t width = 3 * (c->cols - 1);

	for (size_t i = c->col; i < c->col + c->cols; i++)
		width += g->widths[i];
	return width;
}

/* How wide the longest word of a cell is. */
static size_t grid_word(const struct flow *f)
{
	size_t width = 0, from = 0;

	for (size_t i = 0; i <= f->text.n; i++) {
		size_t word;

		if (i < f->text.n && f->text.p[i] != ' ' &&
		    f->text.p[i] != '\n')
			continue;
		word = str_width(str_sub(f->text, from, i));
		width = word > width ? word : width;
		from = i + 1;
	}
	return width;
}

/* The columns under a cell have room for each of its words. */
static void grid_widen(struct grid *g, size_t i)
{
	const struct cell *c = &g->table.cells.p[i];
	size_t want = grid_word(&g->cells[i].flow);
	size_t have = grid_width(g, c);

	for (size_t k = 0; c->cols > 1 && have < want; k++, have++)
		g->widths[c->col + k % c->cols]++;
}

/* Read the table and the text of its cells. */
static void grid_read(struct grid *g, const struct node *table)
{
	table_lay(g->a, table, true, &g->table);
	g->cells = arena_array(g->a, g->table.cells.n, sizeof(*g->cells));
	g->widths = arena_array(g->a, g->table.cols, sizeof(*g->widths));
	for (size_t i = 0; i < g->table.cells.n; i++) {
		const struct cell *c = &g->table.cells.p[i];
		struct flow *f = &g->cells[i].flow;
		struct blocks blocks = {0};

		blocks_read(g->a, c->node, false, &blocks);
		flow_make(g->a, blocks.p, blocks.n, g->use, f);
		flow_wrap(g->a, f, 0);
		if (c->cols == 1 && f->width > g->widths[c->col])
			g->widths[c->col] = f->width;
	}
	for (size_t i = 0; i < g->table.cells.n; i++)
		grid_widen(g, i);
}

static void grid_pad(struct buf *out, size_t used, size_t width)
{
	if (used < width)
		buf_repeat(out, STR(" "), width - used);
}

/* A cell on one line, as wide as it comes. */
static size_t grid_put_cell(const struct flow *f, struct buf *out)
{
	size_t width = 0;

	for (size_t i = 0; i < f->lines.n; i++) {
		if (i > 0)
			buf_char(out, ' ');
		flow_put(f, i, false, out);
		width += f->lines.p[i].width + (i > 0);
	}
	return width;
}

/* The cells of a row from the one at i on; the next row's first. */
static size_t grid_put_row(const struct grid *g, size_t i, size_t row,
                           struct buf *out)
{
	size_t col = 0, used = 0, n = g->table.cells.n;

	for (; i < n && g->table.cells.p[i].row == row; i++) {
		for (; col < g->table.cells.p[i].col; col++) {
			grid_pad(out, used, g->widths[col]);
			buf_add(out, STR(" | "));
			used = 0;
		}
		used = grid_put_cell(&g->cells[i].flow, out);
	}
	buf_char(out, '\n');
	return i;
}

static bool grid_is_head(const struct node *row)
{
	for (const struct node *n = row->first; n != NULL; n = n->next)
		if (n->kind == NODE_TD)
			return false;
	return row->first != NULL;
}

/* A rule under the head of the table. */
static void grid_put_rule(const struct grid *g, struct buf *out)
{
	for (size_t col = 0; col < g->table.cols; col++) {
		buf_repeat(out, STR("-"), g->widths[col]);
		if (col + 1 < g->table.cols)
			buf_add(out, STR("-+-"));
	}
	buf_char(out, '\n');
}

static void grid_put_caption(struct arena *a, const struct node *table,
                             enum flow_use use, struct buf *out)
{
	const struct node *n = node_child(table, NODE_CAPTION);
	struct blocks blocks = {0};
	struct flow f;

	if (n == NULL)
		return;
	blocks_read(a, n, false, &blocks);
	flow_make(a, blocks.p, blocks.n, use, &f);
	flow_wrap(a, &f, 0);
	for (size_t i = 0; i < f.lines.n; i++) {
		flow_put(&f, i, use == FLOW_COLOUR, out);
		buf_char(out, '\n');
	}
}

static void grid_put_lines(struct grid *g, struct buf *out)
{
	size_t i = 0;
	bool head = true;

	for (size_t col = 0; col < g->table.cols; col++)
		if (g->widths[col] > ALIGNED_MAX)
			g->widths[col] = ALIGNED_MAX;
	for (size_t row = 0; row < g->table.rows.n; row++) {
		if (head && !grid_is_head(g->table.rows.p[row])) {
			head = false;
			if (row > 0)
				grid_put_rule(g, out);
		}
		i = grid_put_row(g, i, row, out);
	}
}

void grid_lines(struct arena *a, const struct node *table, struct buf *out)
{
	struct grid g = {.a = a};

	grid_put_caption(a, table, g.use, out);
	grid_read(&g, table);
	grid_put_lines(&g, out);
}

/* What each column wider than share may take of the room, the others staying
   as they are; *over is left then. */
static size_t grid_share(const struct grid *g, size_t room, size_t share,
                         size_t *over)
{
	size_t wide = 0;

	for (size_t i = 0; i < g->table.cols; i++) {
		if (g->widths[i] > share)
			wide++;
		else
			room -= g->widths[i];
	}
	*over = wide ? room % wide : 0;
	return wide ? room / wide : share;
}

/* Cut the columns to what fits in width: the narrow ones stay, the others
   share what is left.  (There are at most width / BOX_MIN.) */
static void grid_fit(struct grid *g, size_t width)
{
	size_t room = width - 3 * g->table.cols - 1;
	size_t share = room / g->table.cols, next, over;

	for (size_t i = 0; i < g->table.cols; i++)
		if (g->widths[i] == 0)
			g->widths[i] = 1;
	while ((next = grid_share(g, room, share, &over)) > share)
		share = next;
	for (size_t i = 0; i < g->table.cols; i++) {
		if (g->widths[i] <= share)
			continue;
		g->widths[i] = share + (over > 0);
		over -= over > 0;
	}
}

/* Wrap the cells; rows become as high as they need to be, the last row of a
   span makes room for what is left of it.  A span also writes over the rules
   between its rows. */
static void grid_wrap(struct grid *g)
{
	size_t rows = g->table.rows.n;

	g->heights = arena_array(g->a, rows, sizeof(*g->heights));
	g->owners = arena_array(g->a, rows * g->table.cols, sizeof(*g->owners));
	for (size_t i = 0; i < rows; i++)
		g->heights[i] = 1;
	for (size_t i = 0; i < g->table.cells.n; i++) {
		const struct cell *c = &g->table.cells.p[i];
		struct flow *f = &g->cells[i].flow;

		flow_wrap(g->a, f, grid_width(g, c));
		if (c->rows == 1 && f->lines.n > g->heights[c->row])
			g->heights[c->row] = f->lines.n;
		for (size_t k = 0; k < c->rows * c->cols; k++)
			g->owners[(c->row + k / c->cols) * g->table.cols +
			          c->col + k % c->cols] = i + 1;
	}
	for (size_t i = 0; i < g->table.cells.n; i++) {
		const struct cell *c = &g->table.cells.p[i];
		size_t room = c->rows - 1;

		for (size_t k = 0; k < c->rows; k++)
			room += g->heights[c->row + k];
		if (g->cells[i].flow.lines.n > room)
			g->heights[c->row + c->rows - 1] +=
			    g->cells[i].flow.lines.n - room;
	}
}

static size_t grid_owner(const struct grid *g, size_t row, size_t col)
{
	return g->owners[row * g->table.cols + col];
}

/* Does a vertical line stand before a column in a row? */
static bool grid_upright(const struct grid *g, size_t row, size_t col)
{
	if (row >= g->table.rows.n)
		return false;
	if (col == 0 || col == g->table.cols)
		return true;
	return grid_owner(g, row, col - 1) != grid_owner(g, row, col) ||
	       grid_owner(g, row, col) == 0;
}

/* Does a horizontal line stand over a row in a column? */
static bool grid_level(const struct grid *g, size_t row, size_t col)
{
	if (col >= g->table.cols)
		return false;
	if (row == 0 || row == g->table.rows.n)
		return true;
	return grid_owner(g, row - 1, col) != grid_owner(g, row, col) ||
	       grid_owner(g, row, col) == 0;
}

/* The sign where lines meet over a row and before a column. */
static struct str grid_corner(const struct grid *g, size_t row, size_t col)
{
	static const struct str signs[16] = {
	    STR_INIT(" "), STR_INIT("│"), STR_INIT("│"), STR_INIT("│"),
	    STR_INIT("─"), STR_INIT("┘"), STR_INIT("┐"), STR_INIT("┤"),
	    STR_INIT("─"), STR_INIT("└"), STR_INIT("┌"), STR_INIT("├"),
	    STR_INIT("─"), STR_INIT("┴"), STR_INIT("┬"), STR_INIT("┼"),
	};
	bool up = row > 0 && grid_upright(g, row - 1, col);
	bool down = grid_upright(g, row, col);
	bool left = col > 0 && grid_level(g, row, col - 1);
	bool right = grid_level(g, row, col);

	return signs[up + 2 * down + 4 * left + 8 * right];
}

/* The next line of the cell at i, between its blanks; how many columns it is
   wide in the grid. */
static size_t grid_put_part(struct grid *g, size_t i, struct buf *out)
{
	const struct cell *c = &g->table.cells.p[i];
	struct grid_cell *cell = &g->cells[i];
	size_t used = 0;

	buf_char(out, ' ');
	if (cell->drawn < cell->flow.lines.n) {
		flow_put(&cell->flow, cell->drawn, g->use == FLOW_COLOUR, out);
		used = cell->flow.lines.p[cell->drawn].width;
	}
	cell->drawn++;
	grid_pad(out, used, grid_width(g, c) + 1);
	return c->cols;
}

/* The line over a row, through which spans run on. */
static void grid_put_rule_over(struct grid *g, size_t row, struct buf *out)
{
	size_t col = 0;

	while (col < g->table.cols) {
		buf_add(out, grid_corner(g, row, col));
		if (!grid_level(g, row, col)) {
			col +=
			    grid_put_part(g, grid_owner(g, row, col) - 1, out);
			continue;
		}
		buf_repeat(out, STR("─"), g->widths[col] + 2);
		col++;
	}
	buf_add(out, grid_corner(g, row, col));
	buf_char(out, '\n');
}

static void grid_put_line(struct grid *g, size_t row, struct buf *out)
{
	size_t col = 0;

	while (col < g->table.cols) {
		size_t owner = grid_owner(g, row, col);

		buf_add(out, STR("│"));
		if (owner != 0) {
			col += grid_put_part(g, owner - 1, out);
			continue;
		}
		grid_pad(out, 0, g->widths[col] + 2);
		col++;
	}
	buf_add(out, STR("│\n"));
}

static void grid_put_boxes(struct grid *g, struct buf *out)
{
	for (size_t row = 0; row < g->table.rows.n; row++) {
		grid_put_rule_over(g, row, out);
		for (size_t k = 0; k < g->heights[row]; k++)
			grid_put_line(g, row, out);
	}
	grid_put_rule_over(g, g->table.rows.n, out);
}

void grid_boxes(struct arena *a, const struct node *table, size_t width,
                bool colour, struct buf *out)
{
	struct grid g = {.a = a, .use = flow_shown(colour)};

	grid_put_caption(a, table, g.use, out);
	grid_read(&g, table);
	if (g.table.cols == 0)
		return;
	if (g.table.faults.n > 0 || g.table.cols > (width - 1) / BOX_MIN) {
		grid_put_lines(&g, out);
		return;
	}
	grid_fit(&g, width);
	grid_wrap(&g);
	grid_put_boxes(&g, out);
}
