#include "parse/table_grid.h"

/*
 * A cell that spans rows is printed once, at the height of its middle.  The
 * portal's rows are lines of height L and a padding P of about half of that,
 * so that the distance from the first row's number to the cell is half the
 * height of the other rows: none for one row; for two, (kL + P)/2 with k
 * lines in the second, which is near for k < 3; for three, L + P or more,
 * which is far.  A page break between the rows spoils that.
 */

enum {
	/* Lines by which the middle of a cell that is printed after a page
	   break may stand before it: three that the break pushed on, the line
	   that it crossed, and two more to be safe. */
	SPAN_SLACK = 6,
};

/* How many rows a cell spans: at least min, at most max (0: any). */
struct reach {
	size_t min, max;
};

static struct reach span_reach(const struct grid *g, const struct merged *m)
{
	const struct row *r = &g->rows.p[m->row];
	bool final = m->row + 1 == g->rows.n;

	if (m->seen == SEEN_SAME && !m->broken)
		return (struct reach){1, 1};
	if (m->seen == SEEN_NEAR && !m->broken)
		return (struct reach){r->turned ? 1 : 2, 2};
	if (m->seen != SEEN_FAR || r->turned)
		return (struct reach){1, 0};
	if (m->broken || final || r[1].turned || r[1].tall > 2 ||
	    (m->row + 2 < g->rows.n && r[2].turned))
		return (struct reach){2, 0};
	return (struct reach){3, 0};
}

/* The rows of its section that a row is in, [from, to). */
static void span_section(const struct grid *g, size_t row, size_t *from,
                         size_t *to)
{
	while (row > 0 && g->rows.p[row - 1].kind == ROW_BODY)
		row--;
	*from = row;
	while (row < g->rows.n && g->rows.p[row].kind == ROW_BODY)
		row++;
	*to = row;
}

/* Where cell m may begin, that comes after prev in its section (NULL: it is
   the first, and its section begins at row from). */
static void span_begin(const struct grid *g, const struct merged *prev,
                       struct merged *m, size_t from)
{
	struct reach reach;

	if (m->seen != SEEN_LATER)
		return;
	m->first = from;
	m->last = prev ? m->row : from;
	if (prev == NULL)
		return;
	reach = span_reach(g, prev);
	m->first = prev->last + reach.min;
	if (prev->seen == SEEN_LATER)
		m->first = prev->row + 1;
	if (reach.max && prev->last + reach.max < m->last)
		m->last = prev->last + reach.max;
	if (m->first > m->last) /* the layout contradicts itself */
		m->first = prev->last + 1;
}

/* Rows `from` to `to`-1 show one of two cells. */
static void span_unknown(struct grid *g, const struct merged *m,
                         const struct cell_text *next, size_t from, size_t to)
{
	for (; from < to; from++)
		g->rows.p[from].places[m->column] = (struct place){
		    .kind = PLACE_UNKNOWN, .cell = &m->cell, .next = next};
}

/* Cell m, and next (NULL: none) which follows it in its section, that ends
   at row `to`. */
static void span_place(struct grid *g, const struct merged *m,
                       const struct merged *next, size_t to)
{
	size_t until = next ? next->first : to;
	struct place *place = &g->rows.p[m->last].places[m->column];
	bool single = m->seen == SEEN_ODD || span_reach(g, m).max == 1;

	if (single && until > m->last + 1) {
		span_unknown(g, m, NULL, m->last + 1, until);
		until = m->last + 1;
	}
	place->kind = PLACE_MERGED;
	place->cell = &m->cell;
	place->span = until - m->last;
	for (size_t i = m->last + 1; i < until; i++)
		g->rows.p[i].places[m->column].kind = PLACE_COVERED;
	if (m->unread)
		span_unknown(g, m, NULL, m->last, until);
	if (next)
		span_unknown(g, m, &next->cell, next->first, next->last);
}

/* A second cell for one row cannot be: its text joins the first, unless that
   of one of them is elsewhere. */
static void span_join(struct grid *g, struct merged *into,
                      const struct merged *m)
{
	if (into->unread) {
		into->cell = m->cell;
		into->unread = m->unread;
	} else if (!m->unread) {
		for (size_t i = 0; i < m->cell.parts.n; i++)
			*vec_push(g->p->a, &into->cell.parts) =
			    m->cell.parts.p[i];
	}
	g->rows.p[into->last].places[into->column].unsure = true;
}

/* Lines in rows from..to-1. */
static size_t span_lines(const struct grid *g, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += g->rows.p[from].tall;
	return n;
}

/*
 * The middle of a cell that is printed after a page break is not before the
 * break: it does not begin in a row so far up that more of it were there than
 * can be behind.  `to` is a row that it does not reach.
 */
static void span_narrow(const struct grid *g, struct merged *m, size_t to)
{
	const struct row *r = &g->rows.p[m->row];
	size_t behind, lines, nbehind = to - m->row - 1;

	if (m->seen != SEEN_LATER || m->first == m->last || r->resume < r->to)
		return;
	for (size_t i = m->row + 2; i < to; i++)
		if (g->rows.p[i].turned)
			return;
	behind = span_lines(g, m->row + 1, to) + SPAN_SLACK;
	lines = span_lines(g, m->first, m->row + 1);
	for (; m->first < m->last; m->first++) {
		size_t n = m->row + 1 - m->first;

		/* Whatever the padding of a row is, up to a line: once for
		   each row, and once for what the break pushed on. */
		if (lines <= behind || lines + n <= behind + nbehind + 1)
			break;
		lines -= g->rows.p[m->first].tall;
	}
}

/* The row that the cell after m in its column was printed in, if in the same
   section, which ends at row `to`. */
static size_t span_next(const struct grid *g, size_t i, size_t to)
{
	size_t column = g->merged.p[i].column;

	for (i++; i < g->merged.n; i++)
		if (g->merged.p[i].column == column)
			return g->merged.p[i].row < to ? g->merged.p[i].row
			                               : to;
	return to;
}

static void span_column(struct grid *g, size_t column)
{
	struct merged *prev = NULL;
	size_t from = 0, to = 0;

	for (size_t i = 0; i < g->merged.n; i++) {
		struct merged *m = &g->merged.p[i];

		if (m->column != column)
			continue;
		if (m->row >= to) {
			if (prev)
				span_place(g, prev, NULL, to);
			prev = NULL;
			span_section(g, m->row, &from, &to);
		}
		span_begin(g, prev, m, from);
		span_narrow(g, m, span_next(g, i, to));
		if (prev && m->last <= prev->last) {
			span_join(g, prev, m);
			continue;
		}
		if (prev)
			span_place(g, prev, m, to);
		prev = m;
	}
	if (prev)
		span_place(g, prev, NULL, to);
}

void table_span_read(struct grid *g)
{
	for (size_t c = 1; c < g->columns.n; c++)
		if (g->columns.p[c].merges)
			span_column(g, c);
}
