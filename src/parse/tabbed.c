#include "parse/tabbed.h"

#include "parse/cells.h"
#include "parse/rowed.h"
#include "parse/unit.h"

#include <string.h>

enum {
	PIECES_MOST = 64, /* lines of one cell */
	SIGNED_CELLS = 2, /* an office and a name: more are a row */
	ITEM_BYTES = 4,   /* of the number of an item and its bracket */
	BETWEEN_MOST = 8, /* lines between two rows */
	COUNTS_MIN = 2,   /* rows that show that the first cell is a number */
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
	size_t from = l->at, to = l->at + l->s.n, first = 0, last = text.n;

	/* A mark in the same line may be one of its own. */
	if (l > p->lines.p)
		first = l[-1].at + l[-1].s.n;
	if (l + 1 < p->lines.p + p->lines.n)
		last = l[1].at;
	while (from > first && text.p[from - 1] != '\n')
		from--;
	while (to < last && text.p[to] != '\n')
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

/* How many tabs stand before line i, if it is one cell behind them, right below
   another line; 0. */
static size_t tabbed_inset(const struct parser *p, size_t i)
{
	const struct line *l = &p->lines.p[i];
	struct str whole = tabbed_whole(p, l);
	size_t n = 0;

	while (n < whole.n && whole.p[n] == '\t')
		n++;
	return p->captions[i] == 0 && l->before == 0 && tabs_in(l->s) == 0 ? n
	                                                                   : 0;
}

/* How many lines right below line i are headings in steps: behind one tab the
   first, behind two the second, each below an empty cell of line i. */
static size_t tabbed_steps(const struct parser *p, size_t i)
{
	struct str whole = tabbed_whole(p, &p->lines.p[i]);
	size_t n = 0;

	if (rowed_at(p, i) == ROWED_TABLE)
		return 0;
	str_cut(&whole, '\t');
	while (i + n + 1 < p->lines.n && whole.n != 0 &&
	       tabbed_inset(p, i + n + 1) == n + 1 &&
	       str_strip(str_cut(&whole, '\t')).n == 0)
		n++;
	return n;
}

static bool tabbed_row(struct parser *p, size_t i)
{
	struct match m;
	struct str s;

	if (i >= p->lines.n || p->captions[i] != 0 || p->lines.p[i].signs)
		return false;
	s = p->lines.p[i].s;
	if (rowed_at(p, i) == ROWED_TABLE)
		return memchr(s.p, '\t', s.n) != NULL;
	if (tabbed_empty(p, &p->lines.p[i]))
		return true;
	return memchr(s.p, '\t', s.n) != NULL && !tabbed_numbered(p, s) &&
	       !parser_match(p, STR("tab-cited"), s, &m) &&
	       (tabbed_filled(s) > SIGNED_CELLS ||
	        !parser_match(p, STR("signature"), s, &m));
}

/* The number of an item that s begins with, "2)" or "2."; 0: none. */
static unsigned tabbed_item(struct str s)
{
	size_t i = 0;
	unsigned n = 0;

	while (i < s.n && byte_is_digit(s.p[i]))
		i++;
	return i > 0 && i < s.n && (s.p[i] == ')' || s.p[i] == '.') &&
	               str_number(str_sub(s, 0, i), &n)
	           ? n
	           : 0;
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

/* A line between two rows: it goes on with a cell, or spans all columns.
   Several are none but where the next row has a number, greater than one. */
static bool tabbed_between(struct parser *p, size_t i)
{
	for (size_t k = i; k < i + BETWEEN_MOST && k + 1 < p->lines.n; k++) {
		const struct line *next = &p->lines.p[k + 1];

		if (p->captions[k] != 0 || p->lines.p[k].before > 0 ||
		    next->before > 0 || rowed_at(p, k) != rowed_at(p, k + 1))
			return false;
		if (tabbed_row(p, k + 1))
			return k == i ||
			       tabbed_number(tabbed_whole(p, next)) > 1;
	}
	return false;
}

/* Does line i begin with the item, "2)", of a list behind the one that the last
   cell of the line above it begins with? */
static bool tabbed_listed(struct parser *p, size_t i)
{
	struct str last = i > 0 ? p->lines.p[i - 1].s : STR("");
	unsigned item;

	while (str_find(last, STR("\t")) < last.n)
		str_cut(&last, '\t');
	item = tabbed_item(str_strip(last));
	return i < p->lines.n && p->captions[i] == 0 &&
	       p->lines.p[i].before == 0 && item != 0 &&
	       tabbed_item(p->lines.p[i].s) == item + 1 &&
	       str_find(p->lines.p[i].s, STR(")")) < ITEM_BYTES;
}

bool tabbed_open(struct parser *p, size_t i)
{
	if (rowed_at(p, i) == ROWED_TABLE)
		return i > 0 && rowed_at(p, i - 1) != ROWED_TABLE;
	return p->lines.p[i].tabs == 0 && tabbed_row(p, i) &&
	       (tabbed_row(p, i + 1) || tabbed_between(p, i + 1) ||
	        (tabbed_steps(p, i) > 1 &&
	         tabbed_row(p, i + 1 + tabbed_steps(p, i)))) &&
	       p->lines.p[i + 1].tabs == 0;
}

static bool tabbed_is(struct parser *p, const char *rule, struct str s)
{
	struct match m;

	return parser_match(p, str_from(rule), s, &m);
}

/* How many columns line i has. */
static size_t tabbed_width(const struct parser *p, size_t i)
{
	return tabs_in(tabbed_whole(p, &p->lines.p[i])) + 1;
}

/* How many columns all rows from line i to the next empty line have, if these
   are several; 0. */
static size_t tabbed_even(struct parser *p, size_t i)
{
	size_t n = tabbed_width(p, i), k = i + 1;

	for (; tabbed_row(p, k) && p->lines.p[k].before == 0; k++)
		if (tabbed_width(p, k) != n)
			return 0;
	return k > i + 1 ? n : 0;
}

/* Does another table begin at line i, or with the row behind it?  It has a
   heading for the numbers; or it stands behind an empty line, and its rows have
   another width than those above, which have all the same (0: they have not).
 */
static bool tabbed_parts(struct parser *p, size_t i, size_t width)
{
	size_t other;

	if (!tabbed_row(p, i))
		return tabbed_between(p, i) &&
		       tabbed_is(p, "table-number", p->lines.p[i + 1].s);
	if (p->lines.p[i].before == 0)
		return false;
	if (tabbed_is(p, "table-number", p->lines.p[i].s))
		return true;
	other = width != 0 ? tabbed_even(p, i) : 0;
	return other != 0 && other != width;
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

/* Do the words of the open cell want those of s: do they end in a comma or the
   like, or in an item of a list whose next one s is? */
static bool tabbed_wants(const struct tabbed *t, struct str s)
{
	struct str last;
	unsigned item;

	if (t->npieces == 0)
		return false;
	last = t->piece[t->npieces - 1];
	item = tabbed_item(last);
	return str_ends(last, STR(";")) || tabbed_is(t->p, "line-open", last) ||
	       (item != 0 && tabbed_item(s) == item + 1);
}

/* Is line i nothing but the last cell of a row, in small letters, and wanted by
   the one above it? */
static bool tabbed_below(const struct tabbed *t, size_t i)
{
	const struct line *l = &t->p->lines.p[i];

	return tabbed_inset(t->p, i) == t->cells && t->cells > 0 &&
	       t->cells + 1 == t->columns && t->npieces < PIECES_MOST &&
	       str_begins_lower(l->s) && tabbed_wants(t, l->s);
}

/* Does a line without tabs name a section of the table, or its sums? */
static bool tabbed_names(struct parser *p, struct str s)
{
	return tabbed_is(p, "table-section", s) ||
	       tabbed_is(p, "table-total", s);
}

/* Is a line without tabs a heading of rows, or a row of sums? */
static bool tabbed_heads(struct parser *p, struct str s)
{
	struct match m;

	return tabbed_names(p, s) || str_ends(s, STR(":")) ||
	       (parser_match(p, STR("table-anchor"), s, &m) &&
	        str_begins_upper(m.cap[CAP_text]));
}

/* Does line i go on with the row, which is open at its last cell?  One that
   begins with the number after that of the row is the next row, however many
   of the row's cells were left out at its end; a section is over the whole
   width. */
static bool tabbed_goes_on(const struct tabbed *t, size_t i)
{
	const struct line *l = &t->p->lines.p[i];
	size_t tabs = tabs_in(tabbed_whole(t->p, l));

	if (l->before > 0 || t->npieces == PIECES_MOST ||
	    t->cells + tabs >= t->columns ||
	    (t->number != 0 &&
	     tabbed_number(tabbed_whole(t->p, l)) == t->number + 1))
		return false;
	if (tabs == 0 && !tabbed_wants(t, l->s) && tabbed_names(t->p, l->s))
		return false;
	return t->cells + 1 < t->columns || str_begins_lower(l->s) ||
	       tabbed_wants(t, l->s);
}

/* Could what went on with the last cell of a row be a row of its own, over the
   whole width?  It begins as one, the words above do not want it, and the row
   has no cell behind it. */
static bool tabbed_doubts(const struct tabbed *t)
{
	struct str last, above;

	if (t->npieces < 2 || t->cells + 1 >= t->columns)
		return false;
	last = t->piece[t->npieces - 1];
	above = t->piece[t->npieces - 2];
	return str_begins_upper(last) && !str_ends(above, STR(";")) &&
	       !tabbed_is(t->p, "line-open", above);
}

/* The lines of the table that begins with line i: the one behind them. */
static size_t tabbed_end(struct parser *p, size_t i)
{
	size_t steps = tabbed_steps(p, i), width = tabbed_width(p, i);
	size_t to = i + 1 + (steps > 1 ? steps : 0);

	if (rowed_at(p, i) == ROWED_TABLE)
		return rowed_end(p, i);
	for (; tabbed_row(p, to) || tabbed_between(p, to) ||
	       tabbed_tail(p, to) || tabbed_listed(p, to);
	     to++) {
		if (tabbed_parts(p, to, width))
			break;
		if (tabbed_row(p, to) && tabbed_width(p, to) != width)
			width = 0;
	}
	return to;
}

/* Do the rows with a number have 1, 2, 3, ... in their first cell? */
static bool tabbed_counts(struct parser *p, size_t i, size_t end)
{
	unsigned due = 1;

	for (; i < end; i++) {
		unsigned n =
		    tabbed_row(p, i)
			? tabbed_number(tabbed_whole(p, &p->lines.p[i]))
			: 0;

		if (n != 0 && n != due++)
			return false;
	}
	return due > COUNTS_MIN;
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

/* Where the first column is that of the numbers, cells that a row with a number
   lacks are its last: they are empty. */
static void tabbed_short(struct tabbed *t)
{
	while (t->keyed && t->number != 0 && t->cells < t->columns)
		tabbed_cell(t);
}

/* Rows of the heads in steps below the first: the other cells are empty. */
static void tabbed_stairs(struct tabbed *t, size_t i, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		t->tr = node_add(t->p->a, t->table, NODE_TR);
		t->cells = 0;
		tabbed_line(t, tabbed_whole(t->p, &t->p->lines.p[i + k]));
		while (t->cells < t->columns)
			tabbed_cell(t);
	}
}

/* Say that line i, in a cell, may not be of its row. */
static void tabbed_odd(const struct tabbed *t, const struct node *cell,
                       size_t i)
{
	parser_find(t->p, (struct find){.code = DIAG_ROW_ODD,
	                                .node = cell,
	                                .span = t->tr->span,
	                                .detail = t->p->lines.p[i].s});
}

/* The row that begins with line i; the line behind it. */
static size_t tabbed_put(struct tabbed *t, size_t i, size_t to)
{
	struct parser *p = t->p;
	bool whole = tabbed_row(p, i), doubt;
	size_t from = i;

	t->tr = node_add(p->a, t->table, NODE_TR);
	t->cells = 0;
	t->number = tabbed_number(tabbed_whole(p, &p->lines.p[i]));
	tabbed_line(t, tabbed_whole(p, &p->lines.p[i]));
	while (++i < to && whole) {
		if (tabbed_below(t, i))
			t->piece[t->npieces++] = p->lines.p[i].s;
		else if (tabbed_goes_on(t, i))
			tabbed_line(t, tabbed_whole(p, &p->lines.p[i]));
		else
			break;
	}
	doubt = tabbed_doubts(t);
	tabbed_cell(t);
	if (doubt)
		tabbed_odd(t, t->tr->last, i - 1);
	tabbed_short(t);
	if (whole || t->cells != 1)
		return i;
	tabbed_span(t);
	if (!tabbed_heads(p, p->lines.p[from].s))
		tabbed_odd(t, t->tr->first, from);
	return i;
}

struct node *tabbed_read(struct parser *p, size_t i, size_t *end)
{
	struct tabbed t = {.p = p};
	const struct line *first = &p->lines.p[i];
	size_t to = tabbed_end(p, i), steps = tabbed_steps(p, i);

	t.table = node_new(p->a, NODE_TABLE);
	t.table->by = language_rule(p->lang, STR("cells"));
	t.columns = tabbed_columns(p, i, to);
	t.keyed =
	    tabbed_is(p, "table-number", first->s) || tabbed_counts(p, i, to);
	if (steps > 1) {
		i = tabbed_put(&t, i, i + 1);
		tabbed_stairs(&t, i, steps);
		i += steps;
	}
	while (i < to)
		i = tabbed_put(&t, i, to);
	tabbed_head(&t, first);
	cells_fill(p, t.table, t.columns);
	*end = to;
	return t.table;
}
