#include "cli/amenders.h"

#include "cli/title.h"

#include <stdlib.h>
#include <string.h>

/* ---- acts and their texts ---- */

struct wanted wanted_read(struct arena *a, const char *operand)
{
	struct str s = str_from(operand);
	struct wanted w = {0};
	size_t at;

	if (str_starts(s, STR("/akn/")))
		s = str_after(s, 5);
	if (str_ends(s, STR(".xml")))
		s.n -= 4;
	while (s.n != 0 && str_ends(s, STR("/")))
		s.n--;
	at = str_find(s, STR("/!"));
	s = str_sub(s, 0, at);
	at = s.n;
	while (at > 0 && s.p[at - 1] != '/')
		at--;
	if (at > 0 && memchr(s.p + at, '@', s.n - at) != NULL) {
		w.path = str_format(a, "%.*s.xml", STR_ARG(s));
		s.n = at - 1;
	}
	w.iri = str_format(a, "/akn/%.*s", STR_ARG(s));
	return w;
}

static struct index_text text_copy(struct arena *a, const struct index_text *t)
{
	struct index_text copy = {.id = t->id};

	for (size_t i = 0; i < TEXT_FIELDS; i++)
		copy.fields[i] = str_copy(a, t->fields[i]);
	return copy;
}

bool texts_find(struct library *l, const struct wanted *w, struct texts *t)
{
	struct arena *a = &l->cli->arena;
	struct index_text row;

	*t = (struct texts){0};
	db_text(&l->index.db, INDEX_TEXTS, 1, w->iri);
	while (index_next(&l->index, INDEX_TEXTS, &row))
		if (w->path.n == 0 || str_eq(row.fields[TEXT_PATH], w->path))
			*vec_push(a, t) = text_copy(a, &row);
	if (t->n != 0)
		return true;
	messages_say(&l->cli->messages,
	             "the library has no %.*s (nusqa library search finds "
	             "acts)",
	             STR_ARG(w->path.n ? w->path : w->iri));
	return false;
}

/* Does a text come before another one as that which is wanted: its language,
   then its edition? */
static bool text_better(const struct index_text *x, const struct index_text *y,
                        struct str lang)
{
	const struct str *f = x->fields, *g = y->fields;
	bool right = str_eq(f[TEXT_LANG], lang);

	if (right != str_eq(g[TEXT_LANG], lang))
		return right;
	if (!str_eq(f[TEXT_EDITION], g[TEXT_EDITION]))
		return str_cmp(f[TEXT_EDITION], g[TEXT_EDITION]) > 0;
	return str_cmp(f[TEXT_LANG], g[TEXT_LANG]) < 0;
}

const struct index_text *texts_latest(const struct texts *t, struct str lang,
                                      struct str day)
{
	const struct index_text *best = NULL;

	for (size_t i = 0; i < t->n; i++) {
		const struct index_text *x = &t->p[i];

		if ((lang.n && !str_eq(x->fields[TEXT_LANG], lang)) ||
		    (day.n && str_cmp(x->fields[TEXT_EDITION], day) > 0))
			continue;
		if (best == NULL || text_better(x, best, STR("kk")))
			best = x;
	}
	return best;
}

/* ---- amending acts ---- */

struct gathering {
	struct library *l;
	struct arena *a;
	const struct texts *of;
	struct str lang;
	struct amenders all;
	struct map best; /* IRI of an amending act: its text that counts */
};

/* What the index has of acts that change an IRI; title, in quotation marks:
   those that name it so, too; empty: all. */
static void gather(struct gathering *g, struct str iri, struct str title)
{
	struct index *x = &g->l->index;
	struct index_text row;

	db_text(&x->db, INDEX_AMENDERS, 1, iri);
	db_text(&x->db, INDEX_AMENDERS, 2, title);
	while (index_next(x, INDEX_AMENDERS, &row)) {
		const int behind = TEXT_FIELDS + 1;
		struct amender *m = vec_push(g->a, &g->all);
		void **slot;

		m->text = text_copy(g->a, &row);
		m->how =
		    (nusqa_how)db_column_number(&x->db, INDEX_AMENDERS, behind);
		m->day = str_copy(
		    g->a, db_column(&x->db, INDEX_AMENDERS, behind + 1));
		slot = map_put(g->a, &g->best, m->text.fields[TEXT_IRI]);
		if (*slot == NULL || text_better(&m->text, *slot, g->lang)) {
			*slot = arena_alloc(g->a, sizeof(m->text));
			memcpy(*slot, &m->text, sizeof(m->text));
		}
	}
}

/* By each of the titles that the act has. */
static void gather_titled(struct gathering *g, struct str iri)
{
	struct str before = STR("");

	for (size_t i = 0; i < g->of->n; i++) {
		struct str title =
		    title_quoted(g->a, g->of->p[i].fields[TEXT_TITLE]);

		if (title.n != 0 && !str_eq(title, before))
			gather(g, iri, title);
		before = title;
	}
}

/* An act as another one may name it: what it does not say is empty. */
struct named {
	struct str head; /* "/akn/kz/act" */
	struct str kind, author, day, number;
};

static struct str named_iri(struct arena *a, const struct named *n)
{
	struct str kind = n->author.n && n->kind.n == 0 ? STR("act") : n->kind;
	struct str day = n->day.n ? n->day : STR("0001-01-01");
	struct str number = n->number.n ? n->number : STR("nn");

	return str_format(a, "%.*s%s%.*s%s%.*s/%.*s/%.*s", STR_ARG(n->head),
	                  kind.n ? "/" : "", STR_ARG(kind),
	                  n->author.n ? "/" : "", STR_ARG(n->author),
	                  STR_ARG(day), STR_ARG(number));
}

/* What the IRI of a text has. */
static struct named named_read(const struct str *fields)
{
	struct str iri = fields[TEXT_IRI], rest;
	struct named n = {.day = fields[TEXT_DAY],
	                  .number = fields[TEXT_NUMBER]};
	size_t tail = n.day.n + n.number.n + 2;

	n.head = str_sub(iri, 0, str_find(iri, STR("/act")) + 4);
	rest = str_after(iri, n.head.n + 1);
	rest.n = rest.n > tail ? rest.n - tail : 0;
	n.kind = str_cut(&rest, '/');
	n.author = rest;
	return n;
}

/* All IRIs by which an act may be named that says of itself what its IRI has:
   without its kind, its issuer, its day, its number. */
static void gather_all(struct gathering *g)
{
	const struct named whole = named_read(g->of->p[0].fields);

	gather(g, g->of->p[0].fields[TEXT_IRI], STR(""));
	for (unsigned i = 1; i < 16; i++) {
		struct named n = whole;
		struct str *const parts[] = {&n.kind, &n.author, &n.day,
		                             &n.number};
		bool fresh = true;

		for (size_t k = 0; k < 4; k++) {
			if ((i >> k & 1) == 0)
				continue;
			fresh = fresh && parts[k]->n != 0;
			*parts[k] = STR("");
		}
		if (fresh)
			gather_titled(g, named_iri(g->a, &n));
	}
}

/* In order of force; of one day the earlier act first. */
static int amender_order(const void *x, const void *y)
{
	const struct amender *m = x, *n = y;
	const struct str *f = m->text.fields, *g = n->text.fields;
	unsigned a, b;
	int order;

	if ((m->day.n == 0) != (n->day.n == 0))
		return m->day.n == 0 ? 1 : -1;
	order = str_cmp(m->day, n->day);
	if (order == 0)
		order = str_cmp(f[TEXT_DAY], g[TEXT_DAY]);
	if (order == 0 && str_number(f[TEXT_NUMBER], &a) &&
	    str_number(g[TEXT_NUMBER], &b) && a != b)
		return a < b ? -1 : 1;
	if (order == 0)
		order = str_cmp(f[TEXT_IRI], g[TEXT_IRI]);
	return order != 0 ? order : (int)m->how - (int)n->how;
}

void amenders_find(struct library *l, const struct texts *of, struct str lang,
                   struct amenders *out)
{
	struct gathering g = {
	    .l = l, .a = &l->cli->arena, .of = of, .lang = lang};

	gather_all(&g);
	*out = (struct amenders){0};
	if (g.all.n != 0)
		qsort(g.all.p, g.all.n, sizeof(*g.all.p), amender_order);
	for (size_t i = 0; i < g.all.n; i++) {
		const struct amender *m = &g.all.p[i];
		const struct index_text *best =
		    map_get(&g.best, m->text.fields[TEXT_IRI]);

		if (best->id == m->text.id &&
		    (out->n == 0 || amender_order(&out->p[out->n - 1], m) != 0))
			*vec_push(g.a, out) = *m;
	}
}

/* Those that the index has of one title, in whatever language. */
static void near_titled(struct library *l, const struct str *of,
                        struct str title, struct amenders *out)
{
	struct arena *a = &l->cli->arena;
	struct index *x = &l->index;
	struct index_text row;

	db_text(&x->db, INDEX_NEAR, 1, of[TEXT_NUMBER]);
	db_text(&x->db, INDEX_NEAR, 2, title);
	db_text(&x->db, INDEX_NEAR, 3, of[TEXT_IRI]);
	while (index_next(x, INDEX_NEAR, &row)) {
		struct str named =
		    str_copy(a, db_column(&x->db, INDEX_NEAR, TEXT_FIELDS + 1));
		struct amender m = {.text = text_copy(a, &row), .named = named};

		if (!index_has(x, named))
			*vec_push(a, out) = m;
	}
}

void amenders_near(struct library *l, const struct texts *of,
                   struct amenders *out)
{
	struct arena *a = &l->cli->arena;
	struct amenders all = {0};
	struct str before = STR("");
	struct map seen = {0};

	*out = (struct amenders){0};
	for (size_t i = 0; i < of->n; i++) {
		const struct str *f = of->p[i].fields;
		struct str title = title_quoted(a, f[TEXT_TITLE]);

		if (title.n != 0 && !str_eq(title, before))
			near_titled(l, f, title, &all);
		before = title;
	}
	for (size_t i = 0; i < all.n; i++) {
		void **slot =
		    map_put(a, &seen,
		            str_format(a, "%.*s %.*s",
		                       STR_ARG(all.p[i].text.fields[TEXT_IRI]),
		                       STR_ARG(all.p[i].named)));

		if (*slot == NULL)
			*vec_push(a, out) = all.p[i];
		*slot = out;
	}
}
