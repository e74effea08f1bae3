#include "parse/table_grid.h"

enum {
	HEAD_LINES = 8,
	HEAD_BYTES = 1200,
};

/* Does a row or a section begin with this line, or is it a cell of a row that
   lost its number? */
static bool head_ends(struct parser *p, struct str s)
{
	struct match m;

	return parser_match(p, STR("table-anchor"), s, &m) ||
	       parser_match(p, STR("table-section"), s, &m) ||
	       parser_match(p, STR("cell-date"), s, &m);
}

/* The type that the last known word of a heading names. */
static struct str head_type(struct grid *g, struct str name)
{
	const struct wordlist *list = language_list(g->p->lang, STR("columns"));
	struct str type = STR("text");

	while (list != NULL && name.n) {
		struct str word = str_word(&name);
		const struct word *w;

		while (word.n && !rune_is_letter((unsigned char)word.p[0]) &&
		       (unsigned char)word.p[0] < 0x80)
			word = str_after(word, 1);
		while (word.n && (unsigned char)word.p[word.n - 1] < 0x80 &&
		       !rune_is_letter((unsigned char)word.p[word.n - 1]))
			word.n--;
		w = wordlist_find(list, word);
		if (w != NULL)
			type = entry_cell(w->entry, STR("type"));
	}
	return type;
}

struct column *table_head_column(struct grid *g, struct str name)
{
	struct parser *p = g->p;
	struct column *c = vec_push(p->a, &g->columns);

	if (g->columns.n == 1) {
		c->type = STR("number");
		return c;
	}
	c->type = head_type(g, name);
	c->rule = language_rule(p->lang, str_join(p->a, STR("cell-"), c->type));
	c->merges = c->rule != NULL && !str_eq(c->type, STR("place"));
	return c;
}

static void head_column(struct grid *g, const struct joined *j, size_t from,
                        size_t to)
{
	struct column *c = table_head_column(g, str_sub(j->s, from, to));

	table_slip_cut(g, j, from, to, &c->name);
}

/* Each column's name begins with a capital letter. */
static void head_columns(struct grid *g, const struct joined *j, size_t first)
{
	size_t from = 0, len;

	for (size_t at = first; at < j->s.n; at += len) {
		bool word = at == first || j->s.p[at - 1] == ' ';
		uint32_t c = str_rune(str_after(j->s, at), &len);

		if (word && rune_is_upper(c)) {
			head_column(g, j, from, at);
			from = at;
		}
	}
	head_column(g, j, from, j->s.n);
}

/* "1 2 3 4" below the heading: false where the numbers are not those of the
   columns. */
static bool head_counts(struct grid *g, struct str s, bool *counts)
{
	struct str rest = s;
	size_t n = 0;

	*counts = false;
	while (rest.n) {
		struct str word = str_word(&rest);
		struct cell_text *cell;
		unsigned value;

		if (!str_number(word, &value) || value != n + 1)
			return true;
		n++;
		cell = vec_push(g->p->a, &g->counts);
		*vec_push(g->p->a, &cell->parts) = word;
	}
	*counts = n > 1;
	return n < 2 || n == g->columns.n;
}

bool table_head_read(struct grid *g, size_t i, size_t *first)
{
	struct parser *p = g->p;
	const struct lines *lines = &p->lines;
	struct slip slips[HEAD_LINES];
	struct joined j;
	struct match m;
	size_t n = 0, bytes = 0;
	bool counts = false;

	for (; i + n < lines->n && n < HEAD_LINES; n++) {
		const struct line *l = &lines->p[i + n];

		bytes += l->s.n;
		if (bytes > HEAD_BYTES || (n && head_ends(p, l->s)))
			break;
		slips[n] = (struct slip){.s = l->s, .line = i + n};
	}
	if (n == 0 || bytes > HEAD_BYTES || i + n == lines->n ||
	    !head_ends(p, lines->p[i + n].s))
		return false;
	j = table_slip_join(g, slips, n);
	if (!parser_match(p, STR("table-plan"), j.s, &m) &&
	    !parser_match(p, STR("table-head"), j.s, &m))
		return false;
	g->by = m.rule;
	head_columns(g, &j, (size_t)(m.cap[CAP_text].p - j.s.p));
	*first = i + n;
	if (!head_counts(g, lines->p[i + n].s, &counts))
		return false;
	*first += counts;
	if (!counts)
		g->counts.n = 0;
	return g->columns.n > 1;
}
