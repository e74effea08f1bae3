#include "cli/anew.h"

#include "cli/chains.h"

/* What one wording of an amending act tells of the act. */
struct telling {
	struct arena *a;
	struct str iri; /* of the act */
	const struct amenders *known;
	struct amender like; /* of the amending act */
	struct str from;     /* of its wording */
	struct amenders *out;
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

static void telling_meet(void *to, const nusqa_reference *r)
{
	struct telling *t = to;
	struct amender m = t->like;

	if ((r->how != NUSQA_CHANGES && r->how != NUSQA_REPEALS) ||
	    !str_eq((struct str){r->iri.p, r->iri.n}, t->iri))
		return;
	m.how = r->how;
	m.day = str_copy(t->a, (struct str){r->day.p, r->day.n});
	/* What begins before it is ordered cannot be followed. */
	if (m.day.n == 0 || str_cmp(m.day, t->from) < 0) {
		m.how = NUSQA_UNREAD;
		m.day = t->from;
	}
	m.words = str_copy(t->a, (struct str){r->words.p, r->words.n});
	if (!is_told(t->known, &m) && !is_told(t->out, &m))
		*vec_push(t->a, t->out) = m;
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

static void wordings_tell(struct chains *c, struct telling *t)
{
	for (size_t i = 1; i < c->acts.n; i++) {
		const struct chained *z = &c->acts.p[i];

		if (z->texts.n == 0)
			continue;
		t->like = (struct amender){.text = z->texts.p[0]};
		for (size_t k = 1; k < z->wordings.n; k++) {
			t->from =
			    str_copy(t->a, str_from(z->wordings.p[k].from));
			nusqa_references(cli_grammar(c->l->cli),
			                 z->wordings.p[k].act.doc, telling_meet,
			                 t);
		}
	}
}

void anew_find(struct library *l, const struct texts *texts, struct str lang,
               const struct found *found, struct amenders *out)
{
	struct messages *ms = &l->cli->messages, was = *ms;
	const struct opt_words none = {0};
	struct buf unsaid = {0};
	struct orders orders;
	struct telling t = {.a = &l->cli->arena,
	                    .iri = texts->p[0].fields[TEXT_IRI],
	                    .known = &found->sure,
	                    .out = out};
	struct chains c = {.l = l, .orders = &orders, .lang = lang};

	*out = (struct amenders){0};
	if (!is_named(l, &texts->p[0]) ||
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
