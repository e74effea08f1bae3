#include "parse/strided.h"

enum {
	COLUMNS_MIN = 3,
	COLUMNS_MAX = 16,
	CELL_BYTES = 2000, /* of a line that is a cell */
	ROW_LINES = 3,     /* of one without headings, at least so many, */
	ROWS_MIN = 3,      /* and so many of them */
	LINES_MAX = 200,   /* in which a row ends */
};

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

/* Can lines i..i+n-1 be the cells of one row? */
static bool strided_fits(const struct parser *p, size_t i, size_t n)
{
	bool gap = i + 1 < p->lines.n && p->lines.p[i + 1].before > 0;

	for (size_t k = i; k < i + n; k++)
		if (k >= p->lines.n || p->captions[k] != 0 ||
		    p->lines.p[k].s.n > CELL_BYTES ||
		    (k > i && (p->lines.p[k].before > 0) != gap))
			return false;
	return true;
}

/* Do lines from i on number n columns? */
static bool strided_counts(const struct parser *p, size_t i, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (strided_number(p, i + k) != k + 1)
			return false;
	return true;
}

/* How many columns the table has that line i is the first heading of; 0: it is
   none. */
static size_t strided_columns(struct parser *p, size_t i)
{
	struct match m;

	if (!parser_match(p, STR("table-number"), p->lines.p[i].s, &m) ||
	    m.all.n != p->lines.p[i].s.n)
		return 0;
	for (size_t n = 1; n <= COLUMNS_MAX; n++) {
		size_t row = i + n;

		if (strided_number(p, row) == 0)
			continue;
		if (n < COLUMNS_MIN)
			return 0;
		if (strided_counts(p, row, n))
			row += n;
		return strided_fits(p, i, n) && strided_number(p, row) == 1 &&
		               strided_number(p, row + n) == 2 &&
		               strided_fits(p, row, n) &&
		               strided_fits(p, row + n, n)
		           ? n
		           : 0;
	}
	return 0;
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
	return strided_columns(p, i) != 0 || standard_opens(p, i);
}

static void strided_row(struct parser *p, struct node *table, struct span row,
                        enum node_kind kind)
{
	struct node *tr = node_add(p->a, table, NODE_TR);

	tr->by = table->by;
	if (kind == NODE_TH)
		node_set(p->a, tr, STR("class"), STR("head"));
	for (size_t i = row.at; i < row.at + row.n; i++) {
		struct node *block = leaf_block(p, origin_lines(p, i, i + 1));

		block->by = table->by;
		node_append(node_add(p->a, tr, kind), block);
		if (tr->span.n == 0)
			tr->span = block->span;
	}
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
	size_t n = strided_columns(p, i), at = i + n;
	struct node *table;

	if (n == 0)
		return standard_read(p, i, end);
	table = node_new(p->a, NODE_TABLE);
	table->by = language_rule(p->lang, STR("table-number"));
	strided_row(p, table, (struct span){i, n}, NODE_TH);
	if (strided_counts(p, at, n)) {
		strided_row(p, table, (struct span){at, n}, NODE_TH);
		at += n;
	}
	for (unsigned row = 1;
	     strided_number(p, at) == row && strided_fits(p, at, n); row++) {
		strided_row(p, table, (struct span){at, n}, NODE_TD);
		at += n;
	}
	*end = at;
	return table;
}
