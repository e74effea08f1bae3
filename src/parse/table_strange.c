#include "parse/table_grid.h"

/*
 * Text that stands where a cell is due, and that the column's rule cannot
 * read: a form of dates that nobody foresaw, a misspelt month.  If it were
 * left to the last column, the cell before it would seem to span this row.
 */

enum {
	START_WORDS = 3, /* of a cell, that tell how such cells begin */
	START_ROWS = 3,  /* that show whether numbers are among these */
	BLOCK_LINES = 4, /* of a cell that empty lines set apart */
};

/* Where the first number in the first words of a cell is; s.n: nowhere. */
static size_t strange_number(struct str s)
{
	size_t words = 0;

	for (size_t at = 0; at < s.n && words < START_WORDS; at++) {
		if (s.p[at] >= '0' && s.p[at] <= '9')
			return at;
		words += s.p[at] == ' ';
	}
	return s.n;
}

static bool strange_low(struct str s)
{
	return str_begins_lower(s) || (s.n != 0 && strange_number(s) == 0);
}

/* A word that begins with a capital, and is no Roman numeral. */
static bool strange_capital(struct str s)
{
	size_t len;

	return rune_is_upper(str_rune(s, &len)) &&
	       strange_low(str_after(s, len));
}

/* How much of a cell stands before what looks like the others' beginning. */
static size_t strange_start(struct str s)
{
	size_t at = strange_number(s);

	for (at = at < s.n ? at + 1 : 1; at < s.n; at++)
		if (s.p[at - 1] == ' ' && strange_capital(str_after(s, at)))
			return at;
	return s.n;
}

/* The column that has no text, if none up to that of any words has; or 0. */
static size_t strange_missing(const struct grid *g, const struct cuts *cuts)
{
	size_t c = g->free;

	while (c > 2 && g->columns.p[c - 1].merges && !cuts->cells[c - 1].n)
		c--;
	return c < g->free ? c : 0;
}

void table_strange_learn(const struct grid *g, struct ends *ends,
                         const struct cuts *cuts, struct str last)
{
	for (size_t c = 1; c < g->free; c++)
		if (cuts->cells[c].n == 0)
			return;
	ends->full++;
	ends->low += strange_low(last);
	ends->numbered += strange_number(last) < last.n;
}

size_t table_strange_block(struct grid *g, const struct ends *ends,
                           const struct joined *j, const struct cuts *cuts)
{
	struct span last = cuts->cells[g->free];
	size_t first = table_slip_at(j, last.at), i = first + 1;
	struct match m;
	struct str s;

	if (ends->full == 0 || first == 0 || j->at[first] != last.at ||
	    j->slips[first].before == 0 || j->slips[first].page)
		return 0;
	while (i < j->n && j->slips[i].before == 0)
		i++;
	if (i == j->n || j->slips[i].page || i - first > BLOCK_LINES ||
	    j->at[i] >= last.at + last.n)
		return 0;
	s = str_strip(str_sub(j->s, last.at, j->at[i]));
	if (parser_match(g->p, STR("cell-open"), s, &m) ||
	    map_get(&ends->words, table_last_word(s)))
		return 0;
	return j->at[i] - last.at;
}

size_t table_strange_final(struct grid *g, const struct ends *ends,
                           const struct joined *j, const struct cuts *cuts)
{
	size_t n = table_strange_block(g, ends, j, cuts);
	size_t at = cuts->cells[g->free].at + n;
	size_t i = table_slip_at(j, at) + 1;
	struct str s;

	while (i < j->n && j->slips[i].before == 0)
		i++;
	s = str_strip(str_sub(j->s, at, i < j->n ? j->at[i] : j->s.n));
	return n && map_get(&ends->words, table_last_word(s)) ? n : 0;
}

size_t table_strange_start(const struct grid *g, const struct ends *ends,
                           const struct joined *j, const struct cuts *cuts)
{
	struct span last = cuts->cells[g->free];
	struct str s = str_sub(j->s, last.at, last.at + last.n);

	if (s.n && ends->full &&
	    ((ends->low == 0 && strange_low(s)) ||
	     (ends->numbered == 0 && ends->full >= START_ROWS &&
	      strange_number(s) < s.n)))
		return strange_start(s);
	return 0;
}

void table_strange_cut(const struct grid *g, const struct joined *j, size_t n,
                       struct cuts *cuts)
{
	size_t c = n ? strange_missing(g, cuts) : 0;
	struct span last = cuts->cells[g->free];
	struct str s = str_sub(j->s, last.at, last.at + n);

	if (c == 0)
		return;
	cuts->strange = c;
	if (n == last.n) {
		cuts->holder = cuts->unsure = g->free;
		return;
	}
	cuts->cells[c] = (struct span){last.at, str_strip(s).n};
	cuts->cells[g->free] = (struct span){last.at + n, last.n - n};
}
