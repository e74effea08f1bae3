#include "parse/cells.h"

#include "base/told.h"
#include "parse/edge.h"

enum {
	TABBED_MIN = 4,   /* cells that make lines with tabs a table */
	HEADINGS_MIN = 3, /* headings that make lines without them one */
	COUNTS_MIN = 4,   /* lines 1, 2, 3, 4 that number columns */
	NAME_BYTES = 600, /* of a cell with a name */
};

struct cells {
	struct parser *p;
	struct node *table, *tr;
	size_t columns; /* the most cells of a row */
	size_t i;       /* the line that comes */
};

static const struct line *cells_line(const struct cells *c)
{
	return c->i < c->p->lines.n && c->p->captions[c->i] == 0
	           ? &c->p->lines.p[c->i]
	           : NULL;
}

static bool line_is(struct parser *p, const char *rule, const struct line *l)
{
	struct match m;

	return l != NULL && parser_match(p, str_from(rule), l->s, &m);
}

static void cell_span(struct parser *p, struct node *td, size_t span)
{
	if (span > 1)
		node_set(p->a, td, STR("colspan"),
		         str_format(p->a, "%zu", span));
}

static struct node *cells_row(struct cells *c)
{
	c->tr = node_add(c->p->a, c->table, NODE_TR);
	return c->tr;
}

/* Put the next n lines into a cell, as one paragraph. */
static void cells_joined(struct cells *c, struct node *td, size_t n)
{
	struct node *block =
	    leaf_block(c->p, origin_lines(c->p, c->i, c->i + n));

	block->by = c->table->by;
	node_append(td, block);
	if (c->tr->span.n == 0)
		c->tr->span = block->span;
	c->i += n;
}

/* An empty cell, or one with n lines from the next on. */
static struct node *cells_cell(struct cells *c, enum node_kind kind, size_t n)
{
	struct node *td = node_add(c->p->a, c->tr, kind);

	while (n-- > 0)
		cells_joined(c, td, 1);
	return td;
}

/* How many columns the cells of a row take. */
static size_t row_width(const struct node *tr)
{
	size_t n = 0;

	for (const struct node *k = tr->first; k; k = k->next) {
		unsigned span = 1;

		str_number(node_attr(k, STR("colspan")), &span);
		n += span;
	}
	return n;
}

void cells_fill(struct parser *p, struct node *table, size_t columns)
{
	struct str words = language_label(p->lang, STR("unknown"));

	for (struct node *tr = table->first; tr; tr = tr->next) {
		size_t n = row_width(tr);
		struct node *td, *remark;

		if (n >= columns)
			continue;
		td = node_new(p->a, tr->first->kind);
		node_set(p->a, td, STR("status"), STR("unknown"));
		cell_span(p, td, columns - n);
		remark =
		    node_add(p->a, node_add(p->a, td, NODE_P), NODE_REMARK);
		node_set(p->a, remark, STR("status"), STR("editorial"));
		node_append(remark, node_text(p->a, words));
		node_before(tr->first, td);
		parser_find(
		    p, (struct find){
			   .code = DIAG_CELL_UNKNOWN,
			   .node = td,
			   .span = tr->span,
			   .detail = told(p->a, "%zu of %zu cells are missing",
		                          columns - n, columns)});
	}
}

/* Cells behind tabs: a row goes on while no empty line comes. */
static void cells_tabbed(struct cells *c)
{
	const struct line *l = cells_line(c);
	size_t n = 0;

	cells_row(c);
	for (;; l = cells_line(c)) {
		bool row = n == 0 || l == NULL || l->tabs == 0 || l->row;

		if (n > 0 && row)
			break;
		for (unsigned k = 1; k < l->tabs; k++, n++)
			cells_cell(c, NODE_TD, 0);
		cells_cell(c, NODE_TD, 1);
		n++;
	}
	for (unsigned k = 0; l != NULL && k < l->tabs_left; k++, n++)
		cells_cell(c, NODE_TD, 0);
	c->columns = n > c->columns ? n : c->columns;
}

static bool cells_is_sum(const struct cells *c, size_t i)
{
	return i < c->p->lines.n && c->p->captions[i] == 0 &&
	       line_is(c->p, "cell-line", &c->p->lines.p[i]);
}

/* How many lines number the columns, right below n headings: 1, 2, 3, as many
   as there are headings, or four and more. */
static size_t cells_counts(const struct cells *c, size_t headings)
{
	size_t n = 0;
	unsigned value;

	while (cells_is_sum(c, c->i + n) &&
	       str_number(c->p->lines.p[c->i + n].s, &value) && value == n + 1)
		n++;
	return n >= COUNTS_MIN || (n == headings && n > 2) ? n : 0;
}

/* The row of them: those of the codes stand together, as codes do. */
static void cells_number(struct cells *c, size_t headings)
{
	size_t n = cells_counts(c, headings);

	if (n == 0)
		return;
	cells_row(c);
	cells_cell(c, NODE_TH, n - 2);
	cells_cell(c, NODE_TH, 1);
	cells_cell(c, NODE_TH, 1);
}

/* The headings of columns without tabs: which stands over which is lost. */
static void cells_head(struct cells *c)
{
	size_t n = 0;

	while (c->i + n < c->p->lines.n &&
	       line_is(c->p, "cells-head", &c->p->lines.p[c->i + n]))
		n++;
	cells_row(c);
	cell_span(c->p, cells_cell(c, NODE_TH, n), c->columns);
	cells_number(c, n);
}

/* How many lines the name that line at begins was broken into: those below it
   go on in small letters. */
static size_t cells_name(const struct cells *c, size_t at)
{
	const struct lines *lines = &c->p->lines;
	size_t n = 1;

	while (at + n < lines->n && c->p->captions[at + n] == 0 &&
	       lines->p[at + n].before == 0 && !lines->p[at + n].page &&
	       edge_within(lines->p[at + n].s) &&
	       !line_is(c->p, "cells-head", &lines->p[at + n]))
		n++;
	return n;
}

/* A row without tabs: codes, a name, a sum.  False where none comes. */
static bool cells_budget(struct cells *c)
{
	size_t codes = 0, at, name;
	struct match m;

	while (cells_is_sum(c, c->i + codes))
		codes++;
	at = c->i + codes;
	name = cells_name(c, at);
	if (at >= c->p->lines.n || c->p->captions[at] != 0 ||
	    c->p->lines.p[at].s.n > NAME_BYTES ||
	    line_is(c->p, "cells-head", &c->p->lines.p[at]) ||
	    parser_match(c->p, STR("note"), c->p->lines.p[at].s, &m) ||
	    (!cells_is_sum(c, at + name) && codes == 0))
		return false;
	cells_row(c);
	cells_cell(c, NODE_TD, codes);
	cells_joined(c, cells_cell(c, NODE_TD, 0), name);
	cells_cell(c, NODE_TD, cells_is_sum(c, c->i));
	return true;
}

/* Cells from line i on that stand behind tabs. */
static size_t cells_count(struct parser *p, size_t i)
{
	size_t n = 0;

	while (n < TABBED_MIN && i + n < p->lines.n &&
	       p->lines.p[i + n].tabs > 0)
		n++;
	return n;
}

bool cells_open(struct parser *p, size_t i)
{
	size_t n = 0;

	if (p->lines.p[i].tabs > 0)
		return cells_count(p, i) == TABBED_MIN;
	while (n < HEADINGS_MIN && i + n < p->lines.n &&
	       line_is(p, "cells-head", &p->lines.p[i + n]))
		n++;
	return n == HEADINGS_MIN;
}

/* Does a row number the columns: 1, 2, 3, ...? */
static bool row_counts(const struct node *tr)
{
	unsigned value, n = 0;

	for (const struct node *td = tr->first; td != NULL; td = td->next)
		if (td->first == NULL || td->first->first == NULL ||
		    !str_number(td->first->first->text, &value) || value != ++n)
			return false;
	return n > 1;
}

static void row_heads(struct parser *p, struct node *tr)
{
	node_set(p->a, tr, STR("class"), STR("head"));
	for (struct node *td = tr->first; td != NULL; td = td->next)
		td->kind = NODE_TH;
}

/* The rows that head the table: those of nothing but headings, or the first,
   where it has a heading for the numbers; and the numbers of the columns. */
static void cells_headed(struct cells *c, const struct line *first)
{
	struct node *tr = c->table->first;

	if (tr != NULL && line_is(c->p, "table-number", first)) {
		row_heads(c->p, tr);
		tr = tr->next;
	}
	while (tr != NULL && tr->first && tr->first->kind == NODE_TH) {
		row_heads(c->p, tr);
		tr = tr->next;
	}
	if (tr != NULL && tr->prev != NULL && row_counts(tr))
		row_heads(c->p, tr);
}

struct node *cells_read(struct parser *p, size_t i, size_t *end)
{
	struct cells c = {.p = p, .i = i};
	const struct line *l, *first = &p->lines.p[i];
	const struct span head = {first->at, first->s.n};
	bool tabs = first->tabs > 0, more = true;

	c.table = node_new(p->a, NODE_TABLE);
	c.table->by =
	    language_rule(p->lang, tabs ? STR("cells") : STR("cells-head"));
	c.columns = tabs ? 0 : 3;
	while (more && (l = cells_line(&c)) != NULL) {
		if (tabs) {
			more = l->tabs > 0;
			if (more)
				cells_tabbed(&c);
		} else if (line_is(p, "cells-head", l)) {
			cells_head(&c);
		} else {
			more = cells_budget(&c);
		}
	}
	cells_headed(&c, first);
	if (tabs)
		cells_fill(p, c.table, c.columns);
	else
		parser_find(p, (struct find){.code = DIAG_CELLS_MERGED,
		                             .node = c.table,
		                             .span = head});
	*end = c.i;
	return c.table;
}
