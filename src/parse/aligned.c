#include "parse/aligned.h"

#include "parse/edge.h"

#include <string.h>

enum {
	COLUMNS_MIN = 3,
	COLUMNS_MAX = 16,
	WIDTH_MAX = 240, /* characters of a line */
	HEAD_LINES = 6,  /* at most so many hold the headings */
	GAP = 2,         /* white space that divides headings, */
	GAP_WITHIN = 3,  /* and that no cell has within it */
	PIECES_MOST = 64 /* lines of one cell */
};

struct aligned {
	struct parser *p;
	size_t from, first, end; /* lines: headings, rows, what follows */
	bool counts;             /* the first row numbers the columns */
	size_t columns;
	struct span head[COLUMNS_MAX];    /* the headings, in characters */
	size_t at[COLUMNS_MAX + 1];       /* where each column begins */
	unsigned char inked[WIDTH_MAX];   /* 1: a line prints there */
	unsigned char crossed[WIDTH_MAX]; /* lines that print on both sides of
	                                     one space there, up to 255 */
};

static const struct line *aligned_line(const struct aligned *t, size_t i)
{
	const struct lines *lines = &t->p->lines;

	return i < lines->n && t->p->captions[i] == 0 &&
	               lines->p[i].tabs == 0 &&
	               memchr(lines->p[i].s.p, '\t', lines->p[i].s.n) == NULL
	           ? &lines->p[i]
	           : NULL;
}

/* The headings of a line: gaps divide them, the first ends in any space. */
static bool aligned_head(struct aligned *t)
{
	const struct line *l = aligned_line(t, t->from);
	size_t col, blanks = 0, len;
	struct match m;

	if (l == NULL || !parser_match(t->p, STR("table-number"), l->s, &m))
		return false;
	t->head[0] = (struct span){l->indent, str_runes(m.all)};
	t->columns = 1;
	col = l->indent + t->head[0].n;
	for (size_t i = m.all.n; i < l->s.n; i += len, col++) {
		if (rune_is_space(str_rune(str_after(l->s, i), &len))) {
			blanks++;
			continue;
		}
		if (blanks >= GAP || (blanks > 0 && t->columns == 1)) {
			if (t->columns == COLUMNS_MAX)
				return false;
			t->head[t->columns++].at = col;
		}
		t->head[t->columns - 1].n =
		    col + 1 - t->head[t->columns - 1].at;
		blanks = 0;
	}
	return t->columns >= COLUMNS_MIN && col < WIDTH_MAX;
}

/* Does white space of n characters and more stand within s? */
static bool has_gap(struct str s, size_t n)
{
	return str_gap(str_strip(s), n, 0).n != 0;
}

/* The number that line i begins with in the first column; 0: none. */
static unsigned aligned_number(const struct aligned *t, size_t i)
{
	const struct line *l = aligned_line(t, i);
	unsigned value = 0;
	struct str rest, word;

	if (l == NULL)
		return 0;
	rest = l->s;
	word = str_word(&rest);
	if (l->indent + word.n > t->head[1].at)
		return 0;
	if (str_ends(word, STR(".")))
		word.n--;
	return str_number(word, &value) ? value : 0;
}

static bool number_is_decimal(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!byte_is_digit(s.p[i]) && s.p[i] != '.')
			return false;
	return true;
}

/* Is s a number below that one: "2.1." below 2? */
static bool number_below(struct str s, unsigned above)
{
	struct str rest = s;
	unsigned n;

	return str_find(s, STR(".")) + 1 < s.n &&
	       str_number(str_cut(&rest, '.'), &n) && n == above &&
	       byte_is_digit(rest.p[0]) && number_is_decimal(rest);
}

/* Does line i begin in the first column with a number below that one? */
static bool aligned_below(const struct aligned *t, size_t i, unsigned above)
{
	const struct line *l = aligned_line(t, i);
	struct str rest = l->s, word = str_word(&rest);

	return l->indent + word.n <= t->head[1].at && number_below(word, above);
}

/* Where the rows begin and where they end. */
static bool aligned_rows(struct aligned *t)
{
	const struct line *l;
	unsigned due = 2;
	size_t k = t->from + 1;

	while (aligned_number(t, k) != 1) {
		l = aligned_line(t, k);
		if (l == NULL || l->before > 0 || l->page ||
		    k == t->from + HEAD_LINES)
			return false;
		k++;
	}
	t->first = k;
	l = aligned_line(t, k);
	t->counts = aligned_number(t, k + 1) == 1;
	k += 1u + t->counts;
	if (!has_gap(l->s, GAP) || !has_gap(t->p->lines.p[k - 1].s, GAP))
		return false;
	for (; (l = aligned_line(t, k)) != NULL; k++) {
		struct match m;

		if (aligned_number(t, k) == due)
			due++;
		else if (aligned_below(t, k, due - 1))
			continue;
		else if (parser_match(t->p, STR("table-close"), l->s, &m) ||
		         l->before > 0 || l->page ||
		         l->indent <= t->head[0].at + t->head[0].n / 2)
			break;
	}
	t->end = k;
	return true;
}

static bool aligned_find(struct aligned *t)
{
	return aligned_head(t) && aligned_rows(t);
}

/* Note where a line prints; false: it is too wide. */
static bool aligned_ink(struct aligned *t, const struct line *l)
{
	size_t col = l->indent, blanks = 0, len;

	for (size_t i = 0; i < l->s.n; i += len, col++) {
		if (col >= WIDTH_MAX)
			return false;
		if (rune_is_space(str_rune(str_after(l->s, i), &len))) {
			blanks++;
			continue;
		}
		t->inked[col] = 1;
		if (blanks == 1 && t->crossed[col - 1] < 255)
			t->crossed[col - 1]++;
		blanks = 0;
	}
	return true;
}

/* Where column k begins: where its heading does, if all lines are blank before
   that and most have a gap there; else behind the only characters between two
   headings that all lines leave blank.  0: nowhere for sure. */
static size_t aligned_begins(const struct aligned *t, size_t k)
{
	size_t from = t->head[k - 1].at + t->head[k - 1].n;
	size_t to = t->head[k].at, found = 0;

	if (t->inked[to - 1] == 0)
		return t->crossed[to - 1] * 2u < t->end - t->first ? to : 0;
	for (size_t col = from; col < to; col++) {
		if (t->inked[col] != 0)
			continue;
		if (found != 0 && found < col)
			return 0;
		found = col + 1;
	}
	return found;
}

static struct str aligned_cell(const struct aligned *t, size_t i, size_t k)
{
	return edge_slice(&t->p->lines.p[i], t->at[k], t->at[k + 1]);
}

/* Is s the number of a row, or of one below it: "2", "2.", "2.1."? */
static bool row_number(struct str s, bool *below)
{
	struct str rest = s, first = str_cut(&rest, '.');
	unsigned value = 0;

	*below = rest.n != 0;
	return str_number(first, &value) &&
	       (rest.n == 0 || number_below(s, value));
}

/* Does line i keep to the columns: a number alone in the first or nothing, and
   no gap within a cell?  Where rows have several lines, that of the number must
   be their first: its words begin as a cell does, but for numbers below
   others. */
static bool aligned_keeps(const struct aligned *t, size_t i, bool tall)
{
	struct str num = aligned_cell(t, i, 0), words;
	bool below = false;

	if (num.n != 0 && !row_number(num, &below))
		return false;
	for (size_t k = 1; k < t->columns; k++)
		if (has_gap(aligned_cell(t, i, k), GAP_WITHIN))
			return false;
	if (num.n == 0 || !tall)
		return true;
	words = aligned_cell(t, i, 1);
	return words.n != 0 && (below || !str_begins_lower(words));
}

/* The columns; false where they are not those of every line, or where one is
   quite empty. */
static bool aligned_columns(struct aligned *t)
{
	bool filled[COLUMNS_MAX] = {false}, tall = false;

	for (size_t i = t->from; i < t->end; i++)
		if (!aligned_ink(t, &t->p->lines.p[i]))
			return false;
	for (size_t k = 1; k < t->columns; k++) {
		t->at[k] = aligned_begins(t, k);
		if (t->at[k] == 0)
			return false;
	}
	t->at[t->columns] = WIDTH_MAX;
	for (size_t i = t->first; i < t->end; i++) {
		tall |= aligned_cell(t, i, 0).n == 0;
		for (size_t k = 1; k < t->columns; k++)
			filled[k] |= aligned_cell(t, i, k).n != 0;
	}
	for (size_t k = 1; k < t->columns; k++)
		if (!filled[k])
			return false;
	for (size_t i = t->first; i < t->end; i++)
		if (!aligned_keeps(t, i, tall))
			return false;
	return true;
}

/* A row of lines i..to-1. */
static void aligned_row(struct aligned *t, struct node *table, size_t i,
                        size_t to)
{
	struct parser *p = t->p;
	struct node *tr = node_add(p->a, table, NODE_TR);
	bool head = i == t->from || (t->counts && i == t->first);
	struct str pieces[PIECES_MOST];

	tr->by = table->by;
	if (head)
		node_set(p->a, tr, STR("class"), STR("head"));
	for (size_t k = 0; k < t->columns; k++) {
		struct node *td = node_add(p->a, tr, head ? NODE_TH : NODE_TD);
		size_t n = 0;

		for (size_t line = i; line < to; line++) {
			struct str s = aligned_cell(t, line, k);

			if (s.n != 0)
				pieces[n++] = s;
		}
		if (n == 0)
			continue;
		node_append(td, leaf_block(p, origin_join(p, pieces, n)));
		td->first->by = table->by;
		if (tr->span.n == 0)
			tr->span = td->first->span;
	}
}

/* A row of sums, which has no number: "Total", and what stands in the last
   column. */
static bool aligned_total(const struct aligned *t, size_t i)
{
	struct match m;

	return aligned_cell(t, i, 0).n == 0 &&
	       aligned_cell(t, i, t->columns - 1).n != 0 &&
	       parser_match(t->p, STR("table-total"), aligned_cell(t, i, 1),
	                    &m);
}

/* The line behind the row that line i begins. */
static size_t aligned_row_end(const struct aligned *t, size_t i)
{
	size_t to = i + 1;

	if (i == t->from)
		return t->first;
	while (to < t->end && aligned_cell(t, to, 0).n == 0 &&
	       !aligned_total(t, to))
		to++;
	return to;
}

static bool aligned_tall(const struct aligned *t)
{
	for (size_t i = t->from, to; i < t->end; i = to) {
		to = aligned_row_end(t, i);
		if (to - i > PIECES_MOST)
			return true;
	}
	return false;
}

size_t aligned_lines(struct parser *p, size_t i)
{
	struct aligned t = {.p = p, .from = i};

	return aligned_find(&t) ? t.end - i : 0;
}

struct node *aligned_read(struct parser *p, size_t i, size_t *end)
{
	struct aligned t = {.p = p, .from = i};
	struct find f = {.code = DIAG_TABLE_UNREAD};
	struct node *table;
	struct match m;

	aligned_find(&t);
	*end = t.end;
	if (!aligned_columns(&t) || aligned_tall(&t)) {
		f.span = (struct span){p->lines.p[i].at, p->lines.p[i].s.n};
		parser_find(p, f);
		return NULL;
	}
	table = node_new(p->a, NODE_TABLE);
	table->by = language_rule(p->lang, STR("table-number"));
	if (parser_match(p, STR("table-plan"), p->lines.p[i].s, &m)) {
		table->by = m.rule;
		node_set(p->a, table, STR("class"), m.rule->does);
	}
	for (size_t line = i, to; line < t.end; line = to) {
		to = aligned_row_end(&t, line);
		aligned_row(&t, table, line, to);
	}
	return table;
}
