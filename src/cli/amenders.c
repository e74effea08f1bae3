#include "cli/amenders.h"

#include "cli/namesakes.h"

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

struct str amender_from(const struct amender *m)
{
	return m->day.n ? m->day : m->text.fields[TEXT_DAY];
}

struct str amender_doubt(struct arena *a, const struct amender *m,
                         struct str iri)
{
	static const char *const says[] = {
	    [DOUBT_TITLE] =
		N_("%.*s: left out: it may mean %.*s, but says another title, "
	           "or none: %.*s"),
	    [DOUBT_DAY] = N_("%.*s: left out: it may mean %.*s, but says "
	                     "another day: %.*s"),
	    [DOUBT_NUMBER] = N_("%.*s: left out: it may mean %.*s, but says "
	                        "another number: %.*s"),
	    [DOUBT_KIND] = N_("%.*s: left out: it may mean %.*s, but says "
	                      "another kind or issuer: %.*s"),
	    [DOUBT_SEVERAL] = N_("%.*s: left out: it may mean %.*s, but says "
	                         "no more than a title (%.*s), which another "
	                         "act has, too: %.*s"),
	    [DOUBT_EARLIER] = N_("%.*s: left out: it was signed before %.*s, "
	                         "which it names: %.*s"),
	    [DOUBT_UNTOLD] = N_("%.*s: left out: it may mean %.*s, but which "
	                        "act it changes is not known: %.*s"),
	};

	return told(a, says[m->doubt], STR_ARG(m->text.fields[TEXT_IRI]),
	            STR_ARG(iri), STR_ARG(m->words), STR_ARG(m->by));
}

enum {
	TITLES_MOST = 64, /* of one act, */
	RENAMES_MOST = 64 /* and changes of them */
};

struct gathering {
	struct library *l;
	struct arena *a;
	struct str iri, lang;
	struct nameable is;
	struct found *out;
	struct amenders sure, doubts;
	struct map met;     /* references, by their numbers */
	struct map best;    /* IRI of an amending act: its text that counts */
	struct map certain; /* IRIs of those that change it for sure */
	VEC(struct index_naming) renames;
	uint64_t changes[TITLES_MOST]; /* of each title: those that made it */
};
struct row {
	struct index_text text;
	struct index_naming naming;
};
struct rows {
	struct row *p;
	size_t n, cap;
};

static struct index_naming naming_copy(struct arena *a,
                                       const struct index_naming *n)
{
	struct index_naming copy = *n;

	copy.iri = str_copy(a, n->iri);
	copy.day = str_copy(a, n->day);
	copy.words = str_copy(a, n->words);
	copy.title = str_copy(a, n->title);
	copy.old = str_copy(a, n->old);
	return copy;
}

/* Has a row not come before? */
static bool row_new(struct gathering *g, const struct index_naming *n)
{
	void **slot =
	    map_put(g->a, &g->met, str_format(g->a, "%lld", (long long)n->id));
	bool fresh = *slot == NULL;

	*slot = g;
	return fresh;
}

/* Does a reference quote the title of another act of the library, which is what
   else it says, or will be called so? */
static bool doubt_other(struct gathering *g, const struct index_naming *n,
                        const struct nameable *said)
{
	struct index *x = &g->l->index;
	struct index_text t;
	bool other = false;

	db_number(&x->db, INDEX_OTHERS, 1, n->id);
	db_text(&x->db, INDEX_OTHERS, 2, g->iri);
	while (index_next(x, INDEX_OTHERS, &t)) {
		struct nameable is = nameable_read(t.fields[TEXT_IRI]);

		other |= nameable_fits(&is, said);
	}
	db_number(&x->db, INDEX_RENAMED, 1, n->id);
	while (db_row(&x->db, INDEX_RENAMED)) {
		struct str iri = db_column(&x->db, INDEX_RENAMED, 0);
		struct nameable is = nameable_read(iri);

		other |= !str_eq(iri, g->iri) && nameable_fits(&is, said);
	}
	return other;
}

/* Is it another act that a reference names?  None of a day before that of the
   act, nor the act itself, changes it. */
static bool doubt_settled(struct gathering *g, const struct row *row,
                          const struct nameable *said)
{
	const struct str *f = row->text.fields;
	const struct index_naming *n = &row->naming;

	if (str_eq(f[TEXT_IRI], g->iri) || str_cmp(f[TEXT_DAY], g->is.day) < 0)
		return true;
	return (said->number.n != 0 && index_has(&g->l->index, n->iri)) ||
	       doubt_other(g, n, said);
}

static struct amender row_amender(const struct row *row)
{
	return (struct amender){.text = row->text,
	                        .how = row->naming.how,
	                        .day = row->naming.day,
	                        .words = row->naming.words};
}

/* Of the texts of an amending act, that which counts. */
static void gather_best(struct gathering *g, const struct index_text *text)
{
	void **slot = map_put(g->a, &g->best, text->fields[TEXT_IRI]);

	if (*slot == NULL || text_better(text, *slot, g->lang)) {
		*slot = arena_alloc(g->a, sizeof(*text));
		memcpy(*slot, text, sizeof(*text));
	}
}

/* What the library has against a row that names the act; title: by which it
   does so, empty where it says day and number.  by: the acts that may be meant
   as well. */
static enum doubt doubt_beside(struct gathering *g, const struct row *row,
                               const struct nameable *said, struct str title,
                               struct str *by)
{
	const struct str day = row->text.fields[TEXT_DAY];
	const struct namesake n = {g->iri, title, &row->naming, said, day};
	bool within = false;

	if (title.n != 0)
		*by = namesakes_find(g->a, &g->l->index, &n, &within);
	if (str_cmp(day, g->is.day) < 0)
		return by->n != 0 || within ? DOUBT_OTHER : DOUBT_EARLIER;
	if (within)
		return DOUBT_OTHER;
	return by->n != 0 ? DOUBT_SEVERAL : DOUBT_NONE;
}

/* What a row tells of the act; title: of the act, which it quotes; empty:
   none. */
static void row_meet(struct gathering *g, const struct row *row,
                     struct str title)
{
	const struct index_naming *n = &row->naming;
	struct nameable said = nameable_read(n->iri);
	struct amender m = row_amender(row);
	struct str iri = row->text.fields[TEXT_IRI];

	m.doubt = nameable_doubt(&g->is, &said, title.n != 0);
	if (nameable_doubt(&g->is, &said, false) == DOUBT_NONE)
		title = STR("");
	if (m.doubt == DOUBT_NONE)
		m.doubt = doubt_beside(g, row, &said, title, &m.by);
	if (n->how == NUSQA_RENAMES && m.doubt == DOUBT_NONE &&
	    g->renames.n < RENAMES_MOST)
		*vec_push(g->a, &g->renames) = *n;
	if (n->how == NUSQA_RENAMES || m.doubt == DOUBT_OTHER)
		return;
	gather_best(g, &m.text);
	if (m.doubt == DOUBT_NONE) {
		*map_put(g->a, &g->certain, iri) = g;
		*vec_push(g->a, &g->sure) = m;
	} else if (m.doubt > DOUBT_KIND || !doubt_settled(g, row, &said)) {
		*vec_push(g->a, &g->doubts) = m;
	}
}

static void rows_find(struct library *l, enum index_question q, struct str key,
                      struct rows *out)
{
	struct arena *a = &l->cli->arena;
	struct index *x = &l->index;
	struct row row;

	db_text(&x->db, q, 1, key);
	while (index_next(x, q, &row.text)) {
		index_naming(x, q, &row.naming);
		*vec_push(a, out) = (struct row){text_copy(a, &row.text),
		                                 naming_copy(a, &row.naming)};
	}
}

static void gather(struct gathering *g, enum index_question q, struct str key,
                   struct str title)
{
	struct rows rows = {0};

	rows_find(g->l, q, key, &rows);
	for (size_t i = 0; i < rows.n; i++)
		if (row_new(g, &rows.p[i].naming))
			row_meet(g, &rows.p[i], title);
}

/* References that tell no more of an act than its kind or issuer: the same are
   asked for of many acts. */
static const struct rows *rows_untold(struct library *l, struct str key)
{
	struct arena *a = &l->cli->arena;
	void **slot = map_put(a, &l->untold, key);
	struct rows *rows = *slot;

	if (rows == NULL) {
		*slot = rows = arena_alloc(a, sizeof(*rows));
		*rows = (struct rows){0};
		rows_find(l, INDEX_UNTOLD, key, rows);
	}
	return rows;
}

/* Acts of the same kind and issuer that change an act, and do not say which. */
static void gather_untold(struct gathering *g, struct str key)
{
	const struct rows *rows = rows_untold(g->l, key);

	for (size_t i = 0; i < rows->n; i++) {
		const struct row *row = &rows->p[i];
		struct nameable by = nameable_read(row->text.fields[TEXT_IRI]);
		struct amender m = row_amender(row);

		if (!row_new(g, &row->naming) || !str_eq(by.kind, g->is.kind) ||
		    !str_eq(by.author, g->is.author) ||
		    str_cmp(by.day, g->is.day) < 0 ||
		    str_eq(row->text.fields[TEXT_IRI], g->iri))
			continue;
		gather_best(g, &row->text);
		m.doubt = DOUBT_UNTOLD;
		*vec_push(g->a, &g->doubts) = m;
	}
}

/* What orders make of each title that is known so far, none of them twice. */
static void titles_change(struct gathering *g)
{
	struct titles *t = &g->out->titles;

	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < g->renames.n && t->n < TITLES_MOST;
		     k++) {
			const struct index_naming *n = &g->renames.p[k];
			uint64_t done = (uint64_t)1 << k;

			if ((g->changes[i] & done) == 0 &&
			    titles_add(
				g->a, t,
				title_changed(g->a, t->p[i], n->old, n->title)))
				g->changes[t->n - 1] = g->changes[i] | done;
		}
}

/* By its IRI, by all titles that it has, and by less than that. */
static void gather_all(struct gathering *g)
{
	struct db *db = &g->l->index.db;
	struct titles *t = &g->out->titles;
	struct nameable_iris iris;

	db_text(db, INDEX_TITLES, 1, g->iri);
	while (db_row(db, INDEX_TITLES))
		if (t->n < TITLES_MOST)
			titles_add(
			    g->a, t,
			    str_copy(g->a, db_column(db, INDEX_TITLES, 0)));
	gather(g, INDEX_AMENDERS, g->iri, STR(""));
	titles_change(g);
	for (size_t i = 0; i < t->n; i++) {
		gather(g, INDEX_CALLED, t->p[i], t->p[i]);
		titles_change(g);
	}
	nameable_open(g->a, &g->is, &iris);
	for (size_t i = 0; i < iris.n; i++)
		gather(g, INDEX_AMENDERS, iris.p[i], STR(""));
	nameable_untold(g->a, &g->is, &iris);
	for (size_t i = 0; i < iris.n; i++)
		gather_untold(g, iris.p[i]);
}

int amender_order(const void *x, const void *y)
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

/* Is it told already, and better? */
static bool is_told(const struct gathering *g, const struct amender *m,
                    const struct amender *before)
{
	const struct str *f = m->text.fields;
	const struct index_text *best = map_get(&g->best, f[TEXT_IRI]);

	if (best->id != m->text.id)
		return true;
	return before != NULL && amender_order(before, m) == 0 &&
	       before->doubt == m->doubt &&
	       (m->doubt == DOUBT_NONE || str_eq(before->words, m->words));
}

static void amenders_order(struct gathering *g, struct amenders *all,
                           struct amenders *out)
{
	const struct amender *before = NULL;

	if (all->p == NULL)
		return;
	qsort(all->p, all->n, sizeof(*all->p), amender_order);
	for (size_t i = 0; i < all->n; i++) {
		if (is_told(g, &all->p[i], before))
			continue;
		before = &all->p[i];
		*vec_push(g->a, out) = *before;
	}
}

static struct found *amenders_gather(struct library *l, struct str iri,
                                     struct str lang)
{
	struct arena *a = &l->cli->arena;
	struct found *out = arena_alloc(a, sizeof(*out));
	struct gathering g = {.l = l,
	                      .a = a,
	                      .iri = iri,
	                      .lang = lang,
	                      .is = nameable_read(iri),
	                      .out = out};
	struct amenders open = {0};

	gather_all(&g);
	/* An act that names it once calls it so all through. */
	for (size_t i = 0; i < g.doubts.n; i++)
		if (map_get(&g.certain, g.doubts.p[i].text.fields[TEXT_IRI]) ==
		    NULL)
			*vec_push(g.a, &open) = g.doubts.p[i];
	amenders_order(&g, &g.sure, &out->sure);
	amenders_order(&g, &open, &out->doubts);
	return out;
}

const struct found *amenders_find(struct library *l, struct str iri,
                                  struct str lang)
{
	struct arena *a = &l->cli->arena;
	void **slot =
	    map_put(a, &l->amended,
	            str_format(a, "%.*s %.*s", STR_ARG(lang), STR_ARG(iri)));

	if (*slot == NULL)
		*slot = amenders_gather(l, iri, lang);
	return *slot;
}
