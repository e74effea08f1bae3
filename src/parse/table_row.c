#include "parse/table_grid.h"

enum { ROW_SKIP = 9 }; /* numbers that may be missing */

static bool row_capital(struct str s)
{
	return str_begins_upper(s) || str_starts(s, STR("\"")) ||
	       str_starts(s, STR("«")) || str_starts(s, STR("№"));
}

/* Does the key cell begin here, in one slip or two? */
static bool row_keyed(struct grid *g, size_t k, struct str text)
{
	const struct column *key = &g->columns.p[1];
	struct slip two[2] = {{.s = text}};
	struct arena_mark mark;
	struct match m;
	bool keyed;

	if (key->rule == NULL || key->merges)
		return false;
	if (rule_match(&g->p->matcher, key->rule, text, 0, &m))
		return true;
	if (k + 1 == g->slips.n || g->slips.p[k + 1].page)
		return false;
	two[1] = g->slips.p[k + 1];
	mark = arena_mark(g->p->a);
	keyed = rule_match(&g->p->matcher, key->rule,
	                   table_slip_join(g, two, 2).s, 0, &m);
	arena_release(g->p->a, mark);
	return keyed;
}

/* A key that may begin with a number, behind an empty line. */
static bool row_numbered(const struct grid *g, const struct slip *slip,
                         struct str text)
{
	return slip->before && g->columns.p[1].rule == NULL &&
	       text.p[0] >= '0' && text.p[0] <= '9';
}

/* Does slip k begin a row, when number `due` (or, after a section, 1) is
   due? */
static bool row_opens(struct grid *g, size_t k, unsigned due, struct row *r)
{
	const struct slip *slip = &g->slips.p[k];
	struct match m;
	struct str num, text;
	unsigned value;

	if (!parser_match(g->p, STR("table-anchor"), slip->s, &m))
		return false;
	num = m.cap[CAP_num];
	text = m.cap[CAP_text];
	if (num.p[num.n - 1] == '.')
		num.n--;
	if (!str_number(num, &value))
		return false;
	r->gap =
	    value != due && !(value == 1 && g->rows.n &&
	                      g->rows.p[g->rows.n - 1].kind == ROW_SECTION);
	if (value > due + ROW_SKIP)
		return false;
	if (!row_keyed(g, k, text) &&
	    (r->gap ? slip->before == 0 || value != due + 1 || text.n == 0
	            : text.n && !row_capital(text) &&
	                  !row_numbered(g, slip, text)))
		return false;
	r->kind = ROW_BODY;
	r->num = m.cap[CAP_num];
	r->value = value;
	return true;
}

static bool row_divides(struct grid *g, size_t k)
{
	const struct slip *slip = &g->slips.p[k];
	struct match m;

	return (k == 0 || slip->before) &&
	       parser_match(g->p, STR("table-section"), slip->s, &m);
}

bool table_row_read(struct grid *g)
{
	unsigned due = 1;

	for (size_t k = 0; k < g->slips.n; k++) {
		struct row r = {.kind = ROW_SECTION, .from = k};
		struct slip *slip = &g->slips.p[k];

		if (row_divides(g, k)) {
			*vec_push(g->p->a, &g->rows) = r;
			continue;
		}
		if (!row_opens(g, k, due, &r))
			continue;
		due = r.value + 1;
		slip->s = str_strip(str_after(slip->s, r.num.n));
		*vec_push(g->p->a, &g->rows) = r;
	}
	for (size_t i = 0; i < g->rows.n; i++) {
		struct row *r = &g->rows.p[i];

		r->to = i + 1 < g->rows.n ? r[1].from : g->slips.n;
		r->stop = r->resume = r->to;
	}
	return g->rows.n && g->rows.p[0].from == 0 && due > 1;
}
