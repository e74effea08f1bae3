#include "parse/tabbed.h"

#include "parse/cells.h"
#include "parse/unit.h"

#include <string.h>

enum {
	PIECES_MOST = 64, /* lines of one cell */
	SIGNED_CELLS = 2, /* an office and a name: more are a row */
};

/* A row being put together: the pieces of the cell that is open. */
struct tabbed {
	struct parser *p;
	struct node *table, *tr;
	size_t columns, cells; /* of the table; of the row, ended ones */
	struct str piece[PIECES_MOST];
	size_t npieces;
	unsigned number; /* of the row; 0: none */
	bool keyed;      /* the first column is headed as that of numbers */
};

/* A line with the white space around it, in which tabs divide cells too. */
static struct str tabbed_whole(const struct parser *p, const struct line *l)
{
	struct str text = p->source->text;
	size_t from = l->at, to = l->at + l->s.n;

	while (from > 0 && text.p[from - 1] != '\n')
		from--;
	while (to < text.n && text.p[to] != '\n')
		to++;
	return str_sub(text, from, to);
}

static size_t tabs_in(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == '\t';
	return n;
}

/* Is the tab of a line nothing but what stands behind its number? */
static bool tabbed_numbered(struct parser *p, struct str s)
{
	struct str rest = s, first = str_cut(&rest, '\t');
	struct unit u;

	return memchr(rest.p, '\t', rest.n) == NULL && first.n != 0 &&
	       (first.p[first.n - 1] == '.' || first.p[first.n - 1] == ')') &&
	       unit_find(p, s, &u);
}

/* Is it the number of a row whose other cells, more than one, are empty? */
static bool tabbed_empty(const struct parser *p, const struct line *l)
{
	size_t i = 0;

	while (i < l->s.n && l->s.p[i] >= '0' && l->s.p[i] <= '9')
		i++;
	return i > 0 &&
	       (i == l->s.n || (i + 1 == l->s.n && l->s.p[i] == '.')) &&
	       tabs_in(tabbed_whole(p, l)) > l->tabs + 1;
}

/* The cells of a line in which something stands. */
static size_t tabbed_filled(struct str s)
{
	size_t n = 0;

	while (s.n)
		n += str_strip(str_cut(&s, '\t')).n != 0;
	return n;
}

static bool tabbed_row(struct parser *p, size_t i)
{
	struct match m;
	struct str s;

	if (i >= p->lines.n || p->captions[i] != 0)
		return false;
	s = p->lines.p[i].s;
	if (tabbed_empty(p, &p->lines.p[i]))
		return true;
	return memchr(s.p, '\t', s.n) != NULL && !tabbed_numbered(p, s) &&
	       (tabbed_filled(s) > SIGNED_CELLS ||
	        !parser_match(p, STR("signature"), s, &m));
}

/* A line between two rows: it goes on with a cell, or spans all columns. */
static bool tabbed_between(struct parser *p, size_t i)
{
	return i < p->lines.n && p->captions[i] == 0 &&
	       p->lines.p[i].before == 0 && tabbed_row(p, i + 1) &&
	       p->lines.p[i + 1].before == 0;
}

bool tabbed_open(struct parser *p, size_t i)
{
	return p->lines.p[i].tabs == 0 && tabbed_row(p, i) &&
	       (tabbed_row(p, i + 1) || tabbed_between(p, i + 1)) &&
	       p->lines.p[i + 1].tabs == 0;
}

/* The end of a last cell, behind the last row. */
static bool tabbed_tail(struct parser *p, size_t i)
{
	return i < p->lines.n && p->captions[i] == 0 &&
	       p->lines.p[i].before == 0 && str_begins_lower(p->lines.p[i].s);
}

static void tabbed_cell(struct tabbed *t)
{
	struct parser *p = t->p;
	struct node *td = node_add(p->a, t->tr, NODE_TD), *block;

	t->cells++;
	if (t->npieces == 0)
		return;
	block = leaf_block(p, origin_join(p, t->piece, t->npieces));
	block->by = t->table->by;
	node_append(td, block);
	if (t->tr->span.n == 0)
		t->tr->span = block->span;
	t->npieces = 0;
}

/* Cells of a line: the last stays open for a line that goes on. */
static void tabbed_line(struct tabbed *t, struct str whole)
{
	for (;;) {
		bool last = memchr(whole.p, '\t', whole.n) == NULL;
		struct str s = str_strip(str_cut(&whole, '\t'));

		if (s.n != 0 && t->npieces < PIECES_MOST)
			t->piece[t->npieces++] = s;
		if (last)
			return;
		tabbed_cell(t);
	}
}

/* The number that is the first cell of a line; 0: none is. */
static unsigned tabbed_number(struct str whole)
{
	struct str first = str_strip(str_cut(&whole, '\t'));
	unsigned n = 0;

	if (str_ends(first, STR(".")))
		first.n--;
	return str_number(first, &n) ? n : 0;
}

/* Does line i go on with the row, which is open at its last cell?  One that
   begins with the number after that of the row is the next row, however many
   of the row's cells were left out at its end. */
static bool tabbed_goes_on(const struct tabbed *t, size_t i)
{
	const struct line *l = &t->p->lines.p[i];
	size_t tabs = tabs_in(tabbed_whole(t->p, l));

	if (l->before > 0 || t->npieces == PIECES_MOST ||
	    t->cells + tabs >= t->columns ||
	    (t->number != 0 &&
	     tabbed_number(tabbed_whole(t->p, l)) == t->number + 1))
		return false;
	return t->cells + 1 < t->columns || str_begins_lower(l->s);
}

/* The columns: as many as the widest line from i to end has. */
static size_t tabbed_columns(struct parser *p, size_t i, size_t end)
{
	size_t most = 0;

	for (; i < end; i++) {
		size_t n = tabs_in(tabbed_whole(p, &p->lines.p[i])) + 1;

		most = n > most ? n : most;
	}
	return most;
}

/* The head row: its first cell is headed as that of a table. */
static void tabbed_head(struct tabbed *t, const struct line *first)
{
	struct node *tr = t->table->first;
	struct match m;

	if (!parser_match(t->p, STR("table-number"), first->s, &m))
		return;
	node_set(t->p->a, tr, STR("class"), STR("head"));
	for (struct node *c = tr->first; c != NULL; c = c->next)
		c->kind = NODE_TH;
}

static void tabbed_span(struct tabbed *t)
{
	if (t->columns > 1)
		node_set(t->p->a, t->tr->first, STR("colspan"),
		         str_format(t->p->a, "%zu", t->columns));
}

/* Under a head whose first column is that of the numbers, cells that a row with
   a number lacks are its last: they are empty. */
static void tabbed_short(struct tabbed *t)
{
	while (t->keyed && t->number != 0 && t->cells < t->columns)
		tabbed_cell(t);
}

struct node *tabbed_read(struct parser *p, size_t i, size_t *end)
{
	struct tabbed t = {.p = p};
	const struct line *first = &p->lines.p[i];
	struct match m;
	size_t to = i;

	while (tabbed_row(p, to) || tabbed_between(p, to) || tabbed_tail(p, to))
		to++;
	t.table = node_new(p->a, NODE_TABLE);
	t.table->by = language_rule(p->lang, STR("cells"));
	t.columns = tabbed_columns(p, i, to);
	t.keyed = parser_match(p, STR("table-number"), first->s, &m);
	while (i < to) {
		bool whole = tabbed_row(p, i);

		t.tr = node_add(p->a, t.table, NODE_TR);
		t.cells = 0;
		t.number = tabbed_number(tabbed_whole(p, &p->lines.p[i]));
		do
			tabbed_line(&t, tabbed_whole(p, &p->lines.p[i]));
		while (++i < to && whole && tabbed_goes_on(&t, i));
		tabbed_cell(&t);
		tabbed_short(&t);
		if (!whole && t.cells == 1)
			tabbed_span(&t);
	}
	tabbed_head(&t, first);
	cells_fill(p, t.table, t.columns);
	*end = to;
	return t.table;
}
