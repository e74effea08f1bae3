#include "base/told.h"
#include "parse/table_grid.h"

enum { SECTION_MANY = 3 }; /* rows: one alone beside that is a beginning */

/* A place that a cell names: "Тараз қаласының білім бөлімі". */
struct naming {
	size_t row;
	struct str all, place, unit, tail;
	struct str kind;     /* of places.tsv: "city" */
	struct str features; /* of unit: "POSS3.GEN" */
	struct str key_kind; /* of its row's key */
};

struct odd {
	struct grid *g;
	VEC(struct naming) keys; /* by row; all.n = 0: none */
	VEC(struct naming) named;
	struct map counts; /* unsigned by what is counted */
	bool *knows;       /* by row: does its cell name its own place? */
};

static const struct word *odd_word(struct parser *p, struct str unit)
{
	const struct wordlist *list = language_list(p->lang, STR("places"));
	const struct word *w = list ? wordlist_find(list, unit) : NULL;

	if (w != NULL)
		return w;
	list = language_list(p->lang, STR("placeshorts"));
	return list ? wordlist_find(list, unit) : NULL;
}

static struct naming odd_mention(struct grid *g, size_t row,
                                 const struct match *m)
{
	struct naming out = {.row = row,
	                     .all = m->all,
	                     .place = m->cap[CAP_place],
	                     .unit = m->cap[CAP_unit],
	                     .tail = m->cap[CAP_text]};
	const struct word *w = odd_word(g->p, out.unit);

	if (w != NULL) {
		out.kind = entry_cell(w->entry, STR("kind"));
		out.features = w->features;
	}
	return out;
}

/* Keys that are places, and the places that other cells name. */
static void odd_read(struct odd *o, size_t row)
{
	struct grid *g = o->g;
	struct row *r = &g->rows.p[row];
	const struct column *key = &g->columns.p[1];
	struct naming *k = vec_push(g->p->a, &o->keys);
	struct match m;
	struct str s;

	if (r->kind != ROW_BODY || key->rule == NULL || key->merges)
		return;
	s = table_cell_text(g, &r->cells[1]);
	if (!rule_match(&g->p->matcher, key->rule, s, 0, &m))
		return;
	*k = odd_mention(g, row, &m);
	s = table_cell_text(g, &r->cells[g->free]);
	while (g->free > 1 && parser_match(g->p, STR("place-mention"), s, &m)) {
		struct naming *n = vec_push(g->p->a, &o->named);

		*n = odd_mention(g, row, &m);
		n->key_kind = k->kind;
		s = str_after(s, (size_t)(m.all.p + m.all.n - s.p));
	}
}

static unsigned *odd_count(struct odd *o, struct str what)
{
	void **slot = map_put(o->g->p->a, &o->counts, what);

	if (*slot == NULL)
		*slot = arena_alloc(o->g->p->a, sizeof(unsigned));
	return *slot;
}

/* More than half of what `all` counts. */
static bool odd_most(struct odd *o, struct str some, struct str all)
{
	return *odd_count(o, some) * 2 > *odd_count(o, all);
}

static struct str odd_name(struct odd *o, const char *kind, struct str x,
                           struct str y, struct str z)
{
	return str_format(o->g->p->a, "%s|%.*s|%.*s|%.*s", kind, STR_ARG(x),
	                  STR_ARG(y), STR_ARG(z));
}

/* Cells of rows with such a key that end alike: how often what is named is of
   the key's kind. */
static struct str odd_tails(struct odd *o, const struct naming *m, bool same)
{
	return odd_name(o, same ? "same" : "tail", m->key_kind, m->tail,
	                STR(""));
}

/* How often what is named of a kind, with such words behind, has an ending. */
static struct str odd_forms(struct odd *o, const struct naming *m,
                            struct str features)
{
	return odd_name(o, "form", m->kind, m->tail, features);
}

static bool odd_local(const struct naming *m, const struct naming *key)
{
	return m->kind.n && (!str_eq(m->kind, STR("region")) ||
	                     str_eq(key->kind, STR("region")));
}

static void odd_tally(struct odd *o, const struct naming *m)
{
	const struct naming *key = &o->keys.p[m->row];

	++*odd_count(o, odd_forms(o, m, STR("")));
	++*odd_count(o, odd_forms(o, m, m->features));
	if (!odd_local(m, key))
		return;
	++*odd_count(o, STR("local"));
	*odd_count(o, STR("its own")) += str_eq(m->place, key->place);
	o->knows[m->row] |= str_eq(m->place, key->place);
	++*odd_count(o, odd_tails(o, m, false));
	*odd_count(o, odd_tails(o, m, true)) += str_eq(m->kind, m->key_kind);
}

static void odd_report(struct grid *g, const struct row *r, size_t column,
                       struct str why)
{
	struct parser *p = g->p;
	const struct cell_text *c = &r->cells[column];
	struct find f = {.code = DIAG_ROW_ODD, .node = r->places[column].td};
	struct str last;

	if (why.n == 0)
		return;
	last = c->parts.p[c->parts.n - 1];
	if (node_attr(f.node, STR("status")).p == NULL)
		node_set(p->a, r->places[column].td, STR("status"),
		         STR("verbatim"));
	f.span.at = (size_t)(c->parts.p[0].p - p->source->text.p);
	f.span.n = last.p >= c->parts.p[0].p
	               ? (size_t)(last.p + last.n - c->parts.p[0].p)
	               : c->parts.p[0].n;
	f.detail = told(p->a, "row %.*s: %.*s", STR_ARG(r->num), STR_ARG(why));
	parser_find(p, f);
}

/* The words that name it, less those behind. */
static struct str odd_words(const struct naming *m)
{
	return str_strip(str_sub(m->all, 0, m->all.n - m->tail.n));
}

/* Why the i-th place that is named is not its row's; empty if it is. */
static struct str odd_place(struct odd *o, size_t i)
{
	const struct naming *m = &o->named.p[i];
	const struct naming *key = &o->keys.p[m->row];
	bool local = odd_local(m, key);
	const char *what = NULL;

	if (local && !o->knows[m->row] &&
	    odd_most(o, STR("its own"), STR("local")))
		what = N_("\"%.*s\" stands beside \"%.*s\", another place");
	if (local && str_eq(m->place, key->place) &&
	    !str_eq(m->kind, key->kind) &&
	    odd_most(o, odd_tails(o, m, true), odd_tails(o, m, false)))
		what = N_("\"%.*s\" stands beside \"%.*s\", another kind "
		          "of place");
	if (what == NULL)
		return STR("");
	return told(o->g->p->a, what, STR_ARG(odd_words(m)), STR_ARG(key->all));
}

/* "қаласы білім бөлімі" where others say "қаласының білім бөлімі". */
static struct str odd_genitive(struct odd *o, size_t i)
{
	const struct naming *m = &o->named.p[i];

	if (m->tail.n == 0 || !str_eq(m->features, STR("POSS3")) ||
	    !odd_most(o, odd_forms(o, m, STR("POSS3.GEN")),
	              odd_forms(o, m, STR(""))))
		return STR("");
	return told(o->g->p->a, "\"%.*s %.*s\" lacks a genitive",
	            STR_ARG(odd_words(m)), STR_ARG(m->tail));
}

static void odd_places(struct odd *o)
{
	struct grid *g = o->g;

	for (size_t i = 0; i < g->rows.n; i++)
		odd_read(o, i);
	for (size_t i = 0; i < o->named.n; i++)
		odd_tally(o, &o->named.p[i]);
	for (size_t i = 0; i < o->named.n; i++) {
		const struct row *r = &g->rows.p[o->named.p[i].row];

		odd_report(g, r, g->free, odd_place(o, i));
		odd_report(g, r, g->free, odd_genitive(o, i));
	}
}

/* "Байзақ ауданы." among keys without a full stop. */
static void odd_stops(struct odd *o)
{
	struct grid *g = o->g;
	size_t all = 0, stops = 0;

	for (size_t pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < g->rows.n; i++) {
			const struct row *r = &g->rows.p[i];
			struct match m;
			bool odd;

			if (o->keys.p[i].all.n == 0)
				continue;
			odd = parser_match(g->p, STR("key-stop"),
			                   o->keys.p[i].all, &m);
			all += pass == 0;
			stops += pass == 0 && odd;
			if (pass == 1 && odd && stops * 2 < all)
				odd_report(g, r, 1, TOLD("a full stop"));
		}
}

static void odd_at(struct grid *g, const struct row *r, struct find f)
{
	const struct cell_text *c = &r->cells[0];
	struct str s = r->num.n ? r->num : c->parts.p[0];

	f.node = r->tr;
	f.span = (struct span){(size_t)(s.p - g->p->source->text.p), s.n};
	parser_find(g->p, f);
}

static void odd_heading(struct grid *g, const struct row *r)
{
	struct str s = table_cell_text(g, &r->cells[0]);
	struct find f = {.code = DIAG_BRACKET_ODD};
	struct match m;

	if (!parser_match(g->p, STR("heading-glued"), s, &m))
		return;
	f.detail = str_format(g->p->a, "\"%.*s\"", STR_ARG(m.cap[CAP_text]));
	odd_at(g, r, f);
}

/* Numbers that do not follow, cells that were put together. */
static void odd_row(struct grid *g, const struct row *r)
{
	struct find f = {.code = DIAG_NUMBER_GAP, .detail = r->num};

	if (r->gap)
		odd_at(g, r, f);
	if (r->nabove) {
		f = (struct find){.code = DIAG_CELL_MOVED, .repair = true};
		f.detail = told(g->p->a, "row %.*s", STR_ARG(r->num));
		odd_at(g, r, f);
	}
	if (r->num.n && r->from && g->slips.p[r->from].glued) {
		f = (struct find){.code = DIAG_TEXT_SPLIT, .repair = true};
		f.detail =
		    told(g->p->a, "\"%.*s\" and \"%.*s\"",
		         STR_ARG(g->slips.p[r->from - 1].s), STR_ARG(r->num));
		odd_at(g, r, f);
	}
}

/* A last section of one row, where the text ends and others have many. */
static void odd_end(struct grid *g)
{
	size_t most = 0, run = 0;
	struct find f = {.code = DIAG_TEXT_TRUNCATED};

	if (g->end < g->p->lines.n || g->rows.n < 2 ||
	    g->rows.p[g->rows.n - 2].kind != ROW_SECTION ||
	    g->rows.p[g->rows.n - 1].kind != ROW_BODY)
		return;
	for (size_t i = 0; i < g->rows.n; i++) {
		run = g->rows.p[i].kind == ROW_BODY ? run + 1 : 0;
		most = run > most ? run : most;
	}
	f.detail = TOLD("it ends after the first row of a section");
	if (most >= SECTION_MANY)
		odd_at(g, &g->rows.p[g->rows.n - 1], f);
}

void table_odd_find(struct grid *g)
{
	struct odd o = {.g = g};

	o.knows = arena_array(g->p->a, g->rows.n, sizeof(*o.knows));
	for (size_t i = 0; i < g->rows.n; i++) {
		if (g->rows.p[i].kind == ROW_SECTION)
			odd_heading(g, &g->rows.p[i]);
		odd_row(g, &g->rows.p[i]);
	}
	odd_places(&o);
	odd_stops(&o);
	odd_end(g);
}
