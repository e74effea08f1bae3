#include "text/html_table.h"

enum { SPAN_MOST = 1000 /* as the table model of HTML has it */ };

/* For each node the inmost table around it, 0: none. */
static size_t *tables_around(const struct markup *m, struct arena *a)
{
	size_t *around = arena_array(a, m->nodes.n, sizeof(*around));

	for (size_t i = 1; i < m->nodes.n; i++) {
		size_t up = m->nodes.p[i].parent;

		around[i] = markup_does(m, up, MARKUP_TABLE) ? up : around[up];
	}
	return around;
}

/* For each table: are others in it with text? */
static bool *tables_nest(const struct markup *m, struct arena *a,
                         const size_t *around)
{
	bool *text = arena_array(a, m->nodes.n, sizeof(*text));
	bool *nest = arena_array(a, m->nodes.n, sizeof(*nest));

	for (size_t i = m->nodes.n; i-- > 1;) {
		const struct markup_node *n = &m->nodes.p[i];

		if (n->tag == NULL && (n->bits & MARKUP_OUT) == 0)
			text[i] = str_trim(n->text).n != 0;
		text[n->parent] |= text[i];
		if (markup_does(m, i, MARKUP_TABLE) && around[i] != 0)
			nest[around[i]] |= text[i];
	}
	return nest;
}

/* For each table how many cells its widest row has. */
static size_t *columns_count(const struct markup *m, struct arena *a,
                             const size_t *around)
{
	size_t *cells = arena_array(a, m->nodes.n, sizeof(*cells));
	size_t *columns = arena_array(a, m->nodes.n, sizeof(*columns));

	for (size_t i = 1; i < m->nodes.n; i++) {
		size_t row = m->nodes.p[i].parent, table = around[i];

		if (!markup_does(m, i, MARKUP_CELL))
			continue;
		if (++cells[row] > columns[table])
			columns[table] = cells[row];
	}
	return columns;
}

/* Are lines drawn around it, or around most of its cells? */
static bool *frames_find(const struct markup *m, struct arena *a,
                         const size_t *around)
{
	bool *drawn = arena_array(a, m->nodes.n, sizeof(*drawn));
	size_t *cells = arena_array(a, m->nodes.n, sizeof(*cells));
	size_t *framed = arena_array(a, m->nodes.n, sizeof(*framed));

	for (size_t i = 1; i < m->nodes.n; i++) {
		if (!markup_does(m, i, MARKUP_CELL))
			continue;
		cells[around[i]]++;
		framed[around[i]] += (m->nodes.p[i].bits & MARKUP_FRAMED) != 0;
	}
	for (size_t i = 1; i < m->nodes.n; i++)
		drawn[i] = markup_does(m, i, MARKUP_TABLE) &&
		           (m->nodes.p[i].bits & MARKUP_FRAMED ||
		            (cells[i] != 0 && framed[i] * 2 >= cells[i]));
	return drawn;
}

struct html_tables html_tables_find(const struct markup *m, struct arena *a)
{
	size_t *around = tables_around(m, a);
	const bool *nest = tables_nest(m, a, around);
	const size_t *columns = columns_count(m, a, around);
	struct html_tables t = {
	    .arranges = arena_array(a, m->nodes.n, sizeof(*t.arranges)),
	    .framed = frames_find(m, a, around)};

	for (size_t i = 1; i < m->nodes.n; i++) {
		if (!markup_does(m, i, MARKUP_TABLE))
			continue;
		t.arranges[i] = (nest[i] && (!t.framed[i] || columns[i] < 2)) ||
		                str_same(markup_attr(m, i, STR("role")),
		                         STR("presentation"));
	}
	return t;
}

/* The rows that are together end here: thead, tbody, tfoot. */
static void rows_part(struct html_rows *rows, struct arena *a)
{
	while (rows->until.n < rows->nodes.n)
		*vec_push(a, &rows->until) = rows->all;
}

struct html_rows html_rows_find(const struct markup *m, struct arena *a,
                                size_t table, unsigned out)
{
	struct html_rows rows = {0};
	size_t last = 0, counted = 0, together = 0;

	for (size_t i = table + 1; i < m->nodes.p[table].end;) {
		size_t row = m->nodes.p[i].parent;

		if (!markup_does(m, i, MARKUP_CELL) ||
		    m->nodes.p[i].bits & MARKUP_OUT) {
			i = markup_does(m, i, MARKUP_TABLE) ? m->nodes.p[i].end
			                                    : i + 1;
			continue;
		}
		/* A cell in no row is in one of its own table. */
		if (!markup_does(m, row, MARKUP_ROW))
			row = table;
		if (m->nodes.p[row].parent != together)
			rows_part(&rows, a);
		together = m->nodes.p[row].parent;
		rows.all += row != counted;
		counted = row;
		if (row != last && (m->nodes.p[i].bits & out) == 0) {
			*vec_push(a, &rows.nodes) = row;
			*vec_push(a, &rows.at) = rows.all - 1;
			last = row;
		}
		i = m->nodes.p[i].end;
	}
	rows_part(&rows, a);
	return rows;
}

/* How many of the rows from the row-th on stand before a place among all. */
static unsigned rows_before(const struct html_rows *rows, size_t row,
                            size_t place)
{
	size_t low = row, high = rows->nodes.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (rows->at.p[mid] < place)
			low = mid + 1;
		else
			high = mid;
	}
	return (unsigned)(low - row);
}

bool html_cell_span(const struct markup *m, const struct html_rows *rows,
                    size_t row, struct sheet_cell *c, size_t node)
{
	unsigned wide = markup_number(m, node, STR("colspan"), 1);
	unsigned tall = markup_number(m, node, STR("rowspan"), 1);
	size_t left = rows->until.p[row] - rows->at.p[row];

	c->colspan = wide < 1 ? 1 : wide > SPAN_MOST ? SPAN_MOST : wide;
	if (tall == 0 || tall > left)
		tall = (unsigned)left;
	tall = rows_before(rows, row, rows->at.p[row] + tall);
	c->rowspan = tall < 1 ? 1 : tall > SPAN_MOST ? SPAN_MOST : tall;
	return wide <= SPAN_MOST;
}
