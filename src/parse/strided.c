#include "parse/strided.h"

#include "parse/edge.h"

#include <stdint.h>

enum {
	COLUMNS_MIN = 3,
	COLUMNS_MAX = 16,
	CELL_BYTES = 2000, /* of a line that is a cell */
	ROW_LINES = 3,     /* of one without headings, at least so many, */
	ROWS_MIN = 3,      /* and so many of them */
	LINES_MAX = 200,   /* in which a row ends */
	ROWS_SURE = 2,     /* rows that show a table with headings */
};

static const size_t NOWHERE = SIZE_MAX; /* the line of an empty cell */

/* The number that line i is, alone or with a full stop; 0: it is none, or no
   line of a table. */
static unsigned strided_number(const struct parser *p, size_t i)
{
	unsigned value = 0;
	struct str s;

	if (i >= p->lines.n || p->captions[i] != 0)
		return 0;
	s = p->lines.p[i].s;
	if (str_ends(s, STR(".")))
		s.n--;
	return str_number(s, &value) ? value : 0;
}

/* A table being read. */
struct strided {
	struct parser *p;
	size_t columns;
	bool gaps;   /* empty lines part its cells; else they are empty cells */
	size_t rows; /* the line of the first row */
};

/* The lines that are the cells of a row, NOWHERE for an empty one. */
struct cells_of {
	size_t line[COLUMNS_MAX];
	size_t end; /* the line behind it */
};

static const struct line *strided_line(const struct parser *p, size_t i)
{
	return i < p->lines.n && p->captions[i] == 0 &&
	               p->lines.p[i].s.n <= CELL_BYTES
	           ? &p->lines.p[i]
	           : NULL;
}

/* The cells of the row that begins with line i: one in each line, an empty one
   in each empty line.  False where the lines do not come to that. */
static bool strided_place(const struct strided *t, size_t i,
                          struct cells_of *row)
{
	size_t k = 1;

	row->line[0] = i++;
	while (k < t->columns) {
		const struct line *l = strided_line(t->p, i);
		size_t empty = l != NULL ? l->before : t->columns;

		if (t->gaps && (l == NULL || empty == 0))
			return false;
		for (; !t->gaps && empty > 0 && k < t->columns; empty--)
			row->line[k++] = NOWHERE;
		if (k == t->columns)
			break;
		/* Behind an empty line the text may go on. */
		if (!t->gaps && l->before > 0 && edge_opens(t->p, l->s))
			return false;
		row->line[k++] = i++;
	}
	row->end = i;
	return true;
}

/* Is line i the heading of some rows, in a line of its own: a numbered one
   before a row? */
static bool strided_section(const struct strided *t, size_t i)
{
	const struct line *l = strided_line(t->p, i);
	struct match m;

	return l != NULL && strided_number(t->p, i) == 0 &&
	       strided_number(t->p, i + 1) != 0 &&
	       (parser_match(t->p, STR("table-section"), l->s, &m) ||
	        (parser_match(t->p, STR("table-anchor"), l->s, &m) &&
	         str_begins_upper(m.cap[CAP_text])));
}

static bool strided_total(const struct strided *t, size_t i)
{
	const struct line *l = strided_line(t->p, i);
	struct match m;

	return l != NULL && parser_match(t->p, STR("table-total"), l->s, &m);
}

/* Does the text go on in another way at line i, or begin a row with number n,
   a heading of rows, a row of sums? */
static bool strided_parts(const struct strided *t, size_t i, unsigned n)
{
	const struct line *l = strided_line(t->p, i);

	return l == NULL || l->before > t->gaps || l->page ||
	       strided_number(t->p, i) == n || strided_section(t, i) ||
	       strided_total(t, i) || edge_opens(t->p, l->s);
}

/* The row with number n that begins with line i, if one does. */
static bool strided_row(const struct strided *t, size_t i, unsigned n,
                        struct cells_of *row)
{
	return strided_number(t->p, i) == n && strided_place(t, i, row) &&
	       strided_parts(t, row->end, n + 1);
}

/* Do lines from i on number n columns? */
static bool strided_counts(const struct parser *p, size_t i, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (strided_number(p, i + k) != k + 1)
			return false;
	return true;
}

/* See how many columns the table has that line i is the first heading of, and
   where its rows begin; false where it is none. */
static bool strided_head(struct strided *t, size_t i)
{
	struct parser *p = t->p;
	size_t n = 1;
	struct match m;

	if (!parser_match(p, STR("table-number"), p->lines.p[i].s, &m) ||
	    m.all.n != p->lines.p[i].s.n)
		return false;
	t->gaps = i + 1 < p->lines.n && p->lines.p[i + 1].before > 0;
	while (n <= COLUMNS_MAX && strided_number(p, i + n) == 0 &&
	       !strided_section(t, i + n)) {
		const struct line *l = strided_line(p, i + n);

		if (l == NULL || (l->before > 0) != t->gaps)
			return false;
		n++;
	}
	t->columns = n;
	t->rows = i + n;
	if (n < COLUMNS_MIN || n > COLUMNS_MAX)
		return false;
	if (strided_counts(p, t->rows, n))
		t->rows += n;
	return true;
}

/* Is it a table: has it two rows? */
static bool strided_is(struct strided *t, size_t i)
{
	struct cells_of row;
	unsigned n = 1;

	if (!strided_head(t, i))
		return false;
	for (i = t->rows; n <= ROWS_SURE; n++, i = row.end) {
		i += strided_section(t, i);
		if (!strided_row(t, i, n, &row))
			return false;
	}
	return true;
}

/* The line behind the row that begins with number n at line i: that of the
   next number; of the last row, where the text goes on in another way.  i: it
   is no row. */
static size_t row_end(struct parser *p, size_t i, unsigned n)
{
	size_t k = i + 1;
	struct match m;

	if (strided_number(p, i) != n)
		return i;
	for (; k < p->lines.n && p->captions[k] == 0 && k < i + LINES_MAX; k++)
		if (strided_number(p, k) == n + 1)
			return k >= i + ROW_LINES ? k : i;
	for (k = i + 1;
	     k < p->lines.n && p->captions[k] == 0 && k < i + LINES_MAX; k++) {
		const struct line *l = &p->lines.p[k];

		if ((k > i + 1 && l->before > p->lines.p[i + 1].before) ||
		    l->page || parser_match(p, STR("note"), l->s, &m))
			break;
	}
	return k >= i + ROW_LINES ? k : i;
}

/* Does a table without headings begin with line i, that of what a public
   service requires: rows of a number, a name and what there is to it? */
static bool standard_opens(struct parser *p, size_t i)
{
	unsigned rows = 0;
	struct match m;

	if (strided_number(p, i) != 1 || i + 1 == p->lines.n ||
	    !parser_match(p, STR("standard-row"), p->lines.p[i + 1].s, &m))
		return false;
	while (rows < ROWS_MIN) {
		size_t end = row_end(p, i, rows + 1);

		if (end == i)
			return false;
		i = end;
		rows++;
	}
	return true;
}

bool strided_open(struct parser *p, size_t i)
{
	return strided_is(&(struct strided){.p = p}, i) || standard_opens(p, i);
}

/* Put line i into a cell of tr; NOWHERE: the cell is empty. */
static struct node *strided_cell(struct parser *p, struct node *tr,
                                 enum node_kind kind, size_t i)
{
	struct node *td = node_add(p->a, tr, kind), *block;

	if (i == NOWHERE)
		return td;
	block = leaf_block(p, origin_lines(p, i, i + 1));
	block->by = tr->by;
	node_append(td, block);
	if (tr->span.n == 0)
		tr->span = block->span;
	return td;
}

static struct node *strided_tr(struct parser *p, struct node *table,
                               enum node_kind kind)
{
	struct node *tr = node_add(p->a, table, NODE_TR);

	tr->by = table->by;
	if (kind == NODE_TH)
		node_set(p->a, tr, STR("class"), STR("head"));
	return tr;
}

/* A row of n lines from the i-th on, a cell each. */
static void strided_lines(struct parser *p, struct node *table, size_t i,
                          size_t n)
{
	struct node *tr = strided_tr(p, table, NODE_TH);

	for (size_t k = 0; k < n; k++)
		strided_cell(p, tr, NODE_TH, i + k);
}

static void strided_cells(const struct strided *t, struct node *table,
                          const struct cells_of *row)
{
	struct node *tr = strided_tr(t->p, table, NODE_TD);

	for (size_t k = 0; k < t->columns; k++)
		strided_cell(t->p, tr, NODE_TD, row->line[k]);
}

/* A row whose first cell, line i, spans n columns. */
static struct node *strided_wide(struct parser *p, struct node *table, size_t i,
                                 size_t n)
{
	struct node *tr = strided_tr(p, table, NODE_TD);
	struct node *td = strided_cell(p, tr, NODE_TD, i);

	if (n > 1)
		node_set(p->a, td, STR("colspan"), str_format(p->a, "%zu", n));
	return tr;
}

static bool strided_sum(struct parser *p, size_t i)
{
	const struct line *l = strided_line(p, i);
	struct match m;

	return l != NULL && parser_match(p, STR("cell-line"), l->s, &m);
}

/* How many of the last columns hold sums in the row that begins with line i. */
static size_t strided_sums(const struct strided *t, size_t i)
{
	struct cells_of row;
	size_t n = 0;

	if (!strided_place(t, i, &row))
		return 0;
	while (n + 1 < t->columns && row.line[t->columns - 1 - n] != NOWHERE &&
	       strided_sum(t->p, row.line[t->columns - 1 - n]))
		n++;
	return n;
}

/* The row of sums that begins with line i: with its empty cells, or those of
   the last columns alone.  Which these are is sure where as many columns hold
   sums.  The line behind it. */
static size_t strided_totals(const struct strided *t, struct node *table,
                             size_t i, size_t sums)
{
	struct cells_of row;
	size_t n = 0;
	bool empty = false;
	struct node *tr;

	while (n + 1 < t->columns && strided_sum(t->p, i + 1 + n)) {
		empty |= !t->gaps && t->p->lines.p[i + 1 + n].before > 0;
		n++;
	}
	if ((empty || n + 1 == t->columns) && strided_place(t, i, &row) &&
	    row.end == i + 1 + n) {
		strided_cells(t, table, &row);
		return row.end;
	}
	tr = strided_wide(t->p, table, i, t->columns - n);
	for (size_t k = 0; k < n; k++)
		strided_cell(t->p, tr, NODE_TD, i + 1 + k);
	if (n != sums || empty)
		parser_find(t->p, (struct find){.code = DIAG_CELL_UNKNOWN,
		                                .node = tr->first,
		                                .span = tr->span,
		                                .detail = t->p->lines.p[i].s});
	return i + 1 + n;
}

/* Lines from..to-1 as a cell. */
static void standard_cell(struct parser *p, struct node *tr, size_t from,
                          size_t to)
{
	struct node *td = node_add(p->a, tr, NODE_TD);

	for (size_t i = from; i < to; i++) {
		struct node *block = leaf_block(p, origin_lines(p, i, i + 1));

		block->by = tr->by;
		node_append(td, block);
		if (tr->span.n == 0)
			tr->span = block->span;
	}
}

static struct node *standard_read(struct parser *p, size_t i, size_t *end)
{
	struct node *table = node_new(p->a, NODE_TABLE);
	unsigned row = 1;

	table->by = language_rule(p->lang, STR("standard-row"));
	for (*end = row_end(p, i, row); *end > i; *end = row_end(p, i, row)) {
		struct node *tr = node_add(p->a, table, NODE_TR);

		tr->by = table->by;
		standard_cell(p, tr, i, i + 1);
		standard_cell(p, tr, i + 1, i + 2);
		standard_cell(p, tr, i + 2, *end);
		i = *end;
		row++;
	}
	return table;
}

struct node *strided_read(struct parser *p, size_t i, size_t *end)
{
	struct strided t = {.p = p};
	struct node *table;
	struct cells_of row;
	unsigned n = 1;
	size_t first;

	if (!strided_is(&t, i))
		return standard_read(p, i, end);
	table = node_new(p->a, NODE_TABLE);
	table->by = language_rule(p->lang, STR("table-number"));
	strided_lines(p, table, i, t.columns);
	if (t.rows > i + t.columns)
		strided_lines(p, table, i + t.columns, t.columns);
	first = t.rows + strided_section(&t, t.rows);
	for (i = t.rows;;) {
		if (strided_section(&t, i) && strided_row(&t, i + 1, n, &row)) {
			strided_wide(p, table, i, t.columns);
			i++;
		} else if (strided_row(&t, i, n, &row)) {
			strided_cells(&t, table, &row);
			i = row.end;
			n++;
		} else {
			break;
		}
	}
	if (strided_total(&t, i))
		i = strided_totals(&t, table, i, strided_sums(&t, first));
	*end = i;
	return table;
}
