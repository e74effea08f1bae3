#include "parse/strided.h"

enum {
	COLUMNS_MIN = 3,
	COLUMNS_MAX = 16,
	CELL_BYTES = 2000, /* of a line that is a cell */
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

bool strided_open(struct parser *p, size_t i)
{
	return strided_columns(p, i) != 0;
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

struct node *strided_read(struct parser *p, size_t i, size_t *end)
{
	struct node *table = node_new(p->a, NODE_TABLE);
	size_t n = strided_columns(p, i), at = i + n;

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
