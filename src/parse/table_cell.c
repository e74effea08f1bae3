#include "parse/table_grid.h"

#include <string.h>

enum { TAIL_BYTES = 96 }; /* of a text, to see whether it ends there */

static bool cell_match(struct grid *g, const struct column *c, struct str s,
                       struct match *m)
{
	return c->rule && s.n && rule_match(&g->p->matcher, c->rule, s, 0, m);
}

/* Does a cell from byte at to byte `to` have its lines to itself? */
static bool cell_alone(const struct joined *j, size_t at, size_t to)
{
	size_t next = table_slip_at(j, to - 1) + 1;

	return j->at[table_slip_at(j, at)] == at &&
	       (next == j->n ? to == j->s.n
	                     : to + (j->s.p[to] == ' ') == j->at[next]);
}

/*
 * How well columns from c on, up to one of any words, lie in the text from
 * byte at: 0 not at all (the first must), 1 with some missing, 2 well.
 */
static unsigned cell_grade(struct grid *g, const struct joined *j, size_t c,
                           size_t at)
{
	unsigned grade = 2;
	size_t first = c;
	struct match m;

	for (; c < g->columns.n && g->columns.p[c].rule; c++) {
		if (cell_match(g, &g->columns.p[c], str_after(j->s, at), &m))
			at += m.all.n;
		else if (c == first)
			return 0;
		else
			grade = 1;
		at += str_spaces(str_after(j->s, at));
	}
	return c < g->columns.n || at == j->s.n ? grade : 0;
}

/*
 * Where a cell of column c best begins, from byte `from` on; j->s.n where
 * nowhere.  *twice: there are two such places.
 */
static size_t cell_search(struct grid *g, const struct joined *j, size_t c,
                          size_t from, bool *twice)
{
	size_t best = j->s.n;
	unsigned most = 0;
	struct match m;

	*twice = false;
	for (size_t at = from; at < j->s.n; at++) {
		unsigned score;

		if ((at > from && j->s.p[at - 1] != ' ') ||
		    !cell_match(g, &g->columns.p[c], str_after(j->s, at), &m))
			continue;
		score = 2 * cell_grade(g, j, c, at);
		score += score && cell_alone(j, at, at + m.all.n);
		if (score > most) {
			*twice = false;
			best = at;
			most = score;
		} else {
			*twice |= score && score == most;
		}
		at += m.all.n - 1;
	}
	return best;
}

/* A column of any words: up to the next that has a rule. */
static size_t cell_words(struct grid *g, const struct joined *j, size_t column,
                         size_t from, struct cuts *cuts)
{
	size_t next = column + 1, to;
	bool twice;

	if (next == g->columns.n)
		return j->s.n;
	to = cell_search(g, j, next, from, &twice);
	if (twice || (to == j->s.n && g->free > column))
		cuts->unsure = column;
	/* A row with no name: its first number may be that. */
	if (column == 1 && to == from && to < j->s.n)
		cuts->unsure = next;
	return to;
}

/* A key that its rule does not know: what stands before the next cell in the
   line of the row's number. */
static size_t cell_key(struct grid *g, const struct joined *j, size_t c,
                       struct cuts *cuts)
{
	size_t at = j->s.n;
	bool twice = false;

	if (c == 1 && c + 1 < g->columns.n && g->columns.p[c + 1].rule)
		at = cell_search(g, j, c + 1, 0, &twice);
	if (at < j->s.n && !twice && table_slip_at(j, at) == 0)
		return at;
	if (g->free > c)
		cuts->unsure = g->free;
	return 0;
}

/* Could a cell that holds a space be two, of columns c and c + 1?  "3 200"
   is a number, or 3 and 200. */
static bool cell_double(struct grid *g, const struct joined *j, size_t c,
                        struct span cell)
{
	struct str s = str_sub(j->s, cell.at, cell.at + cell.n);
	struct str rest = str_after(j->s, cell.at + cell.n);
	struct str head;
	struct match m;

	if (c + 1 == g->columns.n || g->columns.p[c + 1].rule == NULL ||
	    cell_match(g, &g->columns.p[c + 1], str_strip(rest), &m))
		return false;
	head = str_cut(&s, ' ');
	return cell_match(g, &g->columns.p[c], head, &m) && m.all.n == head.n &&
	       cell_match(g, &g->columns.p[c + 1], s, &m);
}

static struct cuts cell_cuts(struct grid *g, const struct joined *j)
{
	struct cuts cuts = {
	    .cells = arena_array(g->p->a, g->columns.n, sizeof(*cuts.cells))};
	size_t at = 0;
	struct match m;

	for (size_t c = 1; c < g->columns.n; c++) {
		const struct column *column = &g->columns.p[c];
		size_t from = at;

		if (column->rule == NULL)
			at = cell_words(g, j, c, at, &cuts);
		else if (cell_match(g, column, str_after(j->s, at), &m))
			at += m.all.n;
		else if (!column->merges)
			at += cell_key(g, j, c, &cuts);
		cuts.cells[c] = (struct span){from, at - from};
		if (column->merges && cell_double(g, j, c, cuts.cells[c]))
			cuts.unsure = cuts.holder = c;
		at += str_spaces(str_after(j->s, at));
	}
	cuts.rest = (struct span){at, j->s.n - at};
	if (cuts.holder && g->columns.p[cuts.holder + 1].merges)
		cuts.strange = cuts.holder + 1;
	return cuts;
}

/* The slips that a row has of its own, joined. */
static struct joined cell_own(struct grid *g, const struct row *r)
{
	size_t n = r->stop - r->from, more = r->to - r->resume;
	struct slip *own = arena_array(g->p->a, n + more, sizeof(*own));

	memcpy(own, g->slips.p + r->from, n * sizeof(*own));
	if (more)
		memcpy(own + n, g->slips.p + r->resume, more * sizeof(*own));
	return table_slip_join(g, own, n + more);
}

struct str table_last_word(struct str s)
{
	size_t at = s.n;

	while (at && s.p[at - 1] != ' ')
		at--;
	return str_after(s, at);
}

/* Could a cell end with this text? */
static bool cell_whole(struct grid *g, const struct ends *ends, struct str s)
{
	struct match m;
	size_t at = s.n > TAIL_BYTES ? s.n - TAIL_BYTES : 0;

	while (at && at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80)
		at++;
	s = str_after(s, at);
	if (s.n == 0 || parser_match(g->p, STR("cell-open"), s, &m))
		return false;
	/* Where every cell ends in a word of its own, words tell nothing. */
	if (ends->whole < 2 || ends->n * 2 > ends->whole)
		return true;
	return map_get(&ends->words, table_last_word(s)) != NULL;
}

/*
 * Where in slips from r->from+1 to `to` the text of the row's last column is
 * whole and, after an empty line, something new begins; `to` if nowhere.
 */
static size_t cell_end(struct grid *g, const struct ends *ends, struct row *r,
                       size_t to)
{
	struct joined j =
	    table_slip_join(g, g->slips.p + r->from, to - r->from);
	struct cuts cuts = cell_cuts(g, &j);
	struct span last;
	size_t strange = 0;

	if (r->nabove == 0)
		strange = table_strange_start(g, ends, &j, &cuts);
	if (strange == 0 && to == g->slips.n)
		strange = table_strange_final(g, ends, &j, &cuts);
	table_strange_cut(g, &j, strange, &cuts);
	last = cuts.cells[g->free];
	for (size_t i = 1; i < j.n; i++) {
		const struct slip *slip = &j.slips[i];

		if (slip->before == 0 || j.at[i] <= last.at || last.n == 0)
			continue;
		if (j.s.p[j.at[i] - 1] == ' ' &&
		    cell_whole(g, ends,
		               str_strip(str_sub(j.s, last.at, j.at[i]))))
			return r->from + i;
	}
	return to;
}

/* The page break among slips from+1..to of a row; to + 1 if there is none. */
static size_t cell_page(const struct grid *g, const struct row *r)
{
	size_t k = r->from + 1;

	while (k < r->to && !g->slips.p[k].page)
		k++;
	if (k < r->to || (k < g->slips.n && k == r->to && g->slips.p[k].page))
		return k;
	return r->to + 1;
}

/* Slips of merged cells that began before a page break are the first after
   it, at slip k.  The first slip after them; keep: note the cells. */
static size_t cell_later(struct grid *g, size_t row, size_t k, bool keep)
{
	const struct row *r = &g->rows.p[row];

	for (size_t c = 2; c < g->columns.n && k < r->to; c++) {
		size_t n = r->to - k < 2 ? r->to - k : 2;
		struct joined j = table_slip_join(g, g->slips.p + k, n);
		struct merged *merged;
		struct match m;

		if (!g->columns.p[c].merges ||
		    !cell_match(g, &g->columns.p[c], j.s, &m))
			continue;
		if (n == 2 && m.all.n == j.at[1] - (j.s.p[j.at[1] - 1] == ' '))
			n = 1;
		else if (m.all.n != j.s.n)
			continue;
		k += n;
		if (!keep)
			continue;
		merged = vec_push(g->p->a, &g->merged);
		*merged = (struct merged){.column = c,
		                          .row = row,
		                          .seen = SEEN_LATER,
		                          .broken = n == 2};
		table_slip_cut(g, &j, 0, m.all.n, &merged->cell);
	}
	return k;
}

/* A section's heading ends at an empty line; what follows it before the end
   of a page is of the next row. */
static size_t cell_heading(const struct grid *g, const struct row *r, size_t to)
{
	size_t k = r->from + 1;

	while (k < to && g->slips.p[k].before == 0)
		k++;
	return k;
}

/* The table ends with slip k - 1. */
static void cell_close(struct grid *g, size_t k)
{
	struct row *r = &g->rows.p[g->rows.n - 1];

	r->stop = r->resume = r->to = k;
	if (k < g->slips.n)
		g->end = g->slips.p[k].line;
	g->slips.n = k;
}

/* Which of its slips a row keeps; see struct row. */
static void cell_divide(struct grid *g, const struct ends *ends, size_t i)
{
	struct row *r = &g->rows.p[i];
	bool final = i + 1 == g->rows.n;
	size_t page = cell_page(g, r), split;

	if (r->kind == ROW_BODY && page < r->to) {
		r->resume = cell_later(g, i, page, false);
		r->stop = r->resume > page ? page : r->to;
		r->resume = r->resume > page ? r->resume : r->to;
	}
	if (final && r->kind == ROW_BODY && r->stop == r->to) {
		cell_close(g, cell_end(g, ends, r, r->to));
		return;
	}
	if (final || page > r->to || r[1].kind != ROW_BODY)
		return;
	r[1].turned = true;
	if (page < r->to && (r->stop == r->to || r->resume < r->to))
		return; /* the page cut this row */
	split = r->kind == ROW_BODY ? cell_end(g, ends, r, page)
	                            : cell_heading(g, r, page);
	r->stop = split;
	r[1].above = split;
	r[1].nabove = page - split;
}

/* How last cells begin and end in rows that no page break touches. */
static void cell_learn(struct grid *g, struct ends *ends)
{
	for (size_t i = 0; i + 1 < g->rows.n; i++) {
		const struct row *r = &g->rows.p[i];
		struct joined j;
		struct cuts cuts;
		struct str last;
		void **slot;

		if (r->kind != ROW_BODY || cell_page(g, r) <= r->to)
			continue;
		j = cell_own(g, r);
		cuts = cell_cuts(g, &j);
		last = str_sub(j.s, cuts.cells[g->free].at,
		               cuts.cells[g->free].at + cuts.cells[g->free].n);
		if (last.n == 0)
			continue;
		table_strange_learn(g, ends, &cuts, last);
		ends->whole++;
		slot = map_put(g->p->a, &ends->words, table_last_word(last));
		ends->n += *slot == NULL;
		*slot = ends;
	}
}

static enum seen cell_seen(const struct grid *g, const struct joined *j,
                           const struct cuts *cuts, size_t column)
{
	size_t slip = table_slip_at(j, cuts->cells[column].at), seen = 0;

	for (size_t c = 1; c < column; c++) {
		struct span s = cuts->cells[c];

		if (s.n && table_slip_at(j, s.at + s.n - 1) > 0)
			return SEEN_ODD;
		seen = s.n ? c : seen;
	}
	if (seen == 0 || g->columns.p[1].rule == NULL ||
	    (slip && j->slips[slip].page))
		return SEEN_ODD;
	if (slip == 0)
		return SEEN_SAME;
	return j->slips[slip].before ? SEEN_FAR : SEEN_NEAR;
}

static void cell_merged(struct grid *g, size_t row, const struct joined *j,
                        const struct cuts *cuts, size_t column)
{
	struct span s = cuts->cells[column];
	struct merged *m;

	if (s.n == 0)
		return;
	m = vec_push(g->p->a, &g->merged);
	*m = (struct merged){
	    .column = column, .row = row, .first = row, .last = row};
	m->seen = cell_seen(g, j, cuts, column);
	m->broken = table_slip_at(j, s.at) != table_slip_at(j, s.at + s.n - 1);
	table_slip_cut(g, j, s.at, s.at + s.n, &m->cell);
}

/* A cell that is in the text of another one. */
static void cell_unread(struct grid *g, size_t row, const struct joined *j,
                        const struct cuts *cuts)
{
	struct merged *m = vec_push(g->p->a, &g->merged);
	struct span s = cuts->cells[cuts->holder];

	*m = (struct merged){.column = cuts->strange,
	                     .row = row,
	                     .first = row,
	                     .last = row,
	                     .seen = SEEN_ODD,
	                     .unread = true};
	table_slip_cut(g, j, s.at, s.at + s.n, &m->cell);
}

/* The cells of a row out of the slips it keeps. */
static void cell_fill(struct grid *g, const struct ends *ends, size_t i)
{
	struct row *r = &g->rows.p[i];
	struct joined j = cell_own(g, r);
	struct joined above =
	    table_slip_join(g, g->slips.p + r->above, r->nabove);
	struct cuts cuts = cell_cuts(g, &j);
	struct cell_text *free = &r->cells[g->free];
	size_t strange = table_strange_block(g, ends, &j, &cuts);

	if (strange == 0 && r->nabove == 0)
		strange = table_strange_start(g, ends, &j, &cuts);
	table_strange_cut(g, &j, strange, &cuts);
	table_slip_cut(g, &above, 0, above.s.n, free);
	r->places[cuts.unsure].unsure = cuts.unsure > 0;
	r->places[cuts.strange].odd = cuts.strange && !cuts.holder;
	if (cuts.holder && cuts.strange)
		cell_unread(g, i, &j, &cuts);
	for (size_t c = 1; c < g->columns.n; c++) {
		struct span s = cuts.cells[c];

		if (g->columns.p[c].merges)
			cell_merged(g, i, &j, &cuts, c);
		else
			table_slip_cut(g, &j, s.at, s.at + s.n, &r->cells[c]);
	}
	if (cuts.rest.n) {
		table_slip_cut(g, &j, cuts.rest.at, j.s.n, free);
		r->places[g->free].unsure = true;
	}
	for (size_t c = 1; c < g->columns.n; c++)
		if (r->cells[c].parts.n > r->tall)
			r->tall = r->cells[c].parts.n;
	if (r->stop < r->to && g->slips.p[cell_page(g, r)].page)
		cell_later(g, i, cell_page(g, r), true);
}

static void cell_section(struct grid *g, struct row *r)
{
	struct joined j = cell_own(g, r);
	struct joined above =
	    table_slip_join(g, g->slips.p + r->above, r->nabove);

	table_slip_cut(g, &above, 0, above.s.n, &r->cells[0]);
	table_slip_cut(g, &j, 0, j.s.n, &r->cells[0]);
}

/* Does a column's rule read any row at all?  If not, it holds words. */
static void cell_types(struct grid *g)
{
	size_t *read = arena_array(g->p->a, g->columns.n, sizeof(*read));

	for (size_t i = 0; i < g->rows.n; i++) {
		struct joined j;
		struct cuts cuts;
		size_t page;
		bool later;

		if (g->rows.p[i].kind != ROW_BODY)
			continue;
		j = cell_own(g, &g->rows.p[i]);
		cuts = cell_cuts(g, &j);
		page = cell_page(g, &g->rows.p[i]);
		later = page < g->rows.p[i].to &&
		        cell_later(g, i, page, false) > page;
		for (size_t c = 1; c < g->columns.n; c++)
			read[c] += cuts.cells[c].n > 0 ||
			           (later && g->columns.p[c].merges);
	}
	for (size_t c = 1; c < g->columns.n; c++)
		if (read[c] == 0 && g->columns.p[c].rule) {
			g->columns.p[c].rule = NULL;
			g->columns.p[c].merges = false;
		}
}

/* Words beside words cannot be told apart. */
static bool cell_apart(struct grid *g)
{
	g->free = g->columns.n - 1;
	for (size_t c = 1; c < g->columns.n; c++)
		if (g->columns.p[c].rule == NULL) {
			if (c > 1 && g->columns.p[c - 1].rule == NULL)
				return false;
			g->free = c;
		}
	return true;
}

struct str table_cell_text(struct grid *g, const struct cell_text *c)
{
	if (c->parts.n == 0)
		return STR("");
	return origin_join(g->p, c->parts.p, c->parts.n)->text;
}

bool table_cell_read(struct grid *g)
{
	struct ends ends = {0};

	if (!cell_apart(g))
		return false;
	cell_types(g);
	if (!cell_apart(g))
		return false;
	cell_learn(g, &ends);
	for (size_t i = 0; i < g->rows.n; i++) {
		struct row *r = &g->rows.p[i];

		r->cells =
		    arena_array(g->p->a, g->columns.n, sizeof(*r->cells));
		r->places =
		    arena_array(g->p->a, g->columns.n, sizeof(*r->places));
	}
	for (size_t i = 0; i < g->rows.n; i++)
		cell_divide(g, &ends, i);
	for (size_t i = 0; i < g->rows.n; i++)
		if (g->rows.p[i].kind == ROW_SECTION)
			cell_section(g, &g->rows.p[i]);
		else
			cell_fill(g, &ends, i);
	return true;
}
