#include "cli/anew.h"

#include "cli/chains.h"

/* What one wording of an amending act tells of the act. */
struct telling {
	struct arena *a;
	struct str iri; /* of the act */
	const struct amenders *known;
	struct amender like;    /* of the amending act */
	struct str from, until; /* of its wording; empty: without bound */
	struct anew *out;
};

static bool is_told(const struct amenders *all, const struct amender *m)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct amender *n = &all->p[i];

		if (n->how == m->how && str_eq(n->day, m->day) &&
		    str_eq(n->text.fields[TEXT_IRI], m->text.fields[TEXT_IRI]))
			return true;
	}
	return false;
}

/* Words that an amending act is given change or repeal the act. */
static void telling_change(struct telling *t, struct amender m)
{
	if (is_told(t->known, &m))
		return;
	/* What begins before it is ordered cannot be followed. */
	if (m.day.n == 0 || str_cmp(m.day, t->from) < 0) {
		m.how = NUSQA_UNREAD;
		m.day = t->from;
	}
	if (!is_told(&t->out->sure, &m))
		*vec_push(t->a, &t->out->sure) = m;
}

static void telling_meet(void *to, const nusqa_reference *r)
{
	struct telling *t = to;
	struct amender m = t->like;

	if (!str_eq((struct str){r->iri.p, r->iri.n}, t->iri))
		return;
	m.how = r->how;
	m.day = str_copy(t->a, (struct str){r->day.p, r->day.n});
	m.words = str_copy(t->a, (struct str){r->words.p, r->words.n});
	if (t->from.n != 0 &&
	    (r->how == NUSQA_CHANGES || r->how == NUSQA_REPEALS))
		telling_change(t, m);
	/* A later wording may have moved the day before it came. */
	if (r->how == NUSQA_OVER &&
	    (t->until.n == 0 || str_cmp(m.day, t->until) < 0))
		*vec_push(t->a, &t->out->over) = m;
}

/* Does any amending act come to name the act, by its IRI or its number? */
static bool is_named(struct library *l, const struct index_text *text)
{
	struct db *db = &l->index.db;
	bool any = false;

	db_text(db, INDEX_NAMED, 1, text->fields[TEXT_IRI]);
	db_text(db, INDEX_NAMED, 2, text->fields[TEXT_NUMBER]);
	while (db_row(db, INDEX_NAMED))
		any = true;
	return any;
}

/* Is an act that changes it changed itself, as the library knows? */
static bool is_changed(struct library *l, const struct found *found,
                       struct str lang)
{
	struct str last = STR("");

	for (size_t i = 0; i < found->sure.n; i++) {
		const struct str iri = found->sure.p[i].text.fields[TEXT_IRI];

		if (!str_eq(iri, last) &&
		    amenders_find(l, iri, lang)->sure.n != 0)
			return true;
		last = iri;
	}
	return false;
}

static void wordings_tell(struct chains *c, struct telling *t)
{
	for (size_t i = 1; i < c->acts.n; i++) {
		const struct chained *z = &c->acts.p[i];

		if (z->texts.n == 0 || z->wordings.n < 2)
			continue;
		t->like = (struct amender){.text = z->texts.p[0]};
		*map_put(t->a, &t->out->changed, z->iri) = t->out;
		for (size_t k = 0; k < z->wordings.n; k++) {
			char until[11] = "";

			wording_until(z, k, until);
			t->from =
			    str_copy(t->a, str_from(z->wordings.p[k].from));
			t->until = str_copy(t->a, str_from(until));
			nusqa_references(cli_grammar(c->l->cli),
			                 z->wordings.p[k].act.doc, telling_meet,
			                 t);
		}
	}
}

bool anew_has(const struct anew *anew, const struct amender *m)
{
	return map_get(&anew->changed, m->text.fields[TEXT_IRI]) != NULL;
}

void anew_find(struct library *l, const struct texts *texts, struct str lang,
               const struct found *found, struct anew *out)
{
	struct messages *ms = &l->cli->messages, was = *ms;
	const struct opt_words none = {0};
	struct buf unsaid = {0};
	struct orders orders;
	struct telling t = {.a = &l->cli->arena,
	                    .iri = texts->p[0].fields[TEXT_IRI],
	                    .known = &found->sure,
	                    .out = out};
	struct chains c = {
	    .l = l, .orders = &orders, .lang = lang, .anew = true};

	*out = (struct anew){0};
	if ((!is_named(l, &texts->p[0]) && !is_changed(l, found, lang)) ||
	    !orders_open(&orders, l->cli, &none, NULL))
		return;
	if (texts_latest(texts, lang, STR("")) == NULL)
		c.lang = texts->p[0].fields[TEXT_LANG];
	/* What is missing for a wording is told where one is made. */
	*ms = (struct messages){.into = &unsaid};
	chains_make(&c, texts);
	wordings_tell(&c, &t);
	chains_free(&c);
	orders_close(&orders);
	*ms = was;
	buf_free(&unsaid);
}
